import * as vscode from 'vscode';
import { until } from '../until.ts';
import { assert, assertEqual, assertMatch, present } from './expect.ts';
import {
    fileUri,
    noDiagnostics,
    PROFESSIONAL,
    pathOf,
    rangeOf,
    readFile,
    SENIOR_MANAGER,
    showFile,
    TRAINEE,
    useExample,
    workspaceFolder,
    writeFile
} from './workspace.ts';

describe('a new framework', () => {
    useExample();

    const answers = { title: 'Harbour Office', code: 'Harbour', language: 'en' };

    it('is written into a folder of its own, without a problem, and opened', async () => {
        const folder = fileUri('Harbour');
        const file = await vscode.commands.executeCommand('gradus.newFramework', { ...answers, folder });
        assertEqual(String(file), fileUri('Harbour/framework.gradus').toString(), 'what the command returns');
        assertMatch(
            await readFile(fileUri('Harbour/framework.gradus')),
            /framework Harbour "Harbour Office"/,
            'the file'
        );
        assertEqual(activePath(), 'Harbour/framework.gradus', 'the active editor');
        await until('the server knows it', async () => {
            const symbols = await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
                'vscode.executeWorkspaceSymbolProvider',
                'Harbour Office'
            );
            return symbols.length > 0 ? true : undefined;
        });
        assertEqual(problemsOf(fileUri('Harbour/framework.gradus')), [], 'its problems');
        assertEqual((await vscode.workspace.findFiles('**/*.tmp')).map(String), [], 'what is left over');
    });

    it('is never written over another file', async () => {
        const folder = fileUri('Mine');
        const file = fileUri('Mine/framework.gradus');
        await writeFile(file, '// mine\n');
        const written = await vscode.commands.executeCommand('gradus.newFramework', { ...answers, folder });
        assertEqual(
            [written, await readFile(file)],
            [undefined, '// mine\n'],
            'what the command returns, and the file'
        );
        const root = workspaceFolder();
        assertEqual(
            await vscode.commands.executeCommand('gradus.newFramework', { ...answers, folder: root }),
            undefined,
            'what the command returns for a folder that holds one'
        );
        assertMatch(await readFile(fileUri('framework.gradus')), /framework EUCustoms/, 'the framework that was there');
    });

    it('takes no code that is none', async () => {
        const folder = fileUri('Other');
        const result = await Promise.resolve(
            vscode.commands.executeCommand('gradus.newFramework', { ...answers, code: '../x', folder })
        ).then(
            () => 'took it',
            () => 'refused'
        );
        assertEqual(result, 'refused', 'what the command did');
    });

    it('has a competency and a role added to it', async () => {
        const content = `section description "Description": text required for competency
category C "Core" unlevelled {
  competency M1 "Alpha" { description "All." }
}
`;
        const document = await vscode.workspace.openTextDocument({ language: 'gradus', content });
        await vscode.window.showTextDocument(document);
        await until('the outline is there', async () => {
            const symbols = await vscode.commands.executeCommand<readonly unknown[] | undefined>(
                'vscode.executeDocumentSymbolProvider',
                document.uri
            );
            return symbols && symbols.length > 0 ? true : undefined;
        });
        await vscode.commands.executeCommand('gradus.addCompetency', document.uri);
        assertEqual(selectedText(), 'Title', 'what is typed over first');
        assertEqual(
            document.getText(),
            content.replace('\n}\n', '\n  competency M2 "Title" {\n    description ""\n  }\n}\n'),
            'the text with a competency'
        );
        await vscode.commands.executeCommand('leaveSnippet');
        await vscode.commands.executeCommand('gradus.addRole', document.uri);
        assertEqual(selectedText(), 'Title', 'what is typed over first');
        assertMatch(
            document.getText(),
            /\}\n\nrole Code "Title" \{\n {2}tasks\n {4}- What people in this role do\n\n {2}requires\n {4}\n\}\n$/,
            'the text with a role'
        );
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('has nothing added to it where the text is not understood', async () => {
        const content = 'category C "Core" unlevelled {\n  competency M1 "Alpha" {\n  competency\n}\n';
        const document = await vscode.workspace.openTextDocument({ language: 'gradus', content });
        const editor = await vscode.window.showTextDocument(document);
        for (const command of ['gradus.addCompetency', 'gradus.addRole']) {
            editor.selection = new vscode.Selection(0, 0, 0, 0);
            await vscode.commands.executeCommand(command, document.uri);
            assertEqual(document.getText(), content, `the text after ${command}`);
            const { line } = present(vscode.window.activeTextEditor, 'the editor').selection.active;
            assert(line > 0, `${command} left the cursor where it was`);
        }
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
});

describe('the elements in the side bar', () => {
    useExample();

    it('lead to the text', async () => {
        await vscode.commands.executeCommand('gradus.goToElement', element('Competency', 'PC9'));
        const editor = present(vscode.window.activeTextEditor, 'the editor');
        assertEqual(pathOf(editor.document.uri), PROFESSIONAL, 'the file');
        assertEqual(editor.document.getText(editor.selection), 'PC9', 'what is selected');
    });

    it('are required in the role at the cursor, and the level is chosen', async () => {
        const editor = await showFile(TRAINEE);
        const { document } = editor;
        const { start } = rangeOf(document, 'OC3: 1\n');
        editor.selection = new vscode.Selection(start, start);
        await vscode.commands.executeCommand('gradus.requireInRole', element('Competency', 'OC2'));
        assertEqual(document.lineAt(start.line + 1).text, '    OC2: 1', 'the line below');
        await vscode.commands.executeCommand('leaveSnippet');
        await noDiagnostics();
        const before = document.getText();
        await vscode.commands.executeCommand('gradus.requireInRole', element('Competency', 'OC2'));
        assertEqual(document.getText(), before, 'the text when it is required already');
    });

    it('are shown in the role matrices', async () => {
        await vscode.commands.executeCommand('gradus.showInRoleMatrices', element('Role', 'CM-SM'));
        await until('the matrices are shown', async () =>
            vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ label }) => label.startsWith('Preview'))
                ? true
                : undefined
        );
    });

    it('are filtered, and found from the text', async () => {
        await vscode.commands.executeCommand('gradus.frameworks.focus');
        await vscode.commands.executeCommand('gradus.filterElements', 'legislation');
        const editor = await showFile(SENIOR_MANAGER);
        editor.selection = new vscode.Selection(5, 0, 5, 0);
        // Fails where the line cannot be shown.
        await vscode.commands.executeCommand('gradus.revealInTree');
        await vscode.commands.executeCommand('gradus.clearElementFilter');
    });

    it('do nothing for what is no element', async () => {
        for (const argument of [undefined, null, 'x', { id: 1 }, element('Role', 'NoSuchRole')]) {
            for (const command of ['gradus.goToElement', 'gradus.showInRoleMatrices', 'gradus.requireInRole']) {
                await vscode.commands.executeCommand(command, argument);
            }
        }
        assertEqual(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 0, 'the number of editors');
    });
});

