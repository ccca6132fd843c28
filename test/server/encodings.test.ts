import { expect } from 'vitest';
import { DocumentSymbolRequest, HoverRequest } from 'vscode-languageserver-protocol';
import { rangeIn } from './support/positions.ts';
import { test } from './support/test.ts';

const HEADER = { 'framework.gradus': 'framework F "F"\n' };
const ROLE = 'role R "R" at Nobody\nrole S "S" at Nobody\n';

test('a byte order mark is no character: places are the same with and without it', async ({ edit }) => {
    const editor = await edit({ ...HEADER, 'with.gradus': `\ufeff${ROLE}`, 'x/without.gradus': ROLE });
    const places = async (file: string) =>
        (await editor.diagnostics(file))
            .filter(({ code }) => code === 'unresolved-reference')
            .map(({ range }) => range);
    expect(await places('with.gradus')).toHaveLength(2);
    expect(await places('with.gradus')).toEqual(await places('x/without.gradus'));
});

test('in an open file a mark that the editor shows is a character like any other', async ({ edit }) => {
    const editor = await edit(HEADER);
    await editor.open('role.gradus', `\ufeffgrade G "G"\nrole R "R" at G\n`);
    const [symbol] = (await editor.ask(DocumentSymbolRequest.type, editor.in('role.gradus'))) ?? [];
    expect(symbol).toMatchObject({ selectionRange: { start: { line: 0, character: 7 } } });
    const hover = await editor.ask(HoverRequest.type, editor.at('role.gradus', 'at |G'));
    expect(hover?.contents).toMatchObject({ value: '**G** G' });
    expect(await editor.ask(HoverRequest.type, editor.at('role.gradus', 'at G|'))).toBeNull();
});

test('Windows line breaks make no difference', async ({ edit }) => {
    const editor = await edit({ ...HEADER, 'a.gradus': ROLE.replaceAll('\n', '\r\n') });
    const places = (await editor.diagnostics('a.gradus')).map(({ range }) => range.start);
    expect(places).toEqual([
        { line: 0, character: 14 },
        { line: 1, character: 14 }
    ]);
});

test('places are counted in UTF-16, as editors do', async ({ edit }) => {
    const text = 'role R "👩‍✈️ Pilot" at Nobody\n';
    const editor = await edit({ ...HEADER, 'a.gradus': text });
    const [problem] = await editor.diagnostics('a.gradus');
    expect(problem?.range).toEqual(rangeIn(text, 'Nobody'));
    expect(problem?.range.start.character).toBe(24);
});
