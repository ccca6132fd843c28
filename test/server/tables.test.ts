import { TableAnswer, type TableParams } from '@gradus/protocol';
import * as v from 'valibot';
import { expect } from 'vitest';
import { makeZip, sheetOf, xlsxParts } from '../../packages/exchange/src/tables/testing/make-zip.ts';
import { DEMO } from './support/demo.ts';
import type { Editor } from './support/editor.ts';
import { TABLE } from './support/table-requests.ts';
import { test } from './support/test.ts';

const COMPETENCIES = 'competencies.gradus';
const MATRIX =
    '\tBorder Officer\tInspector\tGuide\nWorking together\t2\t2-3\t\nCustoms law\t2\t9\t2\nPlanning\tMaster\t\t\n';

async function ask(editor: Editor, file: string, params: Omit<TableParams, 'uri'>): Promise<TableAnswer> {
    return v.parse(TableAnswer, await editor.ask(TABLE, { uri: editor.project.uriOf(file), ...params }));
}

/** Asks for the text of a clipboard at the place of `|` in an open file. */
async function paste(editor: Editor, file: string, part: string, text: string): Promise<TableAnswer> {
    const { position } = editor.at(file, part);
    return ask(editor, file, { position, source: { type: 'clipboard', text } });
}

function textOf(answer: TableAnswer): string {
    return answer.type === 'table' ? answer.text : `refused: ${answer.reason}`;
}

test('a pasted matrix refers to what the framework has, and fits into it', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(COMPETENCIES, `${DEMO[COMPETENCIES]}\n`);
    const answer = await ask(editor, COMPETENCIES, {
        position: { line: 9, character: 0 },
        source: { type: 'clipboard', text: MATRIX, html: '<p>not the table</p>' }
    });
    expect(textOf(answer)).toBe(`// Made from a table. Please check, and remove these lines:
// - The framework has no role “Guide”. New roles were written.
// - 2 cells say what roles require already. It was not written again.
// - Not read: B2 “2”. The framework has Officer require CC1 already, as 1. Decide which is right.
// - Not read: C3 “9”. It is no level of CC2’s scale “Levels of skill”.
role Guide "Guide"

matrix {
  |     | Officer | Inspector | Guide |
  | CC2 |         |           | 2     |
  | CC3 | 3       |           |       |
}
`);
    expect(answer).toMatchObject({ understanding: { kind: 'roles', rolesDown: false, questions: 2, unread: 2 } });
    await editor.replace(COMPETENCIES, `${DEMO[COMPETENCIES]}\n${textOf(answer)}`);
    expect(await editor.codes(COMPETENCIES)).not.toContain('syntax');
    expect(await editor.codes(COMPETENCIES)).not.toContain('unresolved-reference');
});

test('what is to be checked is said once: with the text, or where nothing is written, with what was understood', async ({
    edit
}) => {
    const editor = await edit(DEMO);
    const rows = Array.from({ length: 14 }, (_, row) => `Skill ${row};no level`);
    const source = (text: string) => ({ type: 'csv', base64: btoa(text) }) as const;
    const matrix = source(`Competency;Guide\nCC1;2\n${rows.join('\n')}\n`);
    const choices = { kind: 'roles', columns: { 1: 'role' } } as const;
    const answer = await ask(editor, 'new.gradus', { source: matrix, choices });
    const said = answer.type === 'table' ? answer.understanding.description : [];
    expect(said).toEqual([
        'This was read as a matrix of 1 role and 15 competencies. Row 1 says what the columns hold.',
        'Column A “Competency”: titles of competencies.',
        'Column B “Guide”: a role, with the levels that it requires.'
    ]);
    expect(textOf(answer)).toContain('// Made from a table.');
    expect(textOf(answer).match(/^\/\/ - Not read: /gm)).toHaveLength(14);
    const nothing = await ask(editor, 'new.gradus', { source: source('Code;Title\nCC1;Teamwork\n') });
    expect(nothing).toMatchObject({
        text: '',
        understanding: {
            description: expect.arrayContaining([expect.stringMatching(/^The framework has CC1 already\./)])
        }
    });
});

