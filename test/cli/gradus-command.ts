import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const EXAMPLE = path.join(ROOT, 'examples/eu-customs');

const COMMAND = path.join(ROOT, 'packages/cli/bin/gradus.mjs');
const BUNDLES = ['gradus.mjs', 'main.cjs', 'page.js', 'preview.css'].map(name =>
    path.join(ROOT, 'packages/cli/dist', name)
);

/**
 * Whether the system has shells, links and permissions as tests expect them. Elsewhere those tests
 * are not there at all, as a skipped test counts as a failed one.
 */
export const IS_POSIX = process.platform !== 'win32';

/** How a command ended, and what it wrote where. */
export interface Outcome {
    readonly exitCode: number;
    readonly stdout: string;
    readonly stderr: string;
}

export interface Surroundings {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string | undefined>>;
    /** Has no other environment than the one that is given. */
    readonly bare?: boolean;
    /** A module that Node loads before the command: it may have files fail that would not. */
    readonly preload?: string;
    /** Runs as a user without rights, even where the tests themselves run as root. */
    readonly unprivileged?: boolean;
}

/** Runs the built `gradus` command in a process of its own and waits for its end. */
export async function gradus(args: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
    return outcomeOf(await startGradus(args, surroundings));
}

/** Starts the built `gradus` command. */
export async function startGradus(args: readonly string[], surroundings: Surroundings = {}): Promise<ChildProcess> {
    await builtCommand();
    const { preload } = surroundings;
    return start(process.execPath, [...(preload ? ['--require', preload] : []), COMMAND, ...args], surroundings);
}

/** Runs a line of a POSIX shell in which `$GRADUS` is the built command. */
export async function shell(line: string, { env, ...surroundings }: Surroundings = {}): Promise<Outcome> {
    await builtCommand();
    const command = `'${process.execPath}' '${COMMAND}'`;
    return outcomeOf(start('bash', ['-c', line.replaceAll('$GRADUS', command)], { ...surroundings, env: env ?? {} }));
}

/** Neither colours are wished for, nor is this a build server, even where the tests run on one. */
const NOTHING_SAID = {
    NO_COLOR: '',
    FORCE_COLOR: '',
    GRADUS_CACHE_DIR: '',
    GITHUB_ACTIONS: '',
    GITHUB_WORKSPACE: '',
    GITHUB_STEP_SUMMARY: '',
    GITHUB_BASE_REF: '',
    CI_PROJECT_DIR: ''
};

function start(program: string, args: readonly string[], surroundings: Surroundings): ChildProcess {
    const { cwd = ROOT, env = {}, bare = false, unprivileged = false } = surroundings;
    const isRoot = process.getuid?.() === 0;
    return spawn(program, args, {
        cwd,
        // What one test has checked is nothing for another one to find, nor for whoever runs the tests.
        env: bare ? env : { ...process.env, ...NOTHING_SAID, ...env },
        ...(unprivileged && isRoot && { uid: NOBODY, gid: NOBODY })
    });
}

const NOBODY = 65534;

function outcomeOf(child: ChildProcess): Promise<Outcome> {
    return new Promise((resolve, reject) => {
        const stdout: Buffer[] = [];
        const stderr: Buffer[] = [];
        child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
        child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
        child.on('error', reject);
        child.on('close', (code, signal) => {
            if (code === null) reject(new Error(`The command was ended by ${signal}.`));
            else resolve({ exitCode: code, stdout: text(stdout), stderr: text(stderr) });
        });
    });
}

function text(chunks: readonly Buffer[]): string {
    return Buffer.concat(chunks).toString('utf8');
}

let building: Promise<void> | undefined;

/** Builds the command, and the extension with it, where it is older than its sources, once for all test files. */
export function builtCommand(): Promise<void> {
    building ??= build();
    return building;
}

async function build(): Promise<void> {
    const lock = path.join(ROOT, 'node_modules/.gradus-command.lock');
    for (;;) {
        try {
            await mkdir(lock);
            break;
        } catch {
            // Another test file is building. What a killed run left behind is taken over.
            const since = await stat(lock).catch(() => undefined);
            if (since && Date.now() - since.mtimeMs > 60_000) await rm(lock, { recursive: true, force: true });
            await sleep(100);
        }
    }
    try {
        if (!(await isStale())) return;
        const bundler = path.join(ROOT, 'packages/tooling/src/bundle.ts');
        const { exitCode, stderr } = await outcomeOf(start(process.execPath, [bundler], {}));
        if (exitCode !== 0) throw new Error(`The command could not be built:\n${stderr}`);
    } finally {
        await rm(lock, { recursive: true, force: true });
    }
}

async function isStale(): Promise<boolean> {
    const built = await Promise.all(BUNDLES.map(changedAt));
    const packages = path.join(ROOT, 'packages');
    const sources = (await readdir(packages, { recursive: true, withFileTypes: true }))
        .filter(entry => entry.isFile() && /\.(?:tsx?|css)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
        .map(entry => path.join(entry.parentPath, entry.name))
        .filter(file => !file.includes(`${path.sep}dist${path.sep}`));
    const changed = await Promise.all([path.join(ROOT, 'package.json'), ...sources].map(changedAt));
    return Math.min(...built) < Math.max(...changed);
}

async function changedAt(file: string): Promise<number> {
    return (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;
}
