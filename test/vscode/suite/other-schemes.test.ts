import * as vscode from 'vscode';
import { assert, assertEqual } from './expect.ts';
import {
    diagnosticsOf,
    fileUri,
    openFile,
    rangeOf,
    readFile,
    replace,
    SENIOR_MANAGER,
    useExample
} from './workspace.ts';

// Like git:, from which a comparison takes its left side; VS Code's own git extension has that one.
const SCHEME = 'gradus-test-history';

describe('one side of a comparison', () => {
    useExample();
    let provider: vscode.Disposable;

    before(() => {
        provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
            provideTextDocumentContent: async ({ path }) =>
                (await readFile(fileUri(SENIOR_MANAGER).with({ path }))).replace('PC9: 3', 'PC9: 5')
        });
    });

    after(() => provider.dispose());

    it('has no diagnostics, and makes none elsewhere', async () => {
        const old = await vscode.workspace.openTextDocument(fileUri(SENIOR_MANAGER).with({ scheme: SCHEME }));
        assertEqual(old.languageId, 'gradus', 'the language');
        assert(rangeOf(old, 'PC9: 5'), 'the text');
        await vscode.window.showTextDocument(old);
        // What is opened before is looked at before: then the server has seen it, if it ever does.
        const document = await openFile(SENIOR_MANAGER);
        await replace(document, 'PC7: 4', 'PC7: 7');
        await diagnosticsOf(SENIOR_MANAGER, 'level-outside-scale');
        const wrong = vscode.languages.getDiagnostics().filter(([, diagnostics]) => diagnostics.length > 0);
        assertEqual(
            wrong.map(([uri]) => uri.toString()),
            [document.uri.toString()],
            'the files with diagnostics'
        );
    });

    it('has no help, which would need the files around it', async () => {
        const old = await vscode.workspace.openTextDocument(fileUri(SENIOR_MANAGER).with({ scheme: SCHEME }));
        const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
            'vscode.executeHoverProvider',
            old.uri,
            // What is declared in the text itself would be found also without them.
            rangeOf(old, 'CM-SM').start
        );
        assertEqual(hovers.length, 0, 'the number of hovers');
    });
});
