import {
    EXPORT_FORMATS_REQUEST,
    EXPORT_REQUEST,
    ExportFilesAnswer,
    type ExportFilesParams,
    ExportFormatsAnswer
} from '@gradus/protocol';
import * as v from 'valibot';
import { expect } from 'vitest';
import { RequestType } from 'vscode-languageserver-protocol';
import { zipTexts } from '../export/formats/zip-texts.ts';
import { DEMO } from './support/demo.ts';
import type { Editor } from './support/editor.ts';
import { test } from './support/test.ts';

const FORMATS = new RequestType<null, ExportFormatsAnswer, void>(EXPORT_FORMATS_REQUEST);
const EXPORT = new RequestType<ExportFilesParams, ExportFilesAnswer, void>(EXPORT_REQUEST);
const OFFICER = 'roles/officer.gradus';

async function exported(editor: Editor, more: Omit<ExportFilesParams, 'uri'>): Promise<ExportFilesAnswer> {
    return v.parse(ExportFilesAnswer, await editor.ask(EXPORT, { uri: editor.project.uriOf(OFFICER), ...more }));
}

test('every format that there is makes files', async ({ edit }) => {
    const editor = await edit(DEMO);
    const formats = v.parse(ExportFormatsAnswer, await editor.ask(FORMATS, null));
    expect(formats.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['json', 'csv', 'xlsx', 'docx', 'markdown', 'html'])
    );
    for (const { id, parts, extension } of formats) {
        const answer = await exported(editor, { format: id, page: { script: 'void 0;', style: '' } });
        if (answer.type !== 'exported') throw new Error(`${id}: ${answer.reason}`);
        expect(answer.files.length, id).toBeGreaterThanOrEqual(Math.max(1, parts.length > 0 ? 2 : 1));
        for (const { name, text, base64 } of answer.files) {
            expect(name.endsWith(extension), name).toBe(true);
            expect((text ?? base64 ?? '').length, name).toBeGreaterThan(0);
        }
    }
});

test('a page is refused on which the tables of streams would have too many cells', async ({ edit }) => {
    const many = (count: number, make: (index: number) => string) =>
        Array.from({ length: count }, (_, index) => make(index)).join('\n');
    const editor = await edit({
        [OFFICER]: [
            'framework F "F"\nscale S "S" {\nlevel 1 "l"\n}\ncategory C "C" on S {',
            many(200, each => `competency K${each} "k${each}"`),
            '}\nset Z "Z" {\nrequires',
            many(200, each => `K${each}: 1`),
            '}\nrole A "A" extends Z\nrole B "B" extends Z',
            many(501, each => `stream T${each} "t${each}": A -> B`)
        ].join('\n')
    });
    expect(await exported(editor, { format: 'html' })).toMatchObject({
        type: 'refused',
        reason: expect.stringMatching(/^The tables of the career streams have more than 200,000 cells in all/)
    });
    expect(await exported(editor, { format: 'markdown' })).toMatchObject({ type: 'exported' });
});

test('descriptions of roles come as a Word document, of what is typed and not saved', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1: 1', 'CC1: 3');
    const answer = await exported(editor, { format: 'docx' });
    if (answer.type !== 'exported') throw new Error(answer.reason);
    const [{ name = '', base64 = '' } = {}, ...more] = answer.files;
    expect([name, more]).toEqual(['Demo.docx', []]);
    const document = (await zipTexts(Buffer.from(base64, 'base64'))).get('word/document.xml') ?? '';
    const rows = document.match(/<w:tr>.*?<\/w:tr>/gs)?.map(row => row.replace(/<[^>]*>/g, '')) ?? [];
    expect(rows).toContainEqual(expect.stringMatching(/^CC1 .*3 /));
    expect(answer.losses[0]).toBe('What Word cannot say as the framework does:');
});

test('one part can be asked for, of what is typed and not saved', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1: 1', 'CC1: 3');
    const answer = await exported(editor, { format: 'csv', part: 'requirements' });
    expect(answer).toMatchObject({ type: 'exported', files: [{ text: expect.stringMatching(/Officer.*CC1.*3/) }] });
});

test('errors are a reason not to export, until somebody insists', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1: 1', 'CC1: 9');
    expect(await exported(editor, { format: 'csv' })).toEqual({
        type: 'refused',
        reason: 'The framework has an error.',
        errors: 1
    });
    expect(await exported(editor, { format: 'csv', force: true })).toMatchObject({ type: 'exported' });
});

test('the page says that it was made of a text with errors', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1: 1', 'CC1: 9');
    const page = { script: 'void 0;', style: '' };
    const answer = await exported(editor, { format: 'html', force: true, page });
    expect(answer).toMatchObject({
        files: [{ text: expect.stringContaining('Exported although the framework has 1 error: parts may be missing.') }]
    });
});

test('a format or a part that there is not is refused', async ({ edit }) => {
    const editor = await edit(DEMO);
    expect(await exported(editor, { format: 'csv', part: 'dreams' })).toMatchObject({ type: 'refused', errors: 0 });
    expect(await exported(editor, { format: 'docx-of-old' })).toMatchObject({ type: 'refused', errors: 0 });
});

test('that there is nothing to say in a format is said, and no file is made without content', async ({ edit }) => {
    const editor = await edit({ 'framework.gradus': 'framework Empty "Empty" { }\n' });
    const asked = async (format: string) =>
        v.parse(ExportFilesAnswer, await editor.ask(EXPORT, { uri: editor.project.uriOf('framework.gradus'), format }));
    expect(await asked('csv')).toMatchObject({ type: 'refused', reason: expect.stringMatching(/^No table has a row/) });
    const word = await asked('docx');
    expect(word).toMatchObject({ losses: expect.arrayContaining([expect.stringMatching(/^No role is described/)]) });
});
