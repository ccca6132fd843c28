import * as vscode from 'vscode';
import { until } from '../until.ts';
import { assert, assertEqual, assertMatch, only, present } from './expect.ts';
import {
    diagnosticsOf,
    fileUri,
    noDiagnostics,
    openFile,
    rangeOf,
    readFile,
    replace,
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
        // Until there is a reason, nothing is accepted.
        await replace(editor.document, '"…"', '"Managers are over it."');
        await noDiagnostics();
    });

    it('accept a warning of what is indented, with no more indentation than it has', async () => {
        const file = 'more.gradus';
        await writeFile(
            fileUri(file),
            'role Q1 "First of them" {\n  purpose "Leads."\n  specialisation Q2 "Second (of them"\n}\n'
        );
        const editor = await showFile(file);
        const { range } = only(await diagnosticsOf(file, 'unbalanced-brackets'), 'diagnostics');
        editor.selection = new vscode.Selection(range.start, range.start);
        // As from the light bulb: what is passed to extensions has lost how it is to be indented.
        await vscode.commands.executeCommand('editor.action.codeAction', { kind: 'quickfix', apply: 'first' });
        const accepted = 'specialisation Q2 "Second (of them" {\n    accept unbalanced-brackets because "…"\n  }\n}\n';
        await until(
            'the warning is accepted',
            async () => (editor.document.getText().endsWith(`\n  ${accepted}`) ? true : undefined),
            20_000,
            () => editor.document.getText()
        );
        await replace(editor.document, '"…"', '"The source has it so."');
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
