import { expect, test } from 'vitest';
import { TestWorkspace, uriOf } from '../testing/workspace.ts';
import { type ModelSubject, placeOfSubject } from './place-of-subject.ts';

const FILES = {
    'a.gradus': `framework F "F"
scale L "Level" { level 1 "One" level 2 "Two" }
category C "C" on L {
  competency C1 "First"
  category D "D" { competency C2 "Second" }
}
`,
    'b.gradus': `role A "Alpha" {
  requires
    C1: 1
  specialisation S "Special" { requires C2: 1 }
}
role B "Beta" extends A
matrix {
  |    | B |
  | C2 | 2 |
}
`
};

test.each<[ModelSubject, string]>([
    [{ kind: 'category', code: 'D' }, 'a.gradus:4:11'],
    [{ kind: 'competency', code: 'C2' }, 'a.gradus:4:30'],
    [{ kind: 'role', code: 'B' }, 'b.gradus:5:5'],
    [{ kind: 'specialisation', role: 'A', code: 'S' }, 'b.gradus:3:17'],
    [{ kind: 'requirement', role: 'A', competency: 'C1' }, 'b.gradus:2:4'],
    [{ kind: 'requirement', role: 'A', specialisation: 'S', competency: 'C2' }, 'b.gradus:3:40'],
    // Where it is written, not where it is inherited.
    [{ kind: 'requirement', role: 'B', competency: 'C1' }, 'b.gradus:2:4'],
    [{ kind: 'requirement', role: 'B', competency: 'C2' }, 'b.gradus:8:9'],
    [{ kind: 'requirement', role: 'B', competency: 'C9' }, 'nowhere'],
    [{ kind: 'role', code: 'C1' }, 'nowhere'],
    [{ kind: 'specialisation', role: 'B', code: 'S' }, 'nowhere']
])('%o is where it is written', async (subject, expected) => {
    const workspace = await TestWorkspace.of(FILES);
    expect(Object.keys(FILES).flatMap(path => workspace.diagnostics(path))).toEqual([]);
    const { Frameworks } = workspace.shared.gradus;
    const place = placeOfSubject(Frameworks, Frameworks.folderOf(uriOf('b.gradus')), subject);
    const path = place?.uri.replace(uriOf('').toString(), '');
    expect(place ? `${path}:${place.line}:${place.character}` : 'nowhere').toBe(expected);
});
