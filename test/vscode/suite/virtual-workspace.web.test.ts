import * as vscode from 'vscode';
import { assertEqual, assertMatch } from './expect.ts';
import { diagnosticsOf, openFile, rangeOf, replace, SENIOR_MANAGER, useExample, workspaceFolder } from './workspace.ts';

// All other tests show it as well; these make sure that they do: there is no disk here.
describe('a virtual workspace', () => {
    useExample();

    it('is what the web host opens', () => {
        assertEqual(workspaceFolder().scheme, 'vscode-test-web', 'the scheme');
        assertEqual(vscode.env.uiKind, vscode.UIKind.Web, 'the kind of VS Code');
    });

    it('is read through the editor, also where no file is open', async () => {
        const document = await openFile(SENIOR_MANAGER);
        const [hover] = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
            'vscode.executeHoverProvider',
            document.uri,
            rangeOf(document, 'PC9').start
        );
        const [card] = (hover?.contents ?? []) as vscode.MarkdownString[];
        assertMatch(card?.value ?? '', /Teamwork/, 'the card of a competency of another file');
        await replace(document, 'PC9: 3', 'PC9: 5');
        await diagnosticsOf(SENIOR_MANAGER, 'level-outside-scale');
    });
});
