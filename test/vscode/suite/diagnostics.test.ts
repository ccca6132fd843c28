import * as vscode from 'vscode';
import { assert, assertEqual, assertMatch, only, present } from './expect.ts';
import {
    diagnosticsOf,
    fileUri,
    NEVER_OPENED,
    noDiagnostics,
    openFile,
    PROFESSIONAL,
    readFile,
    replace,
    SENIOR_MANAGER,
    useExample,
    writeFile
} from './workspace.ts';

describe('diagnostics', () => {
    useExample();

    it('say that a level is not on the scale, where it stands', async () => {
        const document = await openFile(SENIOR_MANAGER);
        await replace(document, 'PC9: 3', 'PC9: 5');
        const diagnostic = only(await diagnosticsOf(SENIOR_MANAGER, 'level-outside-scale'), 'diagnostics');
        assertMatch(diagnostic.message, /PC9 goes up to 4 Expert/, 'the message');
        assertEqual(
            {
                severity: diagnostic.severity,
                source: diagnostic.source,
                text: document.getText(diagnostic.range),
                line: document.lineAt(diagnostic.range.start).text
            },
            { severity: vscode.DiagnosticSeverity.Error, source: 'gradus', text: '5', line: '    PC9: 5' },
            'the diagnostic'
        );
    });

    it('go away with the quick fix', async () => {
        const document = await openFile(SENIOR_MANAGER);
        await replace(document, 'PC9: 3', 'PC9: 5');
        const diagnostic = only(await diagnosticsOf(SENIOR_MANAGER, 'level-outside-scale'), 'diagnostics');
        const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            document.uri,
            diagnostic.range,
            vscode.CodeActionKind.QuickFix.value
        );
        assertEqual(
            actions.map(({ title }) => title),
            ['Use 4 Expert', 'Use 3 Advanced', 'Use 2 Trained', 'Use 1 Awareness'],
            'the quick fixes'
        );
        const [nearest] = actions;
        assert(await vscode.workspace.applyEdit(present(nearest?.edit, 'the edit')), 'the fix was not applied');
        assertEqual(document.lineAt(diagnostic.range.start).text, '    PC9: 4', 'the line');
        await noDiagnostics();
    });

    it('come for files that are not open, when they change on disk', async () => {
        const uri = fileUri(NEVER_OPENED);
        await writeFile(uri, (await readFile(uri)).replace('PC9: 2', 'PC9: 0'));
        const diagnostic = only(await diagnosticsOf(NEVER_OPENED, 'level-outside-scale'), 'diagnostics');
        assertMatch(diagnostic.message, /^0 is not a level of Proficiency Levels/, 'the message');
        assertNotOpen(uri);
    });

    it('come for files that are not open, when what they refer to goes', async () => {
        const document = await openFile(PROFESSIONAL);
        await replace(document, 'competency PC7 "Drive for Results"', 'competency PC77 "Drive for Results"');
        const diagnostic = only(await diagnosticsOf(NEVER_OPENED, 'unresolved-reference'), 'diagnostics');
        assertMatch(diagnostic.message, /^No competency has the code PC7\. Did you mean/, 'the message');
        assertEqual(diagnostic.range.start.line, 17, 'the line');
        assertNotOpen(fileUri(NEVER_OPENED));
    });

    it('follow a folder that is renamed', async () => {
        await writeFile(fileUri('more/bad.gradus'), 'role Bad "Bad" at Nobody {\n  purpose "None."\n}\n');
        await diagnosticsOf('more/bad.gradus', 'unresolved-reference');
        const edit = new vscode.WorkspaceEdit();
        edit.renameFile(fileUri('more'), fileUri('others'));
        assert(await vscode.workspace.applyEdit(edit), 'the folder was not renamed');
        await diagnosticsOf('others/bad.gradus', 'unresolved-reference');
        await diagnosticsOf('more/bad.gradus');
        await vscode.workspace.fs.delete(fileUri('others'), { recursive: true });
        await noDiagnostics();
    });

    it('come for a new file and go with it', async () => {
        // Watchers tell capitals apart on most systems.
        for (const file of ['client-management/9-twin.gradus', 'client-management/9-TWIN.GRADUS']) {
            await writeFile(fileUri(file), 'role CM-SM "Twin" {\n  purpose "The same code as another."\n}\n');
            await diagnosticsOf(file, 'duplicate-code');
            await vscode.workspace.fs.delete(fileUri(file));
            await noDiagnostics();
        }
    });
});

function assertNotOpen(uri: vscode.Uri): void {
    const open = vscode.workspace.textDocuments.some(document => document.uri.toString() === uri.toString());
    assert(!open, `${uri.path} is open, so the test shows nothing`);
}
