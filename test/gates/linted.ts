import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../cli/gradus-command.ts';

const BIOME = path.join(ROOT, 'node_modules/@biomejs/biome/bin/biome');

/** Something that the lint says. */
export interface Complaint {
    readonly file: string;
    /** From 1. */
    readonly line: number;
    /** Without its group: `noRestrictedImports`. */
    readonly rule: string;
    /** Whether `npm run check` fails for it. */
    readonly isError: boolean;
}

interface Report {
    readonly diagnostics: readonly {
        readonly severity: string;
        readonly category: string;
        readonly location: { readonly path: string; readonly start: { readonly line: number } };
    }[];
}

/** What the repository's rules say of lines that would lie at these paths of it. They are looked at in another folder. */
export async function lintedInItsPlace(files: Readonly<Record<string, readonly string[]>>): Promise<Complaint[]> {
    const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'gradus-lint-')));
    try {
        const config = JSON.parse(await readFile(path.join(ROOT, 'biome.json'), 'utf8')) as object;
        // The other folder is no repository.
        await writeFile(path.join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
        for (const [name, lines] of Object.entries(files)) {
            await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
            await writeFile(path.join(folder, name), `${lines.join('\n')}\n`);
        }
        const { diagnostics } = await reportOf(folder);
        return diagnostics.map(({ severity, category, location }) => ({
            file: location.path.replaceAll('\\', '/'),
            line: location.start.line,
            rule: category.slice(category.lastIndexOf('/') + 1),
            isError: severity === 'error'
        }));
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}

async function reportOf(folder: string): Promise<Report> {
    const args = [BIOME, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
    const { stdout, stderr } = await outputOf(args, folder);
    // It ends with 1 where it found something, and without a report where it could not look.
    if (!stdout.startsWith('{')) throw new Error(stderr);
    return JSON.parse(stdout) as Report;
}

function outputOf(args: readonly string[], cwd: string): Promise<{ stdout: string; stderr: string }> {
    return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
        const output = { stdout: '', stderr: '' };
        for (const name of ['stdout', 'stderr'] as const) {
            child[name].setEncoding('utf8').on('data', (chunk: string) => {
                output[name] += chunk;
            });
        }
        child.on('error', reject);
        child.on('close', () => resolve(output));
    });
}
