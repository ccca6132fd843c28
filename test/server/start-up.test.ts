import { expect } from 'vitest';
import { WatchKind } from 'vscode-languageserver-protocol';
import { test } from './support/test.ts';

test('offers what an editor can ask for', async ({ edit }) => {
    const { capabilities } = await edit({});
    expect(capabilities).toMatchObject({
        callHierarchyProvider: {},
        codeActionProvider: true,
        codeLensProvider: { resolveProvider: true },
        definitionProvider: true,
        documentFormattingProvider: true,
        documentHighlightProvider: true,
        documentLinkProvider: { resolveProvider: false },
        documentRangeFormattingProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        hoverProvider: true,
        inlayHintProvider: { resolveProvider: false },
        referencesProvider: true,
        renameProvider: { prepareProvider: true },
        selectionRangeProvider: true,
        signatureHelpProvider: { triggerCharacters: ['.', ':'] },
        textDocumentSync: { change: 2, openClose: true },
        typeHierarchyProvider: {},
        workspaceSymbolProvider: { resolveProvider: false }
    });
    expect(capabilities.completionProvider).toBeDefined();
    expect(capabilities.semanticTokensProvider).toBeDefined();
    expect(capabilities.documentOnTypeFormattingProvider).toBeDefined();
});

test('checks files that nobody has opened', async ({ edit }) => {
    const editor = await edit({
        'framework.gradus': 'framework Demo "Demo"\n',
        'roles/officer.gradus': 'role R "Officer" at Nowhere\n'
    });
    expect(await editor.codes('roles/officer.gradus')).toEqual(['unresolved-reference']);
    expect(await editor.problemFiles()).toEqual({ 'roles/officer.gradus': 1 });
});

test('finds no error in the example', async ({ edit }) => {
    const editor = await edit();
    const found = await Promise.all(Object.keys(await editor.problemFiles()).map(file => editor.diagnostics(file)));
    expect(found.flat().filter(({ severity }) => severity === 1)).toEqual([]);
});

test('hears of its own files and of whatever is deleted, not of every change to anything', async ({ edit }) => {
    const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    const { registrations } = await edit({}, { capabilities });
    const watching = registrations.filter(({ method }) => method === 'workspace/didChangeWatchedFiles');
    expect(watching.map(({ registerOptions }) => registerOptions)).toEqual([
        {
            watchers: [
                { globPattern: '**/*.[gG][rR][aA][dD][uU][sS]' },
                { globPattern: '**/gradus.json' },
                { globPattern: '**/package.json' },
                { globPattern: '**/*', kind: WatchKind.Delete }
            ]
        }
    ]);
});
