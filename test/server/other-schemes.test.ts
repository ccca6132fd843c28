import { expect } from 'vitest';
import {
    DidOpenTextDocumentNotification,
    DocumentSymbolRequest,
    HoverRequest,
    WorkspaceSymbolRequest
} from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import { test } from './support/test.ts';

const OFFICER = 'roles/officer.gradus';
const OLD = 'git:/workspace/roles/officer.gradus?HEAD';

test('of an old revision only the syntax is judged, and the file itself has no duplicates by it', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.open(OLD, DEMO[OFFICER].replace('Junior', 'Nobody'));
    expect(await editor.problemFiles()).toEqual({});
    await editor.replace(OLD, `${DEMO[OFFICER]}}`);
    expect(await editor.codes(OLD)).toEqual(['syntax']);
    expect(await editor.codes(OFFICER)).toEqual([]);
    const symbols = await editor.ask(WorkspaceSymbolRequest.type, { query: 'Border' });
    expect(symbols).toHaveLength(1);
});

test('an old revision is forgotten when it is closed', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OLD, '}');
    expect(await editor.codes(OLD)).toEqual(['syntax']);
    await Promise.all([editor.told(OLD), editor.close(OLD)]);
    expect(await editor.problemFiles()).toEqual({});
});

test('a file that was never saved is checked, and is gone when it is closed', async ({ edit }) => {
    const editor = await edit(DEMO);
    const file = 'untitled:Untitled-1';
    await editor.open(file, 'framework F "F"\ngrade G "G"\nrole R "R" at Nobody\n');
    expect(await editor.codes(file)).toEqual(['unresolved-reference']);
    await editor.type(file, 'Nobody', 'G');
    expect(await editor.codes(file)).toEqual([]);
    expect(await editor.ask(HoverRequest.type, editor.at(file, 'at |G'))).toMatchObject({
        contents: { value: '**G** G' }
    });
    expect(await editor.ask(DocumentSymbolRequest.type, editor.in(file))).toHaveLength(3);
    await editor.type(file, 'at G', 'at Nobody');
    expect(await editor.codes(file)).toEqual(['unresolved-reference']);
    await Promise.all([editor.told(file), editor.close(file)]);
    expect(await editor.problemFiles()).toEqual({});
    // Other files are still followed.
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1', 'CC7');
    expect(await editor.codes(OFFICER)).toEqual(['unresolved-reference']);
});

test('files that were never saved do not know each other', async ({ edit }) => {
    const editor = await edit({});
    for (const file of ['untitled:Untitled-1', 'untitled:Untitled-2']) {
        await editor.open(file, 'framework F "F"\nrole R "R"\n');
    }
    expect(await editor.problemFiles()).toEqual({});
});

test('a file of another language is none of its business', async ({ edit }) => {
    const editor = await edit(DEMO);
    const uri = editor.project.uriOf('notes.txt');
    await editor.tell(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'plaintext', version: 1, text: 'framework' }
    });
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1', 'CC7');
    expect(await editor.problemFiles()).toEqual({ [OFFICER]: 1 });
});
