import * as vscode from 'vscode';
import { assertEqual, assertMatch } from './expect.ts';
import {
    FRAMEWORK,
    fileUri,
    openFile,
    PROFESSIONAL,
    readFile,
    replace,
    SENIOR_MANAGER,
    useExample,
    workspaceFolder,
    writeFile
} from './workspace.ts';

describe('comparing a framework', () => {
    useExample();

    it('with another folder says what is different from the text in the editor, saved or not', async () => {
        // Gradus passes over folders with such names, unless they are chosen.
        const earlier = vscode.Uri.joinPath(workspaceFolder(), '.earlier');
        for (const uri of await vscode.workspace.findFiles('**/*.gradus')) {
            const path = vscode.workspace.asRelativePath(uri, false);
            await writeFile(vscode.Uri.joinPath(earlier, path), await readFile(uri));
        }
        const document = await openFile(SENIOR_MANAGER);
        await replace(document, '    PC9: 3', '    PC9: 4');
        const shown = await vscode.commands.executeCommand('gradus.compareWith', fileUri(FRAMEWORK), earlier);
        assertEqual((shown as vscode.Uri).scheme, 'gradus-difference', 'the scheme of what is shown');
        const text = (await vscode.workspace.openTextDocument(shown as vscode.Uri)).getText();
        assertMatch(
            text,
            /^> From “[^”]+” to the text as it is now[^\n]*\n\n## EUCustoms[^\n]*\n\n1 changed\.\n/,
            'what is shown'
        );
        assertMatch(text, /PC9 “Teamwork” at 4 “Expert” instead of 3 “Advanced”/, 'what is shown');
        const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs).map(({ label }) => label);
        assertMatch(tabs.join(), /EU Customs Competency Framework ↔ \.earlier/, 'the tabs');
    });

    it('with a folder without a framework shows nothing', async () => {
        const nothing = vscode.Uri.joinPath(workspaceFolder(), '.nothing');
        await writeFile(vscode.Uri.joinPath(nothing, 'a.gradus'), 'grade G "G"\n');
        const shown = await vscode.commands.executeCommand('gradus.compareWith', fileUri(PROFESSIONAL), nothing);
        assertEqual(shown, undefined, 'what the command returns');
    });
});
