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
    'c.gradus': `domain D "Domain" { activity 0 "Rests" activity 1 "Acts" }
grade G "Grade"
stream T "Path" of grades: G
section sense "Sense": list for descriptor
category E "E" on L {
  competency E1 "Described" {
    level 2 {
      sense
        - Does it
    }
  }
  statement E2 "Is done"
}
`,
    'b.gradus': `role A "Alpha" {
  requires
    C1: 1
  specialisation S "Special" { requires C2: 1 }
  /* At night. */ specialisation /* Its code: */ N "Night" { requires C1: 1 C2: 2 }
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
    [{ kind: 'role', code: 'B' }, 'b.gradus:6:5'],
    [{ kind: 'specialisation', role: 'A', code: 'S' }, 'b.gradus:3:17'],
    [{ kind: 'specialisation', role: 'A', code: 'N' }, 'b.gradus:4:49'],
    [{ kind: 'requirement', role: 'A', specialisation: 'N', competency: 'C2' }, 'b.gradus:4:76'],
    [{ kind: 'requirement', role: 'A', competency: 'C1' }, 'b.gradus:2:4'],
    [{ kind: 'requirement', role: 'A', specialisation: 'S', competency: 'C2' }, 'b.gradus:3:40'],
    // Where it is written, not where it is inherited.
    [{ kind: 'requirement', role: 'B', competency: 'C1' }, 'b.gradus:2:4'],
    [{ kind: 'requirement', role: 'B', competency: 'C2' }, 'b.gradus:9:9'],
    [{ kind: 'scale', code: 'L' }, 'a.gradus:1:6'],
    [{ kind: 'level', scale: 'L', code: '2' }, 'a.gradus:1:38'],
    [{ kind: 'domain', code: 'D' }, 'c.gradus:0:7'],
    [{ kind: 'activity', domain: 'D', code: '1' }, 'c.gradus:0:48'],
    [{ kind: 'grade', code: 'G' }, 'c.gradus:1:6'],
    [{ kind: 'stream', code: 'T' }, 'c.gradus:2:7'],
    [{ kind: 'statement', code: 'E2' }, 'c.gradus:11:12'],
    [{ kind: 'descriptor', competency: 'E1', level: '2' }, 'c.gradus:6:4'],
    // Where nothing is said of a level, what is said of it is the competency.
    [{ kind: 'descriptor', competency: 'E1', level: '1' }, 'c.gradus:5:13'],
    [{ kind: 'requirement', role: 'B', competency: 'C9' }, 'nowhere'],
    [{ kind: 'role', code: 'C1' }, 'nowhere'],
    // What an edit took away since.
    [{ kind: 'level', scale: 'Gone', code: '1' }, 'nowhere'],
    [{ kind: 'descriptor', competency: 'Gone', level: '1' }, 'nowhere'],
    [{ kind: 'activity', domain: 'Gone', code: '1' }, 'nowhere'],
    [{ kind: 'specialisation', role: 'Gone', code: 'S' }, 'nowhere'],
    [{ kind: 'requirement', role: 'Gone', competency: 'C1' }, 'nowhere'],
    [{ kind: 'requirement', role: 'A', specialisation: 'Gone', competency: 'C2' }, 'nowhere'],
    [{ kind: 'specialisation', role: 'B', code: 'S' }, 'nowhere']
])('%o is where it is written', async (subject, expected) => {
    const workspace = await TestWorkspace.of(FILES);
    expect(Object.keys(FILES).flatMap(path => workspace.diagnostics(path))).toEqual([]);
    const { Frameworks } = workspace.shared.gradus;
    const place = placeOfSubject(Frameworks, Frameworks.folderOf(uriOf('b.gradus')), subject);
    const path = place?.uri.replace(uriOf('').toString(), '');
    expect(place ? `${path}:${place.line}:${place.character}` : 'nowhere').toBe(expected);
});

test('what a framework changes of a role that it has taken over leads to where it does that', async () => {
    const workspace = await TestWorkspace.of({
        'base/a.gradus': `framework Base "Base"
scale L "Level" { level 1 "One" level 2 "Two" }
category C "C" on L { competency C1 "First" competency C2 "Second" }
role A "Alpha" { requires
  C1: 1
  C2: 1
}
role B "Beta" { requires
  C1: 1
}
`,
        'own/f.gradus': 'framework Own "Own" { adopt Base }\nadapt role A { requires\n  C1: 2\n}\n'
    });
    const { Frameworks } = workspace.shared.gradus;
    const placeOf = (role: string, competency: string) => {
        const subject = { kind: 'requirement', role, competency } as const;
        const place = placeOfSubject(Frameworks, Frameworks.folderOf(uriOf('own/f.gradus')), subject);
        return place && [place.uri.replace(uriOf('').toString(), ''), place.line, place.isForeign];
    };
    expect(placeOf('A', 'C1')).toEqual(['own/f.gradus', 2, false]);
    // It says nothing of this one, but here it would.
    expect(placeOf('A', 'C2')).toEqual(['own/f.gradus', 1, false]);
    expect(placeOf('B', 'C1')).toEqual(['base/a.gradus', 8, true]);
});

test('what a specialisation requires and cannot be found is passed over', async () => {
    const workspace = await TestWorkspace.of(`framework F "F"
scale S "S" { level 1 }
category C "C" on S { competency X "Ex" }
role R "R" { specialisation Sp "Sp" { requires Nothing: 1 X: 1 } }
`);
    const { Frameworks } = workspace.shared.gradus;
    const subject = { kind: 'requirement', role: 'R', specialisation: 'Sp', competency: 'X' } as const;
    const place = placeOfSubject(Frameworks, Frameworks.folderOf(uriOf('main.gradus')), subject);
    expect(place).toMatchObject({ line: 3, character: 58 });
});
