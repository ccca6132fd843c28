import { expect, test } from 'vitest';
import { DICTIONARY, findings } from '../testing/findings.ts';
import { TestWorkspace } from '../testing/index.ts';

/** The names that are told to lead nowhere, in a table or in whatever else stands behind a dictionary. */
async function unknown(text: string): Promise<string[]> {
    const workspace = await TestWorkspace.of(`${DICTIONARY}role A "Adviser"\n${text}`);
    return findings(workspace, 'unresolved-reference').map(each => each.text);
}

function table(...lines: readonly string[]): string {
    return `matrix {\n${lines.map(line => `  ${line}\n`).join('')}}\n`;
}

test('names in rows that begin with a stroke are told', async () => {
    expect(await unknown(table('| | A | Ghost |', '| PC9 | 1 | 2 |'))).toEqual(['Ghost']);
    expect(await unknown(table('| | A |', '| Ghost | 1 |', '| "Nobody" | 1 |'))).toEqual(['Ghost', '"Nobody"']);
});

test('a row without its stroke is told as such, and its names are not', async () => {
    const workspace = await TestWorkspace.of(
        `${DICTIONARY}role A "Adviser"\n${table('| | A |', '| PC9 | 1 |', 'Ghost | 1 |')}`
    );
    expect(workspace.codes()).toEqual(['missing-stroke']);
    expect(await unknown(table('| | A |', 'Ghost | 1 |'))).toEqual([]);
});

test('a title that is not closed goes on over strokes, and is told as such', async () => {
    expect(await unknown(table('| | A |', '| "Nobody | 1 |', '| PC9 | 1 |'))).toEqual([]);
    expect(await unknown(table('| | A |', '| “Nobody | 1 |', '| PC9 | 1 |'))).toEqual([]);
});

test('names in a line of relations that was not understood are not told, those in other lines are', async () => {
    const relations = (...lines: readonly string[]) => `relations {\n  ${lines.join('\n  ')}\n}\n`;
    expect(await unknown(relations('PC9 is same as Ghost'))).toEqual(['Ghost']);
    expect(await unknown(relations('PC9 is same as Ghost but PC10'))).toEqual([]);
    expect(await unknown(relations('Ghost is like PC9'))).toEqual([]);
    expect(await unknown(relations('PC9 is same as Ghost', 'PC10 is like PC9'))).toEqual(['Ghost']);
});

test('elsewhere names are told, whatever else stands on the line', async () => {
    expect(await unknown('role R "R" {\n  is same as Ghost but PC10\n}\n')).toEqual(['Ghost']);
    expect(await unknown('relations {\n  status retired replaced by Ghost but PC10\n}\n')).toEqual(['Ghost']);
});
