import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, open, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(import.meta.dirname, '../..');
const GRADUS = join(ROOT, 'packages/cli/bin/gradus.mjs');
/** Lets a command believe that a person looks at its output, which goes to a file here. */
const AS_TERMINAL = ['--import', 'data:text/javascript,process.stdout.isTTY=true'];

export interface Outcome {
    /** What the reader of a terminal sees: both streams, as they come. */
    readonly output: string;
    readonly exitCode: number;
}

/** A copy of what a reader of the documentation has before them, to run commands in. */
export class Sandbox {
    readonly folder: string;

    private constructor(folder: string) {
        this.folder = folder;
    }

    static async create(): Promise<Sandbox> {
        const folder = await mkdtemp(join(tmpdir(), 'gradus-docs-'));
        await cp(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true });
        for (const name of ['packages', 'node_modules']) {
            await symlink(join(ROOT, name), join(folder, name), 'junction');
        }
        return new Sandbox(folder);
    }

    async write(files: Iterable<readonly [path: string, text: string]>): Promise<void> {
        for (const [path, text] of files) {
            await mkdir(dirname(join(this.folder, path)), { recursive: true });
            await writeFile(join(this.folder, path), text);
        }
    }

    read(path: string): Promise<string> {
        return readFile(join(this.folder, path), 'utf8');
    }

    /** Runs `gradus …`, `npx gradus …`, `npx @gradus/cli …` or `node file …`; nothing else is a command of these pages. */
    async run(command: string): Promise<Outcome> {
        const words = wordsOf(command);
        if (words[0] === 'npx') words.shift();
        const [program, ...args] = words;
        if (program === 'gradus' || program === '@gradus/cli') return this.node([...AS_TERMINAL, GRADUS, ...args]);
        if (program === 'node') return this.node(args);
        throw new Error(`Not a command of these pages: ${command}`);
    }

    dispose(): Promise<void> {
        return rm(this.folder, { recursive: true, force: true });
    }

    private async node(args: readonly string[]): Promise<Outcome> {
        const path = join(this.folder, '.output');
        const file = await open(path, 'w');
        try {
            const env = { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '', GRADUS_CACHE_DIR: '', GITHUB_ACTIONS: '' };
            const child = spawn(process.execPath, args, {
                cwd: this.folder,
                env,
                stdio: ['ignore', file.fd, file.fd]
            });
            const exitCode = await new Promise<number>((done, failed) => {
                child.on('error', failed);
                child.on('exit', (code, signal) => (code === null ? failed(new Error(String(signal))) : done(code)));
            });
            return { output: await readFile(path, 'utf8'), exitCode };
        } finally {
            await file.close();
        }
    }
}

/** Whether a line of a sample is a command that these tests run. */
export function isOwnCommand(command: string): boolean {
    return /^(?:(?:npx\s+)?gradus|npx\s+@gradus\/cli)(?:\s|$)/.test(command);
}

function wordsOf(command: string): string[] {
    return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** The repository, and its files by their path in it. */
export const repository = {
    root: ROOT,
    read: (path: string) => readFile(join(ROOT, path), 'utf8'),
    url: (path: string) => pathToFileURL(join(ROOT, path))
};
