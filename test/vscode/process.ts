import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface ProcessOptions {
    /** How messages call it. */
    readonly name: string;
    /** Arguments for this Node: every helper process is a Node program. */
    readonly args: readonly string[];
    readonly env?: NodeJS.ProcessEnv;
    /** The line that says it is ready. */
    readonly ready: RegExp;
    readonly timeoutMs?: number;
}

export interface RunningProcess {
    /** The match of the ready line. */
    readonly ready: RegExpExecArray;
    /** The last lines it printed, for messages about failures. */
    output(): string;
    /** Kills it with everything it started; resolves when it is gone. */
    stop(): Promise<void>;
}

const END_WITH_PARENT = new URL('end-with-parent.ts', import.meta.url).href;
const OUTPUT_LINES = 60;
const alive = new Set<ChildProcess>();
// Also on a crash or process.exit() of ours nothing may be left behind; only synchronous calls work here.
process.on('exit', () => {
    for (const child of alive) killTree(child);
});

/** Starts a Node program in a process group of its own and waits for its ready line. */
export async function startProcess({
    name,
    args,
    env = process.env,
    ready,
    timeoutMs = 60_000
}: ProcessOptions): Promise<RunningProcess> {
    const child = spawn(process.execPath, ['--import', END_WITH_PARENT, ...args], {
        env: { ...env, GRADUS_TEST_STARTER: String(process.pid) },
        // Its own group is what lets a kill reach grandchildren (the extension host) on POSIX systems.
        detached: process.platform !== 'win32',
        // Stdin stays open as long as this process lives, which is what the preload watches.
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true
    });
    alive.add(child);
    child.once('exit', () => alive.delete(child));

    const lines: string[] = [];
    const output = () => lines.join('\n');
    const stop = async () => {
        if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
        const gone = once(child, 'exit');
        killTree(child);
        await gone;
    };

    const { promise, resolve, reject } = Promise.withResolvers<RegExpExecArray>();
    const timer = setTimeout(() => reject(new Error(`was not ready after ${timeoutMs / 1000} s`)), timeoutMs);
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`ended (${signal ?? `code ${code}`}) before it was ready`)));
    for (const stream of [child.stdout, child.stderr]) {
        createInterface({ input: stream }).on('line', line => {
            lines.push(line);
            if (lines.length > OUTPUT_LINES) lines.shift();
            const match = ready.exec(line);
            if (match) resolve(match);
        });
    }
    try {
        return { ready: await promise, output, stop };
    } catch (cause) {
        await stop();
        throw new Error(
            `${name} ${cause instanceof Error ? cause.message : String(cause)}. Its last output:\n${output()}`,
            { cause }
        );
    } finally {
        clearTimeout(timer);
    }
}

function killTree(child: ChildProcess): void {
    if (child.pid === undefined) return;
    if (process.platform === 'win32') {
        spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
        return;
    }
    try {
        process.kill(-child.pid, 'SIGKILL');
    } catch {
        // The group is gone already.
    }
}
