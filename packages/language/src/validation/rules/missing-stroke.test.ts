import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" competency PC10 "Networking" }
role A "Adviser"
role O "Officer"
`;

function table(...lines: readonly string[]): string {
    return `${HEAD}matrix {\n${lines.map(line => `  ${line}\n`).join('')}}\n`;
}

test('a first row without a stroke is one mistake, not one for each cell', async () => {
    const workspace = await TestWorkspace.of(table('| | A | O |', 'PC9 | 1 | 2 |', '| PC10 | 1 | 1 |'));
    const found = only(workspace, 'missing-stroke');
    expect(found.message).toBe('This row does not begin with a stroke: write | before “PC9”.');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('PC9');
    expect(found.preferred).toEqual(['Begin the row with a stroke']);
    expect(workspace.codes()).toEqual(['missing-stroke']);
    const fixed = workspace.fixed('missing-stroke');
    expect(fixed).toBe(table('| | A | O |', '| PC9 | 1 | 2 |', '| PC10 | 1 | 1 |'));
    expect((await TestWorkspace.of(fixed)).codes()).toEqual([]);
});

test('a later row without one goes on with the row before', async () => {
    const workspace = await TestWorkspace.of(table('| | A | O |', '| PC9 | 1 | 2 |', 'PC10 | 1 | 1 |'));
    expect(only(workspace, 'missing-stroke').text).toBe('PC10');
    expect(findings(workspace, 'matrix-row-length')).toEqual([]);
});

test('what a comment breaks over two lines is one row, and empty cells begin no line', async () => {
    const workspace = await TestWorkspace.of(table('| | A /* one\n role */ | O |', '| PC9 |   | |', '| PC10 | 1 | |'));
    expect(workspace.codes()).toEqual([]);
});
