import { spawn } from 'node:child_process';
import path from 'node:path';
import { builtCommand } from '../cli/gradus-command.ts';

/** How a script of the action ended, and what it wrote where. */
export interface Outcome {
    readonly exitCode: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

/** Runs a script of the action as GitHub does. Programs are looked for where `PATH` of `env` says, and then as always. */
export async function runAction(
    program: string,
    args: string[],
    cwd: string,
    env: Record<string, string>
): Promise<Outcome> {
    await builtCommand();
    const quiet = { GITHUB_WORKSPACE: '', GITHUB_BASE_REF: '', GITHUB_STEP_SUMMARY: '', GRADUS_CACHE_DIR: '' };
    const folders = [env['PATH'], path.dirname(process.execPath), process.env['PATH']];
    const PATH = folders.filter(Boolean).join(path.delimiter);
    const child = spawn(program, args, { cwd, env: { ...process.env, ...quiet, ...env, PATH } });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', chunk => (stdout += String(chunk)));
    child.stderr.on('data', chunk => (stderr += String(chunk)));
    const exitCode = await new Promise<number | null>(resolve => child.on('close', resolve));
    return { exitCode, stdout, stderr };
}
