import * as vscode from 'vscode';
import { until } from '../until.ts';
import { assert, assertEqual, assertMatch, present } from './expect.ts';
import {
    codeOf,
    diagnosticsOf,
    FRAMEWORK,
    fileUri,
    noDiagnostics,
    openFile,
    PROFESSIONAL,
    rangeOf,
    readFile,
    replace,
    SENIOR_MANAGER,
    showFile,
    TRAINEE,
    useExample
} from './workspace.ts';

const TITLE = 'Preview: EU Customs Competency Framework';

describe('the code lens', () => {
    useExample();

    it('opens the role matrices of the framework', async () => {
        await showFile(FRAMEWORK);
        const [lens, ...others] = await lenses(FRAMEWORK);
        const command = present(lens?.command, 'the command of the lens');
        assertEqual([command.title, others.length], ['$(table) Open preview', 0], 'the lenses');
        await vscode.commands.executeCommand(command.command, ...present(command.arguments, 'its arguments'));
        await previewIsShown();
        assertEqual(
            vscode.window.tabGroups.all.map(({ tabs }) => tabs.map(({ label }) => label)),
            [['framework.gradus'], [TITLE]],
            'the tabs'
        );
    });

    it('of a role opens the same preview again', async () => {
        await showFile(TRAINEE);
        const [lens] = await lenses(TRAINEE);
        const command = present(lens?.command, 'the command of the lens');
        assertEqual(
            [command.title, command.arguments],
            ['$(table) Open role sheet', [fileUri(TRAINEE).toString(), 'CM-COT']],
            'the lens'
        );
        await vscode.commands.executeCommand(command.command, ...present(command.arguments, 'its arguments'));
        await previewIsShown();
        // Of another file of the same framework, as all others are.
        await vscode.commands.executeCommand('gradus.openRoleMatrices', fileUri(FRAMEWORK));
        assertEqual(previews().length, 1, 'the number of previews');
    });
});

describe('the line above a competency', () => {
    useExample();

    it('says how many roles require it, with a command that there is', async () => {
        const editor = await showFile(PROFESSIONAL);
        const all = await lenses(PROFESSIONAL);
        const teamwork = all.find(({ range }) => range.isEqual(rangeOf(editor.document, 'PC9')));
        const command = present(teamwork?.command, 'the command of the lens');
        assertMatch(command.title, /^Required by 8 roles$/, 'the title');
        await vscode.commands.executeCommand(command.command, ...present(command.arguments, 'its arguments'));
        await vscode.commands.executeCommand('closeReferenceSearch');
    });
});

describe('opening role matrices', () => {
    useExample();

    it('of two files of a framework at once opens one preview', async () => {
        await Promise.all(
            [SENIOR_MANAGER, TRAINEE].map(file =>
                vscode.commands.executeCommand('gradus.openRoleMatrices', fileUri(file))
            )
        );
        await previewIsShown();
    });

    it('needs no file that is open', async () => {
        await vscode.commands.executeCommand('gradus.openRoleMatrices');
        await previewIsShown();
    });
});

