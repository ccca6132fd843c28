import { expect, test } from 'vitest';
import { fixesFor } from '../../editing/fixes-for.ts';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" competency PC10 "Networking" }
role A "Adviser"
role O "Officer"
`;

function table(...lines: readonly string[]): string {
    return `${HEAD}matrix {\n  |  | A | O |\n${lines.map(line => `  ${line}\n`).join('')}}\n`;
}

test('a row that is too short', async () => {
    const workspace = await TestWorkspace.of(table('| PC9 | 1 | 2 |', '| "Networking" | 1 |'));
    const found = only(workspace, 'matrix-row-length');
    expect(found.message).toBe(
        'The row of Networking has 1 cell for 2 roles. Draw both strokes of a cell that is left empty.'
    );
    expect(found.severity).toBe('error');
    expect(found.text).toBe('"Networking"');
    expect(found.fixes).toEqual(['Add 1 empty cell at the end']);
    expect(found.preferred).toEqual([]);
    expect(workspace.codes()).toEqual(['matrix-row-length']);
});

test('a row that ends behind its competency', async () => {
    const workspace = await TestWorkspace.of(table('| PC9 |', '| PC10 | 1 | 2 |'));
    expect(only(workspace, 'matrix-row-length').message).toContain('The row of PC9 has 0 cells for 2 roles.');
    expect(workspace.fixed('matrix-row-length')).toBe(table('| PC9 |   |   |', '| PC10 | 1 | 2 |'));
});

test('a row that is too long, with something in it', async () => {
    const found = only(await TestWorkspace.of(table('| PC9 | 1 | 2 | 1 |')), 'matrix-row-length');
    expect(found.message).toBe(
        'The row of PC9 has 3 cells for 2 roles. Remove what is too much, or add the role in the first row.'
    );
    expect(found.fixes).toEqual([]);
});

test('a row that is too long with nothing in it', async () => {
    const workspace = await TestWorkspace.of(table('| PC9 | 1 |  |  |   |', '| PC10 | 1 | 2 |'));
    expect(only(workspace, 'matrix-row-length').preferred).toEqual(['Remove 2 empty cells at the end']);
    expect(workspace.fixed('matrix-row-length')).toBe(table('| PC9 | 1 |  |', '| PC10 | 1 | 2 |'));
});

test('a cell for each role is right, empty or not', async () => {
    expect((await TestWorkspace.of(table('| PC9 | 1 | |', '| PC10 | | |'))).codes()).toEqual([]);
});

test('in a table with a syntax error cells are not counted', async () => {
    const workspace = await TestWorkspace.of(table('| PC9 | 1 | "x |', '| PC10 | 1 |'));
    expect(findings(workspace, 'matrix-row-length')).toEqual([]);
});

test('a row that is too long stays where one of the cells too much says something', async () => {
    const found = only(await TestWorkspace.of(table('| PC9 | 1 | 2 | 1 |  |')), 'matrix-row-length');
    expect(found.fixes).toEqual([]);
});

test('a row that has been put right meanwhile is left alone', async () => {
    const workspace = await TestWorkspace.of(table('| PC9 | 1 |'));
    const [before] = workspace.diagnostics();
    if (!before) throw new Error('Nothing was found.');
    for (const text of [table('| PC9 | 1 | 2 |'), table('| PC9 |   |   |'), table('// | PC9 |')]) {
        await workspace.change(text);
        expect(fixesFor(workspace.document(), before, workspace.services), text).toEqual([]);
    }
});

test('a row that names no competency yet is not counted, wherever the mistake is told', async () => {
    const workspace = await TestWorkspace.of(`${table('| PC9 | 1 | 2 |', '|').trimEnd()} role X "X"\n`);
    expect(workspace.codes()).toEqual(['syntax']);
});
