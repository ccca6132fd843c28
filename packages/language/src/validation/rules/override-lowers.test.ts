import { expect, test } from 'vitest';
import { DICTIONARY, findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const CORE = 'set Q "Core" { requires PC9: 3 PC10: 2..3 }\n';

test('is told at the role’s own requirement and leads to what it would take over', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': `${DICTIONARY}${CORE}role P "Officer" extends Q\n`,
        'role.gradus': 'role R "Lead" extends P { requires "Teamwork": 1..2 { remark settled "Why?" } PC10: 3 }\n'
    });
    const found = only(workspace, 'override-lowers', 'role.gradus');
    expect(found.message).toBe(
        'Lead requires PC9 “Teamwork” at 1 Awareness to 2 Trained, less than the 3 Advanced that it would take over ' +
            'from Core. Raise the level, or accept it with a reason.'
    );
    expect(found.severity).toBe('warning');
    expect(found.text).toBe('"Teamwork": 1..2');
    expect(found.related).toEqual(['framework.gradus «PC9: 3» Core requires 3 Advanced']);
    await workspace.change({ 'framework.gradus': `${DICTIONARY}role P "Officer" { requires PC9: 1 }\n` });
    expect(workspace.codes('role.gradus')).toEqual([]);
});

test('a cell of a table is told in the table', async () => {
    const roles = `${CORE}role R "Lead" extends Q
matrix {
  |      | R    |
  | PC10 | 2    |
  | PC9  | 3..4 |
}
`;
    expect(only(await TestWorkspace.of(DICTIONARY + roles), 'override-lowers').text).toBe('2');
});

test('between parents that differ a level is a choice', async () => {
    const roles = (level: number) =>
        `${CORE}set O "Other" { requires PC9: 2 }\nrole R "Lead" extends Q, O { requires PC9: ${level} }\n`;
    for (const [level, expected] of [
        [1, ['override-lowers']],
        [2, []],
        [3, []],
        [4, []]
    ] as const) {
        expect((await TestWorkspace.of(DICTIONARY + roles(level))).codes()).toEqual(expected);
    }
});

test('of two own requirements the second is told to go, and nothing else', async () => {
    const roles = `${CORE}role R "Lead" extends Q { requires PC9: 4 PC9: 1 }\n`;
    expect((await TestWorkspace.of(DICTIONARY + roles)).codes()).toEqual(['duplicate-requirement']);
});

test('specialisations add to their role and are not compared', async () => {
    const roles = `${CORE}role R "Lead" extends Q { specialisation X "X" { requires PC9: 1 } }\n`;
    expect((await TestWorkspace.of(DICTIONARY + roles)).codes()).toEqual([]);
});

test('what an adapting framework says of a role is compared with what the role takes over', async () => {
    const workspace = await TestWorkspace.of({
        'eu/framework.gradus': `${DICTIONARY}${CORE}role R "Lead" extends Q\n`,
        'home/framework.gradus': 'framework Home "Home" { adopt Demo }\nadapt role R { requires PC9: 2 }\n'
    });
    expect(only(workspace, 'override-lowers', 'home/framework.gradus').text).toBe('PC9: 2');
});

test('levels that cannot be found are not compared', async () => {
    const roles = `${CORE}role R "Lead" extends Q { requires PC9: 0 XX: 1 }\n`;
    expect(findings(await TestWorkspace.of(DICTIONARY + roles), 'override-lowers')).toEqual([]);
});

test('each cell of a table is compared with what its own role takes over', async () => {
    const roles = `${CORE}role A "Adviser"
role R "Lead" extends Q
matrix {
  |      | Nobody | A | R | R2 |
  | PC9  | 1      | 1 | 2 | 1  |
  | PC10 | 1      | 1 |   |    |
  | PC8  | 1      | 1 | 1 | 1  |
}
`;
    expect(findings(await TestWorkspace.of(DICTIONARY + roles), 'override-lowers').map(({ text }) => text)).toEqual([
        '2'
    ]);
});

test('a row that names no competency yet is not compared', async () => {
    const roles = `${CORE}role R "Lead" extends Q\nmatrix {\n  |     | R |\n  |     | 1 |\n  | PC9 | 2 |\n}\n`;
    expect((await TestWorkspace.of(DICTIONARY + roles)).codes()).toEqual(['syntax', 'override-lowers']);
});
