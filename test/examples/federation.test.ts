import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtCommand, IS_POSIX, ROOT } from '../cli/gradus-command.ts';
import { tempFolder } from '../cli/temp-folder.ts';
import { EXAMPLES } from './load-examples.ts';

const FEDERATION = path.join(EXAMPLES, 'federation');

interface Manifest {
    readonly name: string;
    readonly workspaces?: readonly string[];
    readonly scripts?: Readonly<Record<string, string>>;
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly devDependencies?: Readonly<Record<string, string>>;
}

interface Turbo {
    readonly tasks: Readonly<
        Record<string, { dependsOn: readonly string[]; inputs: readonly string[]; outputs: readonly string[] }>
    >;
}

async function read<T>(...names: readonly string[]): Promise<T> {
    return JSON.parse(await readFile(path.join(FEDERATION, ...names), 'utf8')) as T;
}

async function manifests(): Promise<Map<string, Manifest>> {
    const { workspaces = [] } = await read<Manifest>('package.json');
    const found = workspaces.map(async folder => [folder, await read<Manifest>(folder, 'package.json')] as const);
    return new Map(await Promise.all(found));
}

/** Folders of packages, each behind those that it needs: the order that `^` in turbo.json asks for. */
function inOrder(packages: ReadonlyMap<string, Manifest>): string[] {
    const folderOf = new Map([...packages].map(([folder, { name }]) => [name, folder]));
    const order: string[] = [];
    const visit = (folder: string) => {
        if (order.includes(folder)) return;
        for (const name of Object.keys(packages.get(folder)?.dependencies ?? {})) visit(folderOf.get(name) ?? '');
        order.push(folder);
    };
    for (const folder of [...packages.keys()].toReversed()) visit(folder);
    return order;
}

describe('the configuration of Turborepo', () => {
    test('has tasks that every package has, behind the same of what it needs', async () => {
        const { tasks } = await read<Turbo>('turbo.json');
        expect(Object.keys(tasks)).toEqual(['check', 'pack']);
        expect(tasks['check']?.dependsOn).toEqual(['^check']);
        expect(tasks['pack']?.dependsOn).toEqual(['check', '^pack']);
        const { scripts, devDependencies } = await read<Manifest>('package.json');
        expect(devDependencies).toEqual({ turbo: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
        for (const task of Object.keys(tasks)) {
            expect(scripts?.[task]).toBe(`turbo run ${task}`);
            for (const { scripts: own } of (await manifests()).values()) expect(own?.[task]).toMatch(/^gradus /);
        }
    });

    test('keeps what is packed, and does not take it for what it is made of', async () => {
        const { tasks } = await read<Turbo>('turbo.json');
        expect(tasks['pack']?.outputs).toEqual(['out/**']);
        for (const { inputs } of Object.values(tasks)) expect(inputs).toContain('!out/**');
        const ignored = (await readFile(path.join(FEDERATION, '.gitignore'), 'utf8')).split('\n');
        expect(ignored).toEqual(expect.arrayContaining(['node_modules/', 'out/', '.turbo/']));
    });

    test('puts the framework that others take over first', async () => {
        expect(inOrder(await manifests())[0]).toBe('base');
    });
});

if (IS_POSIX)
    describe('its tasks, as scripts of npm one after the other', { timeout: 120_000 }, () => {
        test('check and pack all frameworks, and a member finds out what the base took away', async () => {
            const folder = await workspace();
            for (const each of inOrder(await manifests())) {
                run(folder, 'npm', ['run', 'check', '--workspace', each]);
                run(folder, 'npm', ['run', 'pack', '--workspace', each]);
                const packed = await readFile(path.join(folder, each, 'out/package/package.json'), 'utf8');
                expect(JSON.parse(packed)).toMatchObject({
                    name: `@federation-example/${each}`,
                    ...(each !== 'base' && { dependencies: { '@federation-example/base': '^1.0.0' } })
                });
            }
            const base = path.join(folder, 'base/framework.gradus');
            const text = await readFile(base, 'utf8');
            await writeFile(base, text.replaceAll(/^ {4}D3: \d\n/gm, '').replace('D3 "', 'H1 "'));
            run(folder, 'npm', ['run', 'check', '--workspace', 'base']);
            run(folder, 'npm', ['run', 'check', '--workspace', 'north']);
            expect(() => run(folder, 'npm', ['run', 'check', '--workspace', 'south'])).toThrow(/D3/);
        });
    });

/** A copy in which npm has linked the packages, and in which there is a command `gradus`. */
async function workspace(): Promise<string> {
    await builtCommand();
    const folder = await tempFolder();
    const isPart = (source: string) => !['node_modules', 'out', '.turbo'].includes(path.basename(source));
    await cp(FEDERATION, folder, { recursive: true, filter: isPart });
    // Whatever would come from the network is left out: that is Turborepo alone.
    const { devDependencies: _, ...manifest } = await read<Manifest>('package.json');
    await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
    run(folder, 'npm', ['install', '--offline', '--no-audit', '--no-fund']);
    const command = path.join(ROOT, 'packages/cli/bin/gradus.mjs');
    const shim = path.join(folder, 'node_modules/.bin/gradus');
    await mkdir(path.dirname(shim), { recursive: true });
    await writeFile(shim, `#!/bin/sh\nexec '${process.execPath}' '${command}' "$@"\n`, { mode: 0o755 });
    return folder;
}

function run(cwd: string, program: string, args: readonly string[]): void {
    const options: ExecFileSyncOptions = { cwd, stdio: 'pipe', env: { ...process.env, GRADUS_CACHE_DIR: '' } };
    try {
        execFileSync(program, args, options);
    } catch (error) {
        const { stdout = '', stderr = '' } = error as { stdout?: unknown; stderr?: unknown };
        throw new Error(`${program} ${args.join(' ')}\n${String(stdout)}\n${String(stderr)}`);
    }
}
