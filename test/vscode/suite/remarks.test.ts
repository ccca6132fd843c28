import * as vscode from 'vscode';
import { until } from '../until.ts';
import { assert, assertEqual, assertMatch } from './expect.ts';
import { openFile, rangeOf, replace, showFile, TRAINEE, useExample } from './workspace.ts';

describe('remarks', () => {
    useExample();

    before(() => signAs('Ann'));
    after(() => signAs(undefined));

    it('are settled and answered in the text, signed by who writes them', async () => {
        await showFile(TRAINEE);
        const document = await openFile(TRAINEE);
        const line = document.lineAt(rangeOf(document, 'role ').start).lineNumber;
        await reply(document, line, [], 'Is this a role?');
        assertMatch(
            document.getText(),
            /\n {2}remark open "Is this a role\?" by "Ann" on \d{4}-\d\d-\d\d\n/,
            'what was begun'
        );
        const at = rangeOf(document, 'remark open').start;
        await vscode.commands.executeCommand('gradus.remarks.settle', thread(document, at, [{}]));
        assert(document.getText().includes('remark settled "Is this a role?"'), 'it is not settled');
        await vscode.commands.executeCommand('gradus.remarks.reopen', thread(document, at, [{}]));
        await reply(document, at, [{}], 'It is.');
        assertMatch(document.getText(), /\n {2}remark open "It is\." by "Ann" on /, 'the answer');
        await vscode.commands.executeCommand('undo');
        assertEqual(document.getText().includes('It is.'), false, 'there is an answer after undo');
    });

    it('are not settled where another may stand than the one that was shown', async () => {
        await showFile(TRAINEE);
        const document = await openFile(TRAINEE);
        const line = document.lineAt(rangeOf(document, 'role ').start).lineNumber;
        await reply(document, line, [], 'Which one?');
        const settle = () => {
            const at = rangeOf(document, 'remark open').start;
            return vscode.commands.executeCommand('gradus.remarks.settle', thread(document, at, [{}]));
        };
        // At the very moment of the edit, what is shown is still where it was before the line above.
        const tried = new Promise<unknown>((resolve, reject) => {
            const listener = vscode.workspace.onDidChangeTextDocument(event => {
                if (event.document !== document) return;
                listener.dispose();
                settle().then(resolve, reject);
            });
        });
        await replace(document, 'role ', '// Above\nrole ');
        await tried;
        assert(document.getText().includes('remark open "Which one?"'), 'it is settled');
        await until('it can be settled once it is shown where it is', async () => {
            await settle();
            return document.getText().includes('remark settled "Which one?"') ? true : undefined;
        });
    });

    it('are refused where the text has an error, and nothing is lost', async () => {
        await showFile(TRAINEE);
        const document = await openFile(TRAINEE);
        await replace(document, 'role ', 'role { ');
        const before = document.getText();
        // Only where the command fails does VS Code leave what was typed in its box.
        let isKept = false;
        await reply(document, 0, [], 'Lost?').then(undefined, () => {
            isKept = true;
        });
        assert(isKept, 'VS Code is not told that nothing was written');
        assertEqual(document.getText(), before, 'the text');
    });
});

/** Whoever writes remarks for the first time is asked for a name, unless it is known. */
function signAs(author: string | undefined): Thenable<void> {
    const settings = vscode.workspace.getConfiguration('gradus');
    return settings.update('remarks.author', author, vscode.ConfigurationTarget.Global);
}

/** What VS Code passes on when somebody writes into a conversation. */
function reply(
    document: vscode.TextDocument,
    at: number | vscode.Position,
    comments: readonly object[],
    text: string
): Thenable<unknown> {
    return vscode.commands.executeCommand('gradus.remarks.reply', { thread: thread(document, at, comments), text });
}

function thread(document: vscode.TextDocument, at: number | vscode.Position, comments: readonly object[]): object {
    const start = typeof at === 'number' ? new vscode.Position(at, 0) : at;
    return { uri: document.uri, range: new vscode.Range(start, start), comments, dispose: () => {} };
}
