import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import { until } from '../until.ts';
import { assertMatch, present } from './expect.ts';
import {
    FRAMEWORK,
    fileUri,
    openFile,
    readFile,
    replace,
    SENIOR_MANAGER,
    useExample,
    workspaceFolder,
    writeFile
} from './workspace.ts';

interface Git {
    getAPI(version: 1): { openRepository(root: vscode.Uri): Promise<unknown> };
}

function git(...args: string[]): void {
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false'];
    execFileSync('git', ['-C', workspaceFolder().fsPath, ...identity, ...args], { stdio: 'ignore' });
}

async function compared(revision: string): Promise<string | undefined> {
    const shown = await vscode.commands.executeCommand('gradus.compareWith', fileUri(FRAMEWORK), { revision });
    if (!(shown instanceof vscode.Uri)) return undefined;
    return (await vscode.workspace.openTextDocument(shown)).getText();
}

describe('comparing a framework', () => {
    useExample();
    after(async () => {
        // So that what comes next is not compared with what was here.
        await until('the server has forgotten the term', async () => {
            const found = await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
                'vscode.executeWorkspaceSymbolProvider',
                'ZZ'
            );
            return found.some(({ name }) => name.startsWith('ZZ')) ? undefined : true;
        });
        // The git extension fails loudly where a repository is gone that it has open.
        await vscode.commands.executeCommand('git.close', workspaceFolder());
        await rm(fileUri('.git').fsPath, { recursive: true, force: true });
    });

    it('with a revision of git says what is different from the text in the editor', async () => {
        // Two states: the example with another role, and then without it and with a file of another name.
        await writeFile(fileUri('extra.gradus'), 'role Extra "Extra role" { }\n');
        git('init', '--quiet', '--initial-branch=main');
        git('add', '--all');
        git('commit', '--quiet', '--message=first');
        git('rm', '--quiet', 'extra.gradus');
        git('commit', '--quiet', '--message=second');
        const extension = present(vscode.extensions.getExtension<Git>('vscode.git'), 'the git extension');
        const api = (await extension.activate()).getAPI(1);
        await until('git has the repository', async () => (await api.openRepository(workspaceFolder())) ?? undefined);
        const text = await readFile(fileUri('glossary.gradus'));
        await writeFile(fileUri('glossary.gradus'), `${text}\nterm ZZ "Added" {\n  definition "New."\n}\n`);
        await replace(await openFile(SENIOR_MANAGER), '    PC9: 3', '    PC9: 4');
        // The server hears of a file on the disk after a while.
        const sinceLast = await until('the new term is there', async () => {
            const markdown = await compared('HEAD');
            return markdown?.includes('### Term') ? markdown : undefined;
        });
        assertMatch(sinceLast, /\n1 added, 1 changed\.\n/, 'since the last commit');
        assertMatch(sinceLast, /### Term ZZ “Added”/, 'since the last commit');
        assertMatch(sinceLast, /PC9 “Teamwork” at 4 “Expert” instead of 3 “Advanced”/, 'since the last commit');
        const sinceFirst = (await compared('HEAD~1')) ?? '';
        assertMatch(sinceFirst, /\n1 added, 1 removed, 1 changed\.\n/, 'since the first commit');
        assertMatch(sinceFirst, /### Role Extra “Extra role”/, 'since the first commit');
    });
});
