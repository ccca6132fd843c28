import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const EU = `framework EU "EU" { }
scale S "S" { level 1 "One" level 2 "Two" level 3 "Three" level 4 "Four" }
category C "C" on S { competency A "Alpha" competency B "Beta" }
role R1 "First" { requires A: 2 B: 4 }
role R2 "Second" { requires "Alpha": 2..4 }
role R3 "Third" extends R2
role R4 "Fourth"
set Q "Set" { requires A: 1 }
matrix {
  |   | R4 |
  | A | 3  |
}
`;
const PATH = 'us/framework.gradus';

function adapting(text: string): Promise<TestWorkspace> {
    return TestWorkspace.of({ 'eu/framework.gradus': EU, [PATH]: `framework US "US" { adopt EU }\n${text}\n` });
}

test('the roles are named with the level that is left out', async () => {
    const workspace = await adapting('adapt competency A levels 2..3');
    const found = only(workspace, 'excluded-level-required', PATH);
    expect(found.message).toBe(
        'Levels are left out that adopted roles require: R2 “Second” (4 Four) and Q “Set” (1 One). Adapt what they require, omit them, or leave the level in.'
    );
    expect(found.severity).toBe('warning');
    expect(found.text).toBe('2..3');
    expect(workspace.codes(PATH)).toEqual(['excluded-level-required']);
});

test('of many roles the first three are named', async () => {
    expect(only(await adapting('adapt competency A levels 4'), 'excluded-level-required', PATH).message).toContain(
        'R1 “First” (2 Two), R2 “Second” (2 Two), R4 “Fourth” (3 Three) and 1 more.'
    );
});

test('what roles require as they are adapted counts, and omitted ones do not', async () => {
    const text = `adapt competency A levels 2..3
adapt role R2 { requires A: 3 }
omit set Q because "Not needed."
role Own "Own" { requires A: 4 }
`;
    const workspace = await adapting(text);
    expect(findings(workspace, 'excluded-level-required', PATH)).toEqual([]);
    expect(findings(workspace, 'level-not-defined', PATH)).toHaveLength(1);
});

test('a requirement that this framework writes itself is told where it stands', async () => {
    const text = 'adapt competency A levels 1..3\nadapt role R2 { requires A: 4 }\n';
    expect((await adapting(text)).codes(PATH)).toEqual(['level-not-defined']);
});

test('levels in the wrong order are told as that alone', async () => {
    expect((await adapting('adapt competency A levels 3..2')).codes(PATH)).toEqual(['level-range-reversed']);
});

test('the message comes and goes with what the other framework requires', async () => {
    const workspace = await adapting('adapt competency B levels 1..3');
    expect(findings(workspace, 'excluded-level-required', PATH)).toHaveLength(1);
    await workspace.change({ 'eu/framework.gradus': EU.replace('B: 4', 'B: 3') });
    expect(workspace.codes(PATH)).toEqual([]);
});

test.each(['A levels 9..3', 'A levels 2..9', 'A levels 3..2'])('nothing is known of the levels of %s', async line => {
    expect(findings(await adapting(`adapt competency ${line}`), 'excluded-level-required', PATH)).toEqual([]);
});
