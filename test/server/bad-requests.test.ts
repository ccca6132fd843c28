import { expect } from 'vitest';
import {
    DefinitionRequest,
    ReferencesRequest,
    RequestType,
    SemanticTokensRequest
} from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import type { Editor } from './support/editor.ts';
import { EXPORT_JSON, PREVIEW } from './support/gradus-requests.ts';
import { test } from './support/test.ts';

const OFFICER = 'roles/officer.gradus';
const START = { line: 0, character: 0 };
const RANGE = { start: START, end: START };

/** Every request about a document, with what it takes besides it. */
const REQUESTS = {
    'textDocument/codeAction': { range: RANGE, context: { diagnostics: [] } },
    'textDocument/codeLens': {},
    'textDocument/completion': { position: START },
    'textDocument/definition': { position: START },
    'textDocument/documentHighlight': { position: START },
    'textDocument/documentLink': {},
    'textDocument/documentSymbol': {},
    'textDocument/foldingRange': {},
    'textDocument/formatting': { options: { tabSize: 2, insertSpaces: true } },
    'textDocument/hover': { position: START },
    'textDocument/inlayHint': { range: RANGE },
    'textDocument/prepareCallHierarchy': { position: START },
    'textDocument/prepareRename': { position: START },
    'textDocument/prepareTypeHierarchy': { position: START },
    'textDocument/rangeFormatting': { range: RANGE, options: { tabSize: 2, insertSpaces: true } },
    'textDocument/references': { position: START, context: { includeDeclaration: true } },
    'textDocument/rename': { position: START, newName: 'X' },
    'textDocument/selectionRange': { positions: [START] },
    'textDocument/semanticTokens/full': {},
    'textDocument/semanticTokens/range': { range: RANGE },
    'textDocument/signatureHelp': { position: START }
};

/** Asks, and is content with any answer, an error included; only none at all fails. */
async function answered(editor: Editor, method: string, params: unknown): Promise<unknown> {
    return editor.ask(new RequestType<unknown, unknown, void>(method), params).catch((error: Error) => {
        if (error.message.includes('nothing came')) throw error;
        return undefined;
    });
}

test('every request about a file that there is none of is answered, and makes none of it', async ({ edit }) => {
    const editor = await edit(DEMO);
    for (const file of ['none.gradus', 'none.txt', 'file:///nowhere/none.gradus', 'untitled:None', 'nonsense:', '']) {
        const uri = file.includes(':') ? file : editor.project.uriOf(file);
        for (const [method, params] of Object.entries(REQUESTS)) {
            await answered(editor, method, { textDocument: { uri }, ...params });
        }
        await answered(editor, EXPORT_JSON.method, { uri });
        await answered(editor, PREVIEW.method, { uri });
    }
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1', 'CC7');
    expect(await editor.problemFiles()).toEqual({ [OFFICER]: 1 });
});

test('who asks about a file that there is none of hears so', async ({ edit }) => {
    const editor = await edit(DEMO);
    const asked = editor.ask(ReferencesRequest.type, {
        ...editor.in('none.gradus'),
        position: START,
        context: { includeDeclaration: true }
    });
    await expect(asked).rejects.toThrow(/it is not there/);
});

test('places that are not in the text are answered', async ({ edit }) => {
    const editor = await edit(DEMO);
    const far = { line: 99_999, character: 99_999 };
    const odd = [far, { line: -1, character: -1 }, { line: 1.5, character: 2.5 }];
    for (const position of odd) {
        for (const [method, params] of Object.entries(REQUESTS)) {
            const range = { start: position, end: far };
            await answered(editor, method, { ...editor.in(OFFICER), ...params, position, range });
        }
    }
    expect(await editor.problemFiles()).toEqual({});
});

test('requests without what they need are answered', async ({ edit }) => {
    const editor = await edit(DEMO);
    for (const params of [{}, { textDocument: null }, { textDocument: {} }, { textDocument: { uri: 7 } }, []]) {
        for (const method of [...Object.keys(REQUESTS), EXPORT_JSON.method, PREVIEW.method, 'gradus/unknown']) {
            await answered(editor, method, params);
        }
    }
    expect(await editor.problemFiles()).toEqual({});
    editor.errors.length = 0;
});

test('notices that make no sense cost nothing but a line in the log', async ({ edit }) => {
    const editor = await edit(DEMO);
    const uri = editor.project.uriOf('never-opened.gradus');
    const { connection } = editor.server;
    await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: 'x' }]
    });
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri } });
    await connection.sendNotification('textDocument/didOpen', {});
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'nonsense', type: 9 }] });
    await connection.sendNotification('workspace/didChangeWatchedFiles', {});
    await connection.sendNotification('gradus/unknown', {});
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1', 'CC7');
    expect(await editor.problemFiles()).toEqual({ [OFFICER]: 1 });
    editor.errors.length = 0;
});

test('a file that is opened without a text, or once more, is answered about', async ({ edit }) => {
    const editor = await edit(DEMO);
    const { connection } = editor.server;
    for (const text of [undefined, null, 7, {}]) {
        await editor.open(OFFICER);
        const textDocument = { uri: editor.project.uriOf(OFFICER), languageId: 'gradus', version: 2, text };
        await connection.sendNotification('textDocument/didOpen', { textDocument });
        expect(await editor.ask(SemanticTokensRequest.type, editor.in(OFFICER))).toMatchObject({ data: [] });
        await editor.close(OFFICER);
    }
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1', 'CC7');
    expect(await editor.problemFiles()).toEqual({ [OFFICER]: 1 });
});

test('a file that becomes one of another language keeps nothing else from being checked', async ({ edit }) => {
    const editor = await edit(DEMO);
    const uri = editor.project.uriOf('notes');
    for (const languageId of ['gradus', 'markdown']) {
        const textDocument = { uri, languageId, version: 1, text: 'role X "X" at Nobody\n' };
        await editor.server.connection.sendNotification('textDocument/didOpen', { textDocument });
    }
    await editor.open(OFFICER);
    await editor.open('framework.gradus');
    // Everything in the framework is checked again.
    await editor.type('framework.gradus', 'framework Demo', 'framework Demos');
    await editor.type(OFFICER, 'CC1', 'CC7');
    expect(await editor.problemFiles()).toEqual({ [OFFICER]: 1 });
});

test('who waits for a file that is closed meanwhile, and was never saved, is answered', async ({ edit }) => {
    const editor = await edit();
    for (let time = 0; time < 5; time++) {
        const file = `untitled:${time}`;
        await editor.open(file, 'role X "X"\n');
        // Everything is read again, so that there is something to wait for.
        await editor.open('framework.gradus');
        await editor.type('framework.gradus', 'framework EUCustoms', `framework EU${time}`);
        const asked = editor.ask(DefinitionRequest.type, { ...editor.in(file), position: START }).catch(() => null);
        await editor.close(file);
        await editor.close('framework.gradus');
        expect(await asked).toBeNull();
    }
});

test('a cancelled request is answered as cancelled', async ({ edit }) => {
    const editor = await edit();
    const file = 'competencies/3-operational.gradus';
    await editor.open(file);
    const before = await editor.problemFiles();
    for (let i = 0; i < 10; i++) {
        await editor.replace(file, `${editor.text(file)}// ${i}\n`);
        await editor.abandon(SemanticTokensRequest.type, editor.in(file)).catch((error: Error) => {
            expect(error.message).toMatch(/cancel/i);
        });
    }
    expect(await editor.problemFiles()).toEqual(before);
});
