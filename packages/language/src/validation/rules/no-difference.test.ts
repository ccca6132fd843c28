import { expect, test } from 'vitest';
import { DICTIONARY as ELEMENTS, findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const DICTIONARY = `${ELEMENTS}scale W "Weight" from 1 to 5\n`;

const PATH = 'stream M "Path": R1 -> R2\n';

test('the order does not matter, nor where a requirement stands', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': `${DICTIONARY}${PATH}set Q "Core" { requires PC10: 2 }\n`,
        '1.gradus': 'role R1 "Officer" { requires PC9: 1 PC10: 2 essential }\n',
        '2.gradus': 'role R2 "Lead" extends Q { requires "Teamwork": 1 }\n'
    });
    const found = only(workspace, 'no-difference', '2.gradus');
    expect(found.message).toBe(
        'Lead requires exactly what Officer before it on the stream “Path” requires. Say what is different, or check ' +
            'that both are needed.'
    );
    expect(found.severity).toBe('information');
    expect(found.text).toBe('R2');
    expect(found.related).toEqual(['1.gradus «R1» Officer']);
});

test.each([
    ['PC9: 1', 'PC9: 1 desirable'],
    ['PC9: 1', 'PC9: 1..2'],
    ['PC9: 1', 'PC9: 2'],
    ['PC9: 1', 'PC9: 1, W 2'],
    ['PC9: 1', 'PC9: 1 PC10: 1'],
    ['', '']
])('“%s” and “%s” are not two of the same', async (before, after) => {
    const roles = `role R1 "Officer" { requires ${before} }\nrole R2 "Lead" { requires ${after} }\n`;
    expect(findings(await TestWorkspace.of(DICTIONARY + roles + PATH), 'no-difference')).toEqual([]);
});

test('of several roles at a grade one that is the same is enough', async () => {
    const roles = `grade G1 "One"
grade G2 "Two"
role R1 "A" at G1 { requires PC9: 1 }
role R2 "B" at G1 { requires PC9: 2 }
role R3 "C" at G2 { requires PC9: 2 }
stream M "M" of grades: G1 -> G2
`;
    expect(only(await TestWorkspace.of(DICTIONARY + roles), 'no-difference').related).toEqual(['main.gradus «R2» B']);
});

test('the message goes when the other file changes', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': DICTIONARY + PATH,
        '1.gradus': 'role R1 "Officer" { requires PC9: 2, W 1 }\n',
        '2.gradus': 'role R2 "Lead" { requires PC9: 2, W 1 }\n'
    });
    expect(workspace.codes('2.gradus')).toEqual(['no-difference']);
    await workspace.change({ '1.gradus': 'role R1 "Officer" { requires PC9: 2, W 2 }\n' });
    expect(workspace.codes('2.gradus')).toEqual([]);
});

test('a role with a syntax error may be about to differ', async () => {
    const roles = (last: string) =>
        `${PATH}role R1 "Officer" { requires PC9: 1 }\nrole R2 "Lead" { requires PC9: 1 ${last} }\n`;
    const workspace = await TestWorkspace.of(DICTIONARY + roles('PC10'));
    expect(workspace.codes()).toEqual(['syntax']);
    await workspace.change(DICTIONARY + roles(''));
    expect(workspace.codes()).toEqual(['no-difference']);
});
