import { expect, test } from 'vitest';
import { DICTIONARY, findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const PATH = 'stream M "Path": R1 -> R2\n';

function pair(before: string, after: string): string {
    return `role R1 "Officer" {\n  requires\n    PC9: ${before}\n}\nrole R2 "Lead" {\n  requires\n    PC9: ${after}\n}\n${PATH}`;
}

test('is told at the higher requirement and leads to the lower one', async () => {
    const found = only(await TestWorkspace.of(DICTIONARY + pair('1', '3..4')), 'level-jump');
    expect(found.message).toBe(
        'Lead requires PC9 “Teamwork” at 3 Advanced to 4 Expert, and Officer before it on the stream “Path” only ' +
            '1 Awareness. Check that nobody is asked for too much at once.'
    );
    expect(found.severity).toBe('information');
    expect(found.text).toBe('PC9: 3..4');
    expect(found.related).toEqual(['main.gradus «PC9: 1» Officer requires 1 Awareness']);
});

test.each([
    ['1', '2', 0],
    ['1', '2..4', 0],
    ['1..2', '3', 0],
    ['1..2', '4', 1],
    ['2', '4', 1],
    ['9', '4', 0]
])('from %s to %s', async (before, after, times) => {
    const workspace = await TestWorkspace.of(DICTIONARY + pair(before, after));
    expect(findings(workspace, 'level-jump')).toHaveLength(times);
});

test('a competency that is new is not a jump, and levels of a continuous scale are not counted', async () => {
    const framework = `framework Demo "Demo" { }
scale V "Level" from 0 to 7
scale S "Levels" { level 1 level 2 level 3 }
category C "Core" on V { competency PC9 "Teamwork" }
category D "More" on S { competency PC10 "Networking" }
role R1 "Officer" { requires PC9: 1 }
role R2 "Lead" { requires PC9: 6.5 PC10: 3 }
${PATH}`;
    expect((await TestWorkspace.of(framework)).codes()).toEqual([]);
});

test('what comes from a set is told at the name of the role', async () => {
    const roles = `set Q "Leads" { requires PC9: 4 }
role R1 "Officer" { requires PC9: 1 }
role R2 "Lead" extends Q
${PATH}`;
    expect(only(await TestWorkspace.of(DICTIONARY + roles), 'level-jump').text).toBe('R2');
});

test('of several roles at a grade the highest counts', async () => {
    const roles = `grade G1 "One"
grade G2 "Two"
role R1 "A" at G1 { requires PC9: 1 }
role R2 "B" at G1 { requires PC9: 2 }
role R3 "C" at G2 { requires PC9: 3 }
stream M "M" of grades: G1 -> G2
`;
    const workspace = await TestWorkspace.of(DICTIONARY + roles);
    expect(findings(workspace, 'level-jump')).toEqual([]);
    await workspace.change(DICTIONARY + roles.replace('PC9: 3', 'PC9: 4'));
    expect(only(workspace, 'level-jump').related).toEqual(['main.gradus «PC9: 2» B requires 2 Trained']);
});

test('a cell of a table is told in the table', async () => {
    const table = 'role R1 "Officer"\nrole R2 "Lead"\nmatrix {\n  | | R1 | R2 |\n  | PC9 | 1 | 4 desirable |\n}\n';
    const found = findings(await TestWorkspace.of(DICTIONARY + table.replace(' desirable', '') + PATH), 'level-jump');
    expect(found.map(({ text, related }) => [text, related])).toEqual([
        ['4', ['main.gradus «1» Officer requires 1 Awareness']]
    ]);
});
