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
    ['framework ‸F', undefined]
])('at %s', async (part, expected) => {
    expect(await at(part)).toEqual(expected);
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
