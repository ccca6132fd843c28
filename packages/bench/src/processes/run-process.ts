import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { CACHE } from '../cache.ts';
import type { Clock } from '../clock.ts';

/** A program with its arguments. */
export interface Command {
    readonly program: string;
    readonly args: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    readonly cwd?: string;
}

/** What one run took. */
export interface Sample {
    /** From the start of the process to its end. */
    readonly ms: number;
    /** The most memory that it had, where that was asked for and can be known. */
    readonly peakMb?: number;
}

const PRELOAD = path.join(import.meta.dirname, 'peak-memory.cjs');
const SHOWN_OUTPUT = 2000;

/** How often the memory of a program is looked at that is not run by Node. */
const LOOK_MS = 10;

/** A process ended as none does that finds everything right. */
export class ProcessFailure extends Error {}

/**
 * Runs a command that has to succeed, and says how long it took.
 *
 * @param memory whether to ask for its memory, which takes a millisecond at the start of Node
 */
export async function runProcess(command: Command, clock: Clock, { memory = false } = {}): Promise<Sample> {
    if (!memory) return { ms: await timed(command, clock) };
    if (command.program !== process.execPath) return runObserved(command, clock);
    const file = path.join(CACHE, `peak-${process.pid}`);
    await rm(file, { force: true });
    const { args, env } = command;
    const observed = { ...command, args: ['--require', PRELOAD, ...args], env: { ...env, GRADUS_BENCH_PEAK: file } };
    const ms = await timed(observed, clock);
    const peakMb = Number(await readFile(file, 'utf8')) / 1024;
    await rm(file, { force: true });
    return { ms, peakMb };
}

/** Nobody tells the memory of such a program at its end, so it is looked at all the time. */
async function runObserved(command: Command, clock: Clock): Promise<Sample> {
    let peakMb: number | undefined;
    let pid: number | undefined;
    const timer = setInterval(() => {
        peakMb = peakOf(pid) ?? peakMb;
    }, LOOK_MS);
    try {
        const ms = await timed(command, clock, child => {
            pid = child.pid;
        });
        return { ms, ...(peakMb !== undefined && { peakMb }) };
    } finally {
        clearInterval(timer);
    }
}

function peakOf(pid: number | undefined): number | undefined {
    try {
        const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
    } catch {
        return undefined;
    }
}

function timed(
    { program, args, env, cwd }: Command,
    clock: Clock,
    started: (child: ChildProcess) => void = () => {}
): Promise<number> {
    return new Promise((resolve, reject) => {
        const longest = clock.longestWait();
        const start = performance.now();
        const child = spawn(program, args, {
            env: { ...process.env, ...env },
            ...(cwd !== undefined && { cwd }),
            stdio: ['ignore', 'pipe', 'pipe']
        });
        started(child);
        let output = '';
        let ms = 0;
        let isLate = false;
        const timer = setTimeout(() => {
            isLate = true;
            child.kill('SIGKILL');
        }, longest);
        const keep = (chunk: Buffer) => {
            if (output.length < SHOWN_OUTPUT) output += chunk.toString();
        };
        child.stdout.on('data', keep);
        child.stderr.on('data', keep);
        child.on('error', reject);
        child.on('exit', () => {
            ms = performance.now() - start;
        });
        child.on('close', code => {
            clearTimeout(timer);
            const name = [path.basename(program), ...args.map(each => path.basename(each))].join(' ');
            if (isLate) reject(clock.overdue(name));
            else if (code === 0) resolve(ms);
            else reject(new ProcessFailure(`${name} ended with ${code}: ${output.slice(0, SHOWN_OUTPUT).trim()}`));
        });
    });
}
