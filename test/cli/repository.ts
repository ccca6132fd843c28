import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { tempFolder } from './temp-folder.ts';

const WHO = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@b' };

/** Runs git in a folder, whatever whoever runs the tests has set. Returns what it writes. */
export function git(folder: string, ...args: readonly string[]): string {
    const env = { ...process.env, ...WHO, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    const output = execFileSync('git', ['-C', folder, ...args], {
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore']
    });
    return output.trim();
}

/** A repository with one commit on the branch main, removed when the test is done. */
export async function repository(files: Readonly<Record<string, string>>): Promise<string> {
    const folder = await tempFolder(files);
    git(folder, 'init', '--quiet', '--initial-branch=main');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message=first');
    return folder;
}

/** Commits what files hold from now on. */
export async function commit(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
        await writeFile(path.join(folder, name), text);
    }
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--allow-empty', '--message=next');
}
