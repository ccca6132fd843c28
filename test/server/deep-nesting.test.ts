import { expect } from 'vitest';
import { CompletionRequest, DocumentSymbolRequest, HoverRequest } from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import { test } from './support/test.ts';

const DEPTH = 5000;
const DEEP = `${Array.from({ length: DEPTH }, (_, index) => `category K${index} "K" {`).join('\n')}\n${'}\n'.repeat(DEPTH)}`;

test('a file that is nested thousands deep has a problem and hurts no other', async ({ edit }) => {
    const editor = await edit({ ...DEMO, 'deep.gradus': DEEP, 'role.gradus': 'role R "R" at Nobody\n' });
    expect(await editor.codes('deep.gradus')).toContain('syntax');
    expect(await editor.codes('role.gradus')).toEqual(['unresolved-reference']);
});

test('the same typed does not end the server, which goes on answering', async ({ edit }) => {
    const editor = await edit(DEMO);
    const file = 'roles/officer.gradus';
    await editor.open(file);
    await editor.replace(file, DEEP);
    expect(await editor.codes(file)).toContain('syntax');
    const place = { ...editor.in(file), position: { line: DEPTH, character: 0 } };
    await editor.ask(CompletionRequest.type, place);
    await editor.ask(HoverRequest.type, place);
    await editor.ask(DocumentSymbolRequest.type, editor.in(file));
    await editor.replace(file, DEMO[file]);
    expect(await editor.problemFiles()).toEqual({});
});

test('braces that are never closed, thousands of them, do no harm either', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open('roles/officer.gradus');
    for (const text of ['{'.repeat(DEPTH), '}'.repeat(DEPTH), 'category K "K" { '.repeat(DEPTH), '"'.repeat(DEPTH)]) {
        await editor.replace('roles/officer.gradus', text);
        expect(await editor.codes('roles/officer.gradus')).toContain('syntax');
    }
});
