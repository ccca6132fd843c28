import { spawn } from 'node:child_process';
import path from 'node:path';

/** Runs npm in a folder; rejects with npm's own output when it fails. */
export function runNpm(args: readonly string[], cwd: string): Promise<void> {
    const { command, prefix, shell } = npmCommand();
    return new Promise((resolve, reject) => {
        const child = spawn(command, [...prefix, ...args], {
            cwd,
            env: npmEnvironment(),
            shell,
            stdio: ['ignore', 'pipe', 'pipe']
        });
        let output = '';
        const collect = (chunk: Buffer) => {
            output += chunk.toString();
        };
        child.stdout.on('data', collect);
        child.stderr.on('data', collect);
        child.on('error', cause => reject(new Error('npm could not be started; is it installed?', { cause })));
        child.on('close', code => {
            if (code === 0) resolve();
            else reject(new Error(`npm ${args.join(' ')} failed with code ${code}:\n${output.trim()}`));
        });
    });
}

function npmCommand(): { command: string; prefix: string[]; shell: boolean } {
    // Inside an npm script this is the npm that runs us. Other package managers set the variable too,
    // and they do not understand npm's flags, so only npm's own entry is taken.
    const running = process.env['npm_execpath'];
    if (running && /^npm-cli\.c?js$/.test(path.basename(running))) {
        return { command: process.execPath, prefix: [running], shell: false };
    }
    // On Windows npm is a .cmd file, which only a shell can start.
    return { command: 'npm', prefix: [], shell: process.platform === 'win32' };
}

function npmEnvironment(): NodeJS.ProcessEnv {
    // An outer `npm run` hands its own scope down (workspace, prefix, omitted dependencies).
    // Inherited here it would install into the wrong place or leave packages out.
    const inherited =
        /^npm_config_(workspaces?|include_workspace_root|local_prefix|prefix|global|omit|dry_run|package_lock_only)$/i;
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name)));
}