test('competencies go between elements, and into categories', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(COMPETENCIES, DEMO[COMPETENCIES].replace('  competency CC2', '\n  competency CC2'));
    const list = 'Code\tTitle\nCC1\tTeamwork\nCC9\tTalking\n';
    expect(textOf(await paste(editor, COMPETENCIES, '|\n  competency CC2', list))).toBe(
        '  // Made from a table. Please check, and remove these lines:\n' +
            '  // - The framework has CC1 already. What the table says of them was left out; nothing was changed.\n' +
            '  competency CC9 "Talking"\n'
    );
    expect(textOf(await paste(editor, COMPETENCIES, '|\n  competency CC2', MATRIX))).toMatch(/^refused: A role matrix/);
    expect(textOf(await paste(editor, COMPETENCIES, '"Team|work"', list))).toMatch(/^refused: Elements cannot/);
});

test('what is no table of a framework is refused with a sentence', async ({ edit }) => {
    const editor = await edit(DEMO);
    const answers = [
        { type: 'clipboard', text: 'Some\twords\nand\tmore' },
        { type: 'clipboard', html: '<p>text</p>' },
        { type: 'csv', base64: btoa('one,two') },
        { type: 'csv', base64: '%%%' },
        { type: 'xlsx', base64: btoa('no file of this kind') }
    ] as const;
    for (const source of answers) {
        expect(await ask(editor, 'new.gradus', { source })).toEqual({
            type: 'refused',
            reason: expect.stringMatching(/^[A-Z].*\.$/),
            sheets: [],
            signature: expect.any(String)
        });
    }
});

test('a sheet of an Excel file becomes a framework where there is none', async ({ edit }) => {
    const editor = await edit({});
    const parts = xlsxParts({
        Notes: sheetOf([['nothing'], ['of interest']]),
        Skills: sheetOf([
            ['Category', 'Code', 'Title', 'Level 1', 'Level 2'],
            ['Core', 'C1', 'R&D <law>', 'Knows\nit', '- Uses it\n- Teaches it']
        ])
    });
    const base64 = btoa(String.fromCharCode(...(await makeZip(parts))));
    const first = await ask(editor, 'new.gradus', { source: { type: 'xlsx', base64 } });
    expect(first).toMatchObject({ type: 'refused', sheets: ['Notes', 'Skills'], signature: '' });
    const answer = await ask(editor, 'new.gradus', {
        source: { type: 'xlsx', base64, sheet: 'Skills' },
        name: 'Harbour skills'
    });
    await editor.open('new.gradus', textOf(answer));
    expect(editor.text('new.gradus')).toContain('framework HarbourSkills "Harbour skills"\n');
    expect(editor.text('new.gradus')).toContain(
        'competency C1 "R&D <law>" {\n    level 1 {\n      - Knows\n      - it\n'
    );
    const severe = (await editor.diagnostics('new.gradus')).filter(({ severity }) => severity === 1);
    expect(severe).toEqual([]);
});

test('columns are read as an author says', async ({ edit }) => {
    const editor = await edit(DEMO);
    const source = { type: 'csv', base64: btoa('Was;Wie\nRecht;gut\nSchiffe;viel') } as const;
    expect((await ask(editor, 'new.gradus', { source })).type).toBe('refused');
    const forced = await ask(editor, 'new.gradus', { source, choices: { kind: 'competencies' } });
    expect(forced).toMatchObject({
        signature: 'was|wie',
        understanding: { columns: [{ use: 'title' }, { use: 'text' }] }
    });
    const choices = { kind: 'competencies', columns: { 0: 'title', 1: 'alias' } } as const;
    const answer = await ask(editor, 'new.gradus', { source, choices });
    expect(textOf(answer)).toContain('competency C1 "Recht" alias "gut"\n');
    expect(answer).toMatchObject({ understanding: { columns: [{ use: 'title' }, { use: 'alias', header: 'Wie' }] } });
});

test('requests that are not as agreed are refused, and the server goes on', async ({ edit }) => {
    const editor = await edit(DEMO);
    for (const params of [
        {},
        { uri: 'file:///x', source: { type: 'other' } },
        { uri: 'file:///x', source: { type: 'csv', base64: 'eA==' }, choices: { columns: { x: 'code' } } },
        { uri: 'file:///x', source: { type: 'csv', base64: 'A'.repeat(14_000_000) } }
    ]) {
        await expect(editor.server.connection.sendRequest(TABLE.method, params)).rejects.toThrow();
    }
    expect((await ask(editor, 'new.gradus', { source: { type: 'clipboard', text: 'Code\tTitle\nC7\tx' } })).type).toBe(
        'table'
    );
});
