import * as vscode from 'vscode';
import { assert, assertEqual, assertMatch, present } from './expect.ts';
import {
    diagnosticsOf,
    LINE_MANAGER,
    noDiagnostics,
    openFile,
    PROFESSIONAL,
    pathOf,
    rangeOf,
    SENIOR_MANAGER,
    showFile,
    TRAINEE,
    useExample
} from './workspace.ts';

const FILES_WITH_PC9 = [
    'client-management/1-senior-manager.gradus',
    'client-management/2-middle-manager.gradus',
    'client-management/4-senior-expert.gradus',
    'client-management/5-expert.gradus',
    'client-management/6-team-lead.gradus',
    'client-management/7-customs-officer.gradus',
    'client-management/8-customs-officer-trainee.gradus',
    'competencies/2-professional.gradus'
];

describe('renaming', () => {
    useExample();

    it('changes a code in all files that use it, and leaves titles alone', async () => {
        const before = await readExample();
        const edit = await rename(SENIOR_MANAGER, 'PC9', 'TEAM');
        assertEqual(
            edit
                .entries()
                .map(([uri]) => pathOf(uri))
                .toSorted(),
            FILES_WITH_PC9,
            'the files'
        );
        assert(await vscode.workspace.applyEdit(edit), 'the edit was not applied');
        const after = await readExample();
        assertEqual(
            [...after].filter(([file, text]) => text !== before.get(file)).map(([file]) => file),
            FILES_WITH_PC9,
            'the files that changed'
        );
        for (const file of FILES_WITH_PC9) {
            assertEqual(after.get(file), before.get(file)?.replaceAll(/\bPC9\b/g, 'TEAM'), file);
        }
        assertMatch(present(after.get(LINE_MANAGER), LINE_MANAGER), /^ {4}"Teamwork": 3$/m, LINE_MANAGER);
        await stillKnows('TEAM');
        await noDiagnostics();
    });

    it('can be taken back by the opposite', async () => {
        const before = await readExample();
        assert(await vscode.workspace.applyEdit(await rename(PROFESSIONAL, 'PC9', 'TEAM')), 'the edit was not applied');
        await stillKnows('TEAM');
        assert(await vscode.workspace.applyEdit(await rename(TRAINEE, 'TEAM', 'PC9')), 'the edit was not applied');
        assertEqual([...(await readExample())], [...before], 'the files');
        await noDiagnostics();
    });

    it('is undone at once in all files', async () => {
        const before = await readExample();
        assert(await vscode.workspace.applyEdit(await rename(TRAINEE, 'PC9', 'TEAM')), 'the edit was not applied');
        await stillKnows('TEAM');
        await showFile(TRAINEE);
        await vscode.commands.executeCommand('undo');
        assertEqual([...(await readExample())], [...before], 'the files');
        await stillKnows('PC9');
        await noDiagnostics();
    });

    it('refuses a code that is taken or is none', async () => {
        assertMatch(
            await refusal(SENIOR_MANAGER, 'PC9', 'PC7'),
            /There is already a competency with the code PC7/,
            'why'
        );
        assertMatch(await refusal(SENIOR_MANAGER, 'PC9', 'team work'), /cannot be a code/, 'why');
        await diagnosticsOf(SENIOR_MANAGER);
    });
});

async function rename(file: string, code: string, newCode: string): Promise<vscode.WorkspaceEdit> {
    const document = await openFile(file);
    return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        rangeOf(document, code).start,
        newCode
    );
}

async function refusal(file: string, code: string, newCode: string): Promise<string> {
    return rename(file, code, newCode).then(
        edit => `not refused: ${JSON.stringify(edit.entries())}`,
        (error: unknown) => String(error)
    );
}

/** A server that has not seen the change yet has no diagnostics either. */
async function stillKnows(code: string): Promise<void> {
    const document = await openFile(PROFESSIONAL);
    const found = await vscode.commands.executeCommand<readonly unknown[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        rangeOf(document, code).start
    );
    assertEqual(found.length, 9, `the number of references to ${code}`);
}

/** The texts as the editor has them, by path. */
async function readExample(): Promise<Map<string, string>> {
    const files = (await vscode.workspace.findFiles('**/*.gradus')).map(pathOf).toSorted();
    return new Map(await Promise.all(files.map(async file => [file, (await openFile(file)).getText()] as const)));
}