describe('help to begin', () => {
    useExample();

    it('has a walkthrough', async () => {
        await vscode.commands.executeCommand('gradus.openWalkthrough');
        await until(
            'the walkthrough is open',
            async () => (tabLabels().some(label => /welcome|walkthrough/i.test(label)) ? true : undefined),
            20_000,
            () => `the tabs are [${tabLabels()}]`
        );
    });

    it('has snippets for whole elements', async () => {
        const document = await vscode.workspace.openTextDocument({ language: 'gradus', content: 'stre' });
        await vscode.window.showTextDocument(document);
        const labels = await until('snippets are offered', async () => {
            const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
                'vscode.executeCompletionItemProvider',
                document.uri,
                new vscode.Position(0, 4)
            );
            const snippets = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet);
            return snippets.length > 0
                ? snippets.map(({ label }) => (typeof label === 'string' ? label : label.label))
                : undefined;
        });
        assert(labels.includes('stream'), `“stream” is not among [${labels}]`);
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('has the competency chosen, and not a word that begins so', async () => {
        const content =
            'category C "C" unlevelled {\n  competency P5 "Writing Reports"\n}\nrole R "R" {\n  requires\n    rep\n}\n';
        const document = await vscode.workspace.openTextDocument({ language: 'gradus', content });
        const editor = await vscode.window.showTextDocument(document);
        editor.selection = new vscode.Selection(5, 7, 5, 7);
        await vscode.commands.executeCommand('editor.action.triggerSuggest');
        const line = await until('a proposal is accepted', async () => {
            await vscode.commands.executeCommand('acceptSelectedSuggestion');
            const { text } = document.lineAt(5);
            return text.trim() === 'rep' ? undefined : text;
        });
        assertEqual(line.trim(), 'P5:', 'what is chosen first');
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('has no snippets where there is a level to choose', async () => {
        const content = `scale S "S" {
  level 1 "One"
}
category C "C" on S {
  competency P1 "Alpha"
}
role R "R" {
  requires
    P1: 
}
`;
        const document = await vscode.workspace.openTextDocument({ language: 'gradus', content });
        await vscode.window.showTextDocument(document);
        const labels = await until('the levels are offered', async () => {
            const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
                'vscode.executeCompletionItemProvider',
                document.uri,
                new vscode.Position(8, 8)
            );
            const all = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
            return all.includes('1') ? all : undefined;
        });
        assertEqual(labels, ['1'], 'what is offered');
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
});

/** A line of the tree as the extension hands it to its commands. */
function element(kind: string, code: string): object {
    const id = JSON.stringify([workspaceFolder().toString(), kind, code, 0]);
    const counts = { errors: 0, warnings: 0, remarks: 0 };
    return { id, kind: kind.toLowerCase(), code, hasChildren: false, ...counts };
}

function selectedText(): string {
    const { document, selection } = present(vscode.window.activeTextEditor, 'the editor');
    return document.getText(selection);
}

function activePath(): string {
    return pathOf(present(vscode.window.activeTextEditor, 'the editor').document.uri);
}

function tabLabels(): string[] {
    return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label);
}

function problemsOf(uri: vscode.Uri): string[] {
    const problems = vscode.languages.getDiagnostics(uri);
    return problems
        .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning)
        .map(({ message }) => message);
}
