import * as vscode from 'vscode';
import { assert, assertEqual, assertMatch, only, present } from './expect.ts';
import {
    diagnosticsOf,
    fileUri,
    noDiagnostics,
    openFile,
    rangeOf,
    readFile,
    SENIOR_MANAGER,
    showFile,
    useExample,
    writeFile
} from './workspace.ts';

describe('refactorings', () => {
    useExample();

    it('split a file into several', async () => {
        const file = 'more.gradus';
        await writeFile(fileUri(file), 'set Q1 "First of them"\n\n// the second\nset Q2 "Second of them"\n');
        const document = await openFile(file);
        const action = await offered(document, rangeOf(document, 'set Q1'), 'refactor.move');
        assert(await vscode.workspace.applyEdit(present(action.edit, 'the edit')), 'the file was not split');
        assertEqual(document.getText(), 'set Q1 "First of them"\n\n', 'the old file');
        const other = await vscode.workspace.openTextDocument(fileUri('more_2-Q2.gradus'));
        assertEqual(other.getText(), '// the second\nset Q2 "Second of them"\n', 'the new file');
        assert(await other.save(), 'the new file was not saved');
        assertEqual(await readFile(other.uri), other.getText(), 'the new file on disk');
    });

    it('accept a warning with a reason', async () => {
        const file = 'more.gradus';
        await writeFile(
            fileUri(file),
            'domain Q1 "More of them" {\n  definition "More."\n  excludes SeniorManager\n}\n'
        );
        const editor = await showFile(file);
        const { range } = only(await diagnosticsOf(file, 'exclusion-without-reason'), 'diagnostics');
        const action = await offered(editor.document, range, 'quickfix');
        assertMatch(action.title, /^Accept exclusion-without-reason/, 'the title');
        assert(await vscode.workspace.applyEdit(present(action.edit, 'the edit')), 'nothing was accepted');
        assertMatch(editor.document.getText(), /accept exclusion-without-reason because "…"/, 'the text');
        await noDiagnostics();
    });

    it('sort requirements under their headings', async () => {
        const document = await openFile(SENIOR_MANAGER);
        const action = await offered(document, rangeOf(document, 'PC9: 3'), 'refactor.rewrite', /^Sort/);
        assert(await vscode.workspace.applyEdit(present(action.edit, 'the edit')), 'nothing was sorted');
        assertMatch(document.getText(), /\/\/ Professional\n {4}PC1: 2\n {4}PC2: 4\n {4}PC3: 3/, 'the text');
        await noDiagnostics();
    });
});

async function offered(
    document: vscode.TextDocument,
    range: vscode.Range,
    kind: string,
    title = /^/
): Promise<vscode.CodeAction> {
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        kind
    );
    return present(
        actions.find(action => title.test(action.title)),
        'the action'
    );
}
