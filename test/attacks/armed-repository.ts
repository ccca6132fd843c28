import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { git } from '../cli/repository.ts';
import { tempFolder } from '../cli/temp-folder.ts';

/**
 * Gives a repository everything by which its settings have git start a program when something is looked at.
 *
 * @returns the folder in which each of them would leave a trace
 */
export async function armed(cwd: string): Promise<string> {
    const traps = await tempFolder();
    const trap = async (name: string) => {
        const script = path.join(traps, `${name}.sh`);
        await writeFile(script, `#!/bin/sh\n: > '${path.join(traps, `${name}.sprung`)}'\nexit 1\n`, { mode: 0o755 });
        return script;
    };
    for (const name of ['core.fsmonitor', 'core.pager', 'core.editor', 'core.askPass', 'core.sshCommand']) {
        git(cwd, 'config', name, await trap(name));
    }
    git(cwd, 'config', 'pager.diff', 'true');
    git(cwd, 'config', 'diff.external', await trap('diff.external'));
    git(cwd, 'config', 'diff.x.textconv', await trap('textconv'));
    git(cwd, 'config', 'diff.x.command', await trap('command'));
    git(cwd, 'config', 'filter.x.smudge', await trap('smudge'));
    git(cwd, 'config', 'filter.x.clean', await trap('clean'));
    git(cwd, 'config', 'filter.x.process', await trap('process'));
    git(cwd, 'config', 'core.alternateRefsCommand', await trap('alternate'));
    for (const [name, url] of [
        ['ext', `ext::${await trap('ext')}`],
        ['ssh', 'ssh://evil.example/x']
    ] as const) {
        git(cwd, 'config', `remote.${name}.url`, url);
        git(cwd, 'config', `remote.${name}.promisor`, 'true');
        git(cwd, 'config', `remote.${name}.uploadpack`, await trap('uploadpack'));
    }
    git(cwd, 'config', 'protocol.ext.allow', 'always');
    git(cwd, 'config', 'extensions.partialClone', 'ext');
    git(cwd, 'config', 'core.repositoryFormatVersion', '1');
    return traps;
}

/** What was started of a repository that is armed. */
export async function sprung(traps: string): Promise<string[]> {
    return (await readdir(traps)).filter(name => name.endsWith('.sprung'));
}
