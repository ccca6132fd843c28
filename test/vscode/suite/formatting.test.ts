import * as vscode from 'vscode';
import { assert, assertEqual } from './expect.ts';
import { noDiagnostics, openFile, pathOf, replace, TRAINEE, useExample } from './workspace.ts';

describe('formatting', () => {
    useExample();

    it('leaves the example as it is', async () => {
        const files = await vscode.workspace.findFiles('**/*.gradus');
        assertEqual(files.length, 16, 'the number of files');
        for (const uri of files) {
            const document = await vscode.workspace.openTextDocument(uri);
            assertEqual(await format(document), [], `what formatting changes in ${pathOf(uri)}`);
        }
    });

    it('puts a mess in order', async () => {
        const document = await openFile(TRAINEE);
        const before = document.getText();
        await replace(document, '    PC7: 1\n    PC9: 1\n', '  PC7 :1\n\n\n\n         PC9:    1  \n');
        await replace(document, '  requires\n', 'requires\n');
        assert(document.getText() !== before, 'nothing was changed');
        const edit = new vscode.WorkspaceEdit();
        edit.set(document.uri, await format(document));
        assert(await vscode.workspace.applyEdit(edit), 'the edit was not applied');
        assertEqual(document.getText(), before.replace('    PC9: 1', '\n    PC9: 1'), 'the text');
        await noDiagnostics();
    });
});

async function format({ uri }: vscode.TextDocument): Promise<vscode.TextEdit[]> {
    const options: vscode.FormattingOptions = { tabSize: 2, insertSpaces: true };
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
        'vscode.executeFormatDocumentProvider',
        uri,
        options
    );
    return edits ?? [];
}
