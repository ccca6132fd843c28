import * as vscode from 'vscode';
import { makeZip, sheetOf, xlsxParts } from '../../../packages/exchange/src/tables/testing/make-zip.ts';
import { until } from '../until.ts';
import { assertEqual, assertMatch } from './expect.ts';
import { fileUri, readFile, showFile, TRAINEE, useExample, writeFile } from './workspace.ts';

const CSV =
    'Compétence;Customs Officer in the Client Management Department;Harbour Guide\nDecision Making;2;1\nPC1;1;9\nMooring;1;2\n';

/** VS Code keeps what it has opened for a while, also when its file is gone; then it is better empty. */
async function discard(...files: readonly string[]): Promise<void> {
    for (const file of files) {
        const uri = fileUri(file);
        await writeFile(uri, '');
        // A file that is gone as soon as it has come is one of which nobody may hear; VS Code keeps its text for a while.
        await until(`VS Code has read ${file} again`, async () => {
            const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
            return document === undefined || document.getText() === '' ? true : undefined;
        });
    }
}

describe('importing a spreadsheet', () => {
    useExample();

    it('writes a new file that refers to the framework, and never over another one', async () => {
        await writeFile(fileUri('skills.csv'), CSV);
        await showFile(TRAINEE);
        const given = { file: fileUri('skills.csv'), target: 'file' };
        const written = await vscode.commands.executeCommand('gradus.importSpreadsheet', given);
        assertEqual(String(written), fileUri('skills.gradus').toString(), 'what the command returns');
        const text = await readFile(fileUri('skills.gradus'));
        assertMatch(text, /\n {2}\| PC16 \| {7}\| 1 {12}\|\n/, 'the file');
        assertMatch(text, /\n {2}\| C1 {3}\| 1 {5}\| 2 {12}\|\n/, 'the file');
        assertMatch(text, /Not read: B3 “1”\. The framework has CM-CO require PC1 already/, 'the file');
        assertMatch(text, /Not read: C3 “9”/, 'the file');
        assertMatch(
            text,
            /category Competencies "Competencies" on \w+ \{\n {2}competency C1 "Mooring"\n\}/,
            'the file'
        );
        const again = await vscode.commands.executeCommand('gradus.importSpreadsheet', given);
        assertEqual(again, undefined, 'what it returns where the framework has all of it');
        await writeFile(fileUri('skills.csv'), 'Compétence;Yard Guide\nPC1;2\n');
        const second = await vscode.commands.executeCommand('gradus.importSpreadsheet', given);
        assertEqual(String(second), fileUri('skills-2.gradus').toString(), 'what it returns the second time');
        assertEqual(await readFile(fileUri('skills.gradus')), text, 'the first file');
        await discard('skills.gradus', 'skills-2.gradus');
    });

    it('begins a framework beside the spreadsheet where the workspace has none', async () => {
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
        for (const uri of await vscode.workspace.findFiles('**/*.gradus')) await vscode.workspace.fs.delete(uri);
        await until('the server has forgotten the framework', async () => {
            const found = await vscode.commands.executeCommand<readonly unknown[]>(
                'vscode.executeWorkspaceSymbolProvider',
                'PC9'
            );
            return found.length === 0 ? true : undefined;
        });
        await writeFile(
            fileUri('data/harbour_skills.csv'),
            ';;Yard Guide;Cashier\nHarbour;;;\nH1;Mooring;1;2\nH2;Towing;2;\n'
        );
        const given = { file: fileUri('data/harbour_skills.csv'), target: 'file' };
        const written = await vscode.commands.executeCommand('gradus.importSpreadsheet', given);
        assertEqual(String(written), fileUri('data/harbour_skills.gradus').toString(), 'what the command returns');
        const text = await readFile(fileUri('data/harbour_skills.gradus'));
        assertMatch(text, /^framework HarbourSkills "Harbour skills"$/m, 'the file');
        assertMatch(text, /^category Harbour "Harbour" on Levels \{\n {2}competency H1 "Mooring"$/m, 'the file');
    });

    it('writes a sheet of an Excel file at the cursor', async () => {
        const rows = [
            ['Code', 'Title'],
            ['XC1', 'Mooring & towing']
        ];
        const parts = xlsxParts({ Notes: sheetOf([['none']]), Skills: sheetOf(rows) });
        await vscode.workspace.fs.writeFile(fileUri('skills.xlsx'), await makeZip(parts));
        const editor = await showFile(TRAINEE);
        const end = new vscode.Position(editor.document.lineCount - 1, 0);
        editor.selection = new vscode.Selection(end, end);
        const given = { file: fileUri('skills.xlsx'), sheet: 'Skills', target: 'cursor' };
        const written = await vscode.commands.executeCommand('gradus.importSpreadsheet', given);
        assertEqual(String(written), editor.document.uri.toString(), 'what the command returns');
        assertMatch(editor.document.getText(), /\n {2}competency XC1 "Mooring & towing"\n\}$/, 'the text');
    });

    it('shows what was understood, and writes nothing before somebody says so', async () => {
        await writeFile(fileUri('shown.csv'), CSV);
        const running = vscode.commands.executeCommand('gradus.importSpreadsheet', fileUri('shown.csv'));
        const preview = await until('the preview is there', async () =>
            vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'gradus-import')
        );
        assertMatch(
            preview.getText(),
            /^\/\/ This was read as a matrix of 2 roles and 3 competencies\./,
            'the preview'
        );
        assertEqual(preview.getText().match(/Not read: C3 “9”/g)?.length, 1, 'how often a doubt is said');
        await until('the questions are gone', async () => {
            await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
            const nothing = new Promise<string>(resolve => setTimeout(resolve, 300, 'waits'));
            return (await Promise.race([running, nothing])) === 'waits' ? undefined : true;
        });
        assertEqual(await running, undefined, 'what the command returns');
        assertEqual((await vscode.workspace.findFiles('shown*.gradus')).map(String), [], 'what was written');
    });
});
