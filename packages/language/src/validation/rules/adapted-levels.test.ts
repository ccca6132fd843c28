import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const EU = `framework EU "EU" { }
scale S "S" { level 1 "One" level 2 "Two" level 3 "Three" level 4 "Four" }
scale LV "LV" from 0 to 7
category C "C" on S { competency A "A" levels 2..3 competency B "B" levels 2 competency D "D" competency E "E" levels 3..2 }
category L "L" on LV { competency F "F" levels 1.5..5 }
`;
const PATH = 'us/framework.gradus';

function adapting(line: string): Promise<TestWorkspace> {
    return TestWorkspace.of({
        'eu/framework.gradus': EU,
        [PATH]: `framework US "US" { adopt EU }\nadapt competency ${line}\n`
    });
}

test.each([
    ['A levels 1..3', '1', 'A is defined from 2 Two to 3 Three; 1 One is outside.'],
    ['A levels 3..4', '4', 'A is defined from 2 Two to 3 Three; 4 Four is outside.'],
    ['B levels 3', '3', 'B is defined only at 2 Two; 3 Three is outside.'],
    ['F levels 2..6.5', '6.5', 'F is defined from 1.5 to 5; 6.5 is outside.']
])('%s', async (line, text, message) => {
    const workspace = await adapting(line);
    const found = only(workspace, 'adapted-levels', PATH);
    expect(found.message).toBe(`${message} An adaptation can leave levels out, and add none.`);
    expect(found.severity).toBe('error');
    expect(found.text).toBe(text);
    expect(workspace.codes(PATH)).toEqual(['adapted-levels']);
});

test.each(['A levels 2', 'A levels 2..3', 'D levels 1..4', 'E levels 4', 'F levels 1.5..2', 'A "Other"'])(
    '%s is within',
    async line => {
        expect((await adapting(line)).codes(PATH)).toEqual([]);
    }
);

test('a level that is none has one message', async () => {
    expect((await adapting('A levels 9')).codes(PATH)).toEqual(['level-outside-scale']);
    expect((await adapting('A levels 3..2')).codes(PATH)).toEqual(['level-range-reversed']);
});

test('the message comes and goes with the levels in the other framework', async () => {
    const workspace = await adapting('A levels 1..3');
    await workspace.change({ 'eu/framework.gradus': EU.replace('levels 2..3', '') });
    expect(findings(workspace, undefined, PATH)).toEqual([]);
});

test('a competency that is not adopted is told as that', async () => {
    const workspace = await TestWorkspace.of(`${EU}adapt competency A levels 1..3\n`);
    expect(findings(workspace, 'adapted-levels')).toEqual([]);
    expect(workspace.codes()).toContain('adapt-not-adopted');
});

test('what the other framework says wrongly is not compared with', async () => {
    for (const levels of ['levels 9..3', 'levels 2..9', 'levels 9']) {
        const workspace = await TestWorkspace.of({
            'eu/framework.gradus': EU.replace('levels 2..3', levels),
            [PATH]: 'framework US "US" { adopt EU }\nadapt competency A levels 1..4\n'
        });
        expect(findings(workspace, 'adapted-levels', PATH), levels).toEqual([]);
    }
});