describe('a text that is not saved anywhere', () => {
    useExample();

    it('is checked, shown and exported like a file', async () => {
        const content = [
            'framework Draft "A draft" { }',
            'scale S "Levels" { level 1 "Low" level 2 "High" }',
            'category C "Core" on S { competency A "Alpha" }',
            'role R "Role" {',
            '  requires',
            '    A: 2',
            '}',
            ''
        ].join('\n');
        const document = await vscode.workspace.openTextDocument({ language: 'gradus', content });
        await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand('gradus.openRoleMatrices');
        await previewIsShown('Preview: A draft');
        const target = fileUri('draft.json');
        await vscode.commands.executeCommand('gradus.exportJson', document.uri, target);
        assertMatch(await readFile(target), /"code": "Draft"/, 'the file');
        await replace(document, 'A: 2', 'A: 3');
        await until(
            'the level is found wrong',
            async () =>
                vscode.languages.getDiagnostics(document.uri).map(codeOf).join() === 'level-outside-scale' || undefined
        );
        await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
});

describe('exporting', () => {
    useExample();

    it('writes the compiled framework', async () => {
        const target = fileUri('build.json');
        const written = await vscode.commands.executeCommand('gradus.exportJson', fileUri(SENIOR_MANAGER), target);
        assertEqual(written, target, 'what the command returns');
        const json = JSON.parse(await readFile(target)) as {
            framework: { code: string };
            roles: readonly { code: string; requirements: readonly { competency: string; level: string }[] }[];
        };
        assertEqual(json.framework.code, 'EUCustoms', 'the framework');
        assertEqual(
            [json.roles.length, json.roles.reduce((sum, { requirements }) => sum + requirements.length, 0)],
            [8, 244],
            'the numbers of roles and of requirements'
        );
        const files = await vscode.workspace.findFiles('**/*.tmp');
        assertEqual(files.map(String), [], 'what is left over');
    });

    it('takes what is not saved yet, and replaces what was there', async () => {
        const target = fileUri('build.json');
        await vscode.commands.executeCommand('gradus.exportJson', fileUri(SENIOR_MANAGER), target);
        const before = await readFile(target);
        const document = await openFile(SENIOR_MANAGER);
        await replace(document, '"Senior Manager in the Client Management Department"', '"Head of Clients"');
        await vscode.commands.executeCommand('gradus.exportJson', fileUri(SENIOR_MANAGER), target);
        assertEqual(
            await readFile(target),
            before.replace('"Senior Manager in the Client Management Department"', '"Head of Clients"'),
            'the file'
        );
    });

    it('makes a page, a workbook, a Word document and a table of each part', async () => {
        const exportTo = async (format: string, target: vscode.Uri) =>
            vscode.commands.executeCommand<vscode.Uri[]>('gradus.export', fileUri(SENIOR_MANAGER), { format, target });
        const page = fileUri('build.html');
        assertEqual((await exportTo('html', page)).map(String), [page.toString()], 'what the command returns');
        assertMatch(await readFile(page), /<!DOCTYPE html>.*<table class="matrix".*<script>/s, 'the page');
        const workbook = fileUri('build.xlsx');
        await exportTo('xlsx', workbook);
        const [first, second] = await vscode.workspace.fs.readFile(workbook);
        assertEqual([first, second], [0x50, 0x4b], 'how a workbook begins');
        const document = fileUri('build.docx');
        await exportTo('docx', document);
        assertEqual([...(await vscode.workspace.fs.readFile(document)).slice(0, 2)], [0x50, 0x4b], 'a document');
        const tables = await exportTo('csv', fileUri('.'));
        assertEqual(tables.some(({ path }) => path.endsWith('.csv')) && tables.length > 2, true, 'several tables');
        for (const written of [page, workbook, document, ...tables]) await vscode.workspace.fs.delete(written);
    });

    it('asks first where there are errors', async () => {
        const target = fileUri('build.json');
        const document = await openFile(SENIOR_MANAGER);
        await replace(document, 'PC9: 3', 'PC9: 5');
        await diagnosticsOf(SENIOR_MANAGER, 'level-outside-scale');
        // VS Code shows no dialogs in tests; what it says instead names the question.
        const asked = await Promise.resolve(
            vscode.commands.executeCommand('gradus.exportJson', document.uri, target)
        ).then(
            () => 'did not ask',
            (error: unknown) => String(error)
        );
        assertMatch(asked, /refused to show dialog in tests.*The framework has an error\./s, 'what was asked');
        assertEqual((await vscode.workspace.findFiles('build.json')).map(String), [], 'what was written');
    });
});

describe('restarting the server', () => {
    useExample();

    it('finds again what was wrong', async () => {
        const document = await openFile(SENIOR_MANAGER);
        await replace(document, 'PC9: 3', 'PC9: 5');
        await diagnosticsOf(SENIOR_MANAGER, 'level-outside-scale');
        const history: string[] = [];
        const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
            if (!uris.some(uri => uri.toString() === document.uri.toString())) return;
            history.push(vscode.languages.getDiagnostics(document.uri).map(codeOf).join());
        });
        try {
            await vscode.commands.executeCommand('gradus.restartServer');
            await until('the diagnostics went and came back', async () =>
                history.includes('') && history.at(-1) === 'level-outside-scale' ? true : undefined
            );
        } finally {
            listener.dispose();
        }
        await replace(document, 'PC9: 5', 'PC9: 4');
        await noDiagnostics();
    });

    it('also when asked for it twice at once', async () => {
        await Promise.all([
            vscode.commands.executeCommand('gradus.restartServer'),
            vscode.commands.executeCommand('gradus.restartServer')
        ]);
        const document = await openFile(SENIOR_MANAGER);
        await replace(document, 'PC9: 3', 'PC9: 5');
        await diagnosticsOf(SENIOR_MANAGER, 'level-outside-scale');
        assert(rangeOf(document, 'PC9: 5'), 'the text');
    });
});

async function lenses(file: string): Promise<readonly vscode.CodeLens[]> {
    return vscode.commands.executeCommand('vscode.executeCodeLensProvider', fileUri(file), 10);
}

function previews(): vscode.Tab[] {
    const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
    return tabs.filter(
        ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('gradus.preview')
    );
}

/** Its tab has the framework's title as soon as the page runs and was sent something to show. */
async function previewIsShown(title = TITLE): Promise<void> {
    await until(
        `there is one preview, titled “${title}”`,
        async () =>
            previews()
                .map(({ label }) => label)
                .join() === title
                ? true
                : undefined,
        45_000,
        () => `there are [${previews().map(({ label }) => label)}]`
    );
}
