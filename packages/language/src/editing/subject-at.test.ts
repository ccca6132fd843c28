import { expect, test } from 'vitest';
import { TestWorkspace } from '../testing/workspace.ts';
import { requirementFindings } from './requirement-findings.ts';
import { subjectAt } from './subject-at.ts';

const TEXT = `framework F "F"
scale S "S" {
  level 1 "One"
  level 2 "Two"
}
category K "K" on S {
  competency A "Alpha" {
    level 1 {
      - Helps
    }
  }
  competency B "Beta"
}
domain D "D" {
  activity 1 "Works"
}
role R "R" in D {
  tasks
    - Does things
  requires
    A: 1 // why
    B: 2

  specialisation X "X" {
    requires
      A: 2
  }
}
set Q "Q" { requires B: 1 }
role T "T" extends Q { excludes B because "no" }
matrix {
  |   | T | R |
  | A |   | 2 |
}
matrix {
  |   | Q |
  | B | 3 |
}
`;

const REQUIREMENT = { kind: 'requirement', role: 'R', competency: 'A' };

/** What is at `‸`, which stands in a part of the text that is there once. */
async function at(part: string): Promise<unknown> {
    const workspace = await TestWorkspace.of(TEXT);
    const place = TEXT.indexOf(part.replace('‸', ''));
    expect(place).toBeGreaterThanOrEqual(0);
    return subjectAt(workspace.document(), place + part.indexOf('‸'));
}

test.each([
    ['‸A: 1 // why', REQUIREMENT],
    ['A: 1‸ // why', REQUIREMENT],
    ['A: 1 // wh‸y', REQUIREMENT],
    ['B: 2‸\n', { ...REQUIREMENT, competency: 'B' }],
    ['  ‸  B: 2', { ...REQUIREMENT, competency: 'B' }],
    ['      A‸: 2', { ...REQUIREMENT, specialisation: 'X' }],
    ['excludes B b‸ecause', { ...REQUIREMENT, role: 'T', competency: 'B' }],
    ['Does th‸ings', { kind: 'role', code: 'R' }],
    ['specialis‸ation X', { kind: 'specialisation', role: 'R', code: 'X' }],
    ['| A | ‸  |', { ...REQUIREMENT, role: 'T' }],
    ['|‸ 2 |', REQUIREMENT],
    ['2 ‸|\n}', REQUIREMENT],
    ['| ‸A |', { kind: 'competency', code: 'A' }],
    ['|   | ‸T', { kind: 'role', code: 'T' }],
    ['Hel‸ps', { kind: 'descriptor', competency: 'A', level: '1' }],
    ['competency B‸', { kind: 'competency', code: 'B' }],
    ['level 2‸ "Two"', { kind: 'level', scale: 'S', code: '2' }],
    ['activity 1‸', { kind: 'activity', domain: 'D', code: '1' }],
    ['category ‸K', { kind: 'category', code: 'K' }],
    ['framework ‸F', undefined],
    // What sets say has no cell of its own.
    ['set ‸Q', undefined],
    ['requires B: 1‸ }', undefined],
    ['| B | ‸3', { kind: 'competency', code: 'B' }]
])('at %s', async (part, expected) => {
    expect(await at(part)).toEqual(expected);
});

test('what is adapted in a role of another framework is that of the role; of a set, it is nothing', async () => {
    const own =
        'framework O "O" { adopt F }\nadapt role R { requires B: 1\n excludes A }\nadapt set Q { requires A: 2 }\n';
    const workspace = await TestWorkspace.of({ 'f/f.gradus': TEXT, 'o/o.gradus': own });
    const there = (part: string) => subjectAt(workspace.document('o/o.gradus'), own.indexOf(part));
    expect(there('B: 1')).toEqual({ ...REQUIREMENT, competency: 'B' });
    expect(there('A }\nadapt set')).toEqual(REQUIREMENT);
    expect(there('A: 2')).toBeUndefined();
});

