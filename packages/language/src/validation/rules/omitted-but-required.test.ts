import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const EU = `framework EU "EU" { }
category C "Core" unlevelled { competency A "Alpha" competency B "Beta" in K competency D "Delta" }
category K "Kinds" unlevelled { }
category I "Inner" in K { }
domain O "Domain"
group U "Group" { grade G "Grade" grade H "High" }
set Q "Set" { requires A: essential }
role R1 "First" at G in O of U { requires "Beta": essential }
role R2 "Second" extends Q { specialisation X "Special" { requires D: essential } }
role R3 "Third"
stream M "Stream" of grades: G -> H
matrix {
  |   | R3 |
  | A | essential |
}
`;
const PATH = 'us/framework.gradus';

async function omitting(...lines: readonly string[]): Promise<TestWorkspace> {
    return TestWorkspace.of({
        'eu/framework.gradus': EU,
        [PATH]: `framework US "US" { adopt EU }\n${lines.map(line => `omit ${line} because "So."\n`).join('')}`
    });
}

test.each([
    ['competency A', 'A “Alpha” is omitted, but needed by Q “Set” and R3 “Third”. Omit these as well, or adapt them.'],
    ['competency B', 'B “Beta” is omitted, but needed by R1 “First”. Omit that as well, or adapt it.'],
    ['competency D', 'D “Delta” is omitted, but needed by R2 “Second”. Omit that as well, or adapt it.'],
    ['grade G', 'G “Grade” is omitted, but needed by R1 “First” and M “Stream”. Omit these as well, or adapt them.'],
    ['grade H', 'H “High” is omitted, but needed by M “Stream”. Omit that as well, or adapt it.'],
    ['domain O', 'O “Domain” is omitted, but needed by R1 “First”. Omit that as well, or adapt it.'],
    ['set Q', 'Q “Set” is omitted, but needed by R2 “Second”. Omit that as well, or adapt it.'],
    ['category K', 'K “Kinds” is omitted, but needed by B “Beta” and I “Inner”. Omit these as well, or adapt them.'],
    [
        'category C',
        'C “Core” is omitted, but needed by Q “Set”, R3 “Third”, R1 “First” and 1 more. Omit these as well, or adapt them.'
    ]
])('%s', async (line, message) => {
    const workspace = await omitting(line);
    const found = only(workspace, 'omitted-but-required', PATH);
    expect(found.message).toBe(message);
    expect(found.severity).toBe('warning');
    expect(found.text).toBe(line.split(' ')[1]);
});

test('what is omitted together needs nothing', async () => {
    const workspace = await omitting('role R1, R2, R3', 'competency B', 'group U', 'stream M', 'domain O');
    expect(findings(workspace, 'omitted-but-required', PATH)).toEqual([]);
});

test('a role that is adapted to do without needs it no more', async () => {
    const workspace = await omitting('competency B');
    const header = 'framework US "US" { adopt EU }\n';
    const omission = 'omit competency B because "So."\n';
    await workspace.change({ [PATH]: `${header}adapt role R1 { excludes B because "So." }\n${omission}` });
    expect(findings(workspace, 'omitted-but-required', PATH)).toEqual([]);
    await workspace.change({ [PATH]: `${header}role Own "Own" { requires A: essential }\nomit role R1\n${omission}` });
    expect(findings(workspace, 'omitted-but-required', PATH)).toEqual([]);
    await workspace.change({ [PATH]: `${header}role Own "Own" { requires B: essential }\nomit role R1\n${omission}` });
    expect(only(workspace, 'omitted-but-required', PATH).message).toContain('needed by Own “Own”.');
});

test('the message comes and goes with what the other framework needs', async () => {
    const workspace = await omitting('competency D');
    await workspace.change({ 'eu/framework.gradus': EU.replace('requires D: essential', '') });
    expect(findings(workspace, 'omitted-but-required', PATH)).toEqual([]);
});

test('what is not adopted cannot be omitted, which is told by another rule', async () => {
    const workspace = await TestWorkspace.of(
        'framework F "F" { }\ngrade G "G"\nrole R "R" at G\nomit grade G because "So."\n'
    );
    expect(workspace.codes()).toEqual(['adapt-not-adopted']);
});