test('where a text cannot be read, places are found among all that was understood of it', async () => {
    const text = `${TEXT}role Late "Late" { requires A: 1 { }\n`;
    const workspace = await TestWorkspace.of(text);
    expect(subjectAt(workspace.document(), text.indexOf('excludes B b'))).toEqual({
        ...REQUIREMENT,
        role: 'T',
        competency: 'B'
    });
    expect(subjectAt(workspace.document(), text.indexOf('B: 2\n'))).toEqual({ ...REQUIREMENT, competency: 'B' });
});

test('where only the word level is written of a level, it is the competency', async () => {
    const text = 'category K "K" {\n  competency A "Alpha" {\n    level';
    const workspace = await TestWorkspace.of(text);
    expect(subjectAt(workspace.document(), text.length)).toEqual({ kind: 'competency', code: 'A' });
});

test('findings in requirements are those of their cells, errors first', async () => {
    const workspace = await TestWorkspace.of(
        TEXT.replace('B: 2', 'B: 7')
            .replace('| 2 |', '| 9 |')
            .replace('      A: 2', '      A: 8')
            .replace('in D', 'in E')
    );
    const { Frameworks } = workspace.shared.gradus;
    const findings = requirementFindings(Frameworks, 'file:///workspace', 10);
    expect(findings.map(({ role, competency, severity }) => `${role} ${competency} ${severity}`)).toEqual([
        'R B error',
        'R A error',
        'R A error'
    ]);
    expect(findings[0]?.message).toContain('7');
    expect(requirementFindings(Frameworks, 'file:///workspace', 1)).toHaveLength(1);
});

test('what is only worth a thought is no finding', async () => {
    const workspace = await TestWorkspace.of({
        'a.gradus': TEXT,
        'b.gradus': 'set P "P" { requires B: 1 }\nrole Z "Z" extends P { requires B: 1 }\n'
    });
    const { Frameworks } = workspace.shared.gradus;
    const severities = (workspace.document('b.gradus').diagnostics ?? []).map(({ severity }) => severity);
    expect(severities).toContain(3);
    const findings = requirementFindings(Frameworks, 'file:///workspace', 10);
    expect(findings.filter(({ role }) => role === 'Z')).toEqual([]);
});

/** So many competencies whose texts are missing. */
const many = (count: number) =>
    Array.from({ length: count }, (_, index) => `competency X${index} "X${index}" { level 9 {\n- Helps\n}\n}\n`).join(
        ''
    );

test('findings in requirements are not lost among thousands of others, nor among those of sets', async () => {
    const workspace = await TestWorkspace.of({
        'a.gradus': `${TEXT.replace('B: 2', 'B: 7')}\nset P "P" { requires ${Array.from({ length: 30 }, () => 'A: 9').join(' ')} }\n`,
        'b.gradus': `category M "M" on S {\n${many(2001)}}\n`
    });
    const { Frameworks } = workspace.shared.gradus;
    expect(workspace.document('b.gradus').diagnostics?.length).toBeGreaterThan(2000);
    const findings = requirementFindings(Frameworks, 'file:///workspace', 10);
    expect(findings).toContainEqual(expect.objectContaining({ role: 'R', competency: 'B', severity: 'error' }));
    expect(findings.filter(({ role }) => role !== 'R')).toEqual([]);
});

test('findings are looked up once as long as nothing of their file is edited', async () => {
    const workspace = await TestWorkspace.of({
        'a.gradus': TEXT,
        'b.gradus': 'role Z "Z" { requires A: 1 }\n'
    });
    const findings = () => requirementFindings(workspace.shared.gradus.Frameworks, 'file:///workspace', 10);
    // What was found in which part is known of what has been edited once.
    await workspace.change({ 'b.gradus': 'role Z "Z" { requires A: 2 }\n' });
    const before = findings();
    expect(before[0]).toMatchObject({ role: 'R', competency: 'A' });
    expect(findings()[0]).toBe(before[0]);
    await workspace.change({ 'b.gradus': 'role Z "Z" { requires A: 8 }\n' });
    const after = findings();
    expect(after[0]).toBe(before[0]);
    expect(after).toHaveLength(before.length + 1);
});
