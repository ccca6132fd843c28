import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gradus, IS_POSIX } from './gradus-command.ts';
import { BAD, GOOD, tempFolder } from './temp-folder.ts';

/** What a report says where it was made of an entry that the test has marked. */
const MARKED = '4711 files checked';

/** Everything below a folder, as paths. */
async function contents(folder: string): Promise<string[]> {
    return (await readdir(folder, { recursive: true })).map(name => name.replaceAll('\\', '/')).sort();
}

async function entriesIn(folder: string): Promise<string[]> {
    const names = await readdir(path.join(folder, 'check')).catch(() => []);
    return names.map(name => path.join(folder, 'check', name));
}

/** Marks what is kept, so that a report says whether it was made of it. */
async function mark(folder: string): Promise<void> {
    const [entry = '', ...more] = await entriesIn(folder);
    expect(more).toEqual([]);
    await writeFile(entry, (await readFile(entry, 'utf8')).replace('"files":1', '"files":4711'));
}

/** The environment of this process, in which nobody says where caches are. */
function surroundings(): Record<string, string | undefined> {
    return { ...process.env, GRADUS_CACHE_DIR: undefined, XDG_CACHE_HOME: undefined };
}

describe('a check of what has not changed', () => {
    test('says the same, in every format, and loads no more than it needs', async () => {
        const cwd = await tempFolder({ 'a.gradus': BAD });
        const env = { GRADUS_CACHE_DIR: await tempFolder() };
        // Says which of the command's own files are loaded.
        const hook = `import fs from 'node:fs';
            import { registerHooks } from 'node:module';
            const read = fs.readFileSync;
            fs.readFileSync = (file, ...options) => {
                if (/[.]cjs$/.test(file)) console.error(file.replace(/.*[\\\\/]/, '> '));
                return read(file, ...options);
            };
            registerHooks({ load(url, context, next) {
                if (url.includes('/cli/dist/')) console.error(url.replace(/.*[/]/, '> '));
                return next(url, context);
            } });`;
        const NODE_OPTIONS = `--import "data:text/javascript;base64,${Buffer.from(hook).toString('base64')}"`;
        for (const format of ['pretty', 'concise', 'json']) {
            const args = ['check', '-f', format];
            const first = await gradus([...args, '--no-cache'], { cwd, env });
            expect(await gradus(args, { cwd, env })).toEqual(first);
            expect(await gradus(args, { cwd, env })).toEqual(first);
            const { stdout, stderr } = await gradus(args, { cwd, env: { ...env, NODE_OPTIONS } });
            expect(stdout).toBe(first.stdout);
            expect(stderr).toBe(`> gradus.mjs\n> main.cjs\n${first.stderr}`);
        }
    });

    test('is made anew after an edit', async () => {
        const cwd = await tempFolder({ 'a.gradus': BAD });
        const env = { GRADUS_CACHE_DIR: await tempFolder() };
        expect((await gradus(['check'], { cwd, env })).exitCode).toBe(1);
        await writeFile(path.join(cwd, 'a.gradus'), GOOD);
        expect((await gradus(['check'], { cwd, env })).exitCode).toBe(0);
        await writeFile(path.join(cwd, 'a.gradus'), BAD);
        expect((await gradus(['check'], { cwd, env })).exitCode).toBe(1);
    });

    test('of many at once: each finds what it would find alone', async () => {
        const env = { GRADUS_CACHE_DIR: await tempFolder() };
        const cwd = await tempFolder({ 'a.gradus': BAD });
        const first = await gradus(['check', '--no-cache'], { cwd, env });
        const runs = Array.from({ length: 8 }, () => gradus(['check'], { cwd, env }));
        for (const outcome of await Promise.all(runs)) expect(outcome).toEqual(first);
        expect(await entriesIn(env.GRADUS_CACHE_DIR)).toHaveLength(1);
        expect(await gradus(['check'], { cwd, env })).toEqual(first);
    });
});

describe('where it is kept', () => {
    test('the folder that the user says, with compiled code beside it', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        const cache = path.join(await tempFolder(), 'of/gradus');
        await gradus(['check'], { cwd, env: { GRADUS_CACHE_DIR: cache } });
        expect((await readdir(cache)).sort()).toEqual(['check', 'code']);
        await mark(cache);
        expect((await gradus(['check'], { cwd, env: { GRADUS_CACHE_DIR: cache } })).stderr).toContain(MARKED);
    });

    if (process.platform === 'linux')
        test('the user’s folder of caches', async () => {
            const cwd = await tempFolder({ 'a.gradus': GOOD });
            const HOME = await tempFolder();
            const env = { ...surroundings(), HOME };
            await gradus(['check'], { cwd, env, bare: true });
            expect(await readdir(path.join(HOME, '.cache/gradus'))).toContain('check');
            const XDG_CACHE_HOME = await tempFolder();
            await gradus(['check'], { cwd, env: { ...env, XDG_CACHE_HOME }, bare: true });
            expect(await readdir(path.join(XDG_CACHE_HOME, 'gradus'))).toContain('check');
        });

    if (IS_POSIX)
        test('for its owner alone', async () => {
            const cwd = await tempFolder({ 'a.gradus': GOOD });
            const cache = path.join(await tempFolder(), 'gradus');
            await gradus(['check'], { cwd, env: { GRADUS_CACHE_DIR: cache } });
            expect((await stat(path.join(cache, 'check'))).mode & 0o077).toBe(0);
            const [entry = ''] = await entriesIn(cache);
            expect((await stat(entry)).mode & 0o077).toBe(0);
        });
});

describe('compiled code', () => {
    test.each<[string, (content: Buffer) => Buffer]>([
        ['empty', () => Buffer.alloc(0)],
        ['cut off', content => content.subarray(0, content.length / 3)],
        ['damaged', content => content.fill(0x5a, content.length / 4, content.length / 4 + 100)]
    ])('that is %s is made anew', async (_, spoil) => {
        const cwd = await tempFolder({ 'a.gradus': BAD });
        const env = { GRADUS_CACHE_DIR: await tempFolder() };
        const first = await gradus(['check'], { cwd, env });
        const code = path.join(env.GRADUS_CACHE_DIR, 'code');
        const kept = (await contents(code))
            .filter(name => /[.]cjs-[^/]+$/.test(name))
            .map(name => path.join(code, name));
        expect(kept).toHaveLength(2);
        const sizes = new Map<string, number>();
        for (const file of kept) {
            const content = await readFile(file);
            sizes.set(file, content.length);
            await writeFile(file, spoil(content));
        }
        for (const file of await entriesIn(env.GRADUS_CACHE_DIR)) await rm(file);
        expect(await gradus(['check'], { cwd, env })).toEqual(first);
        for (const [file, size] of sizes) expect((await stat(file)).size).toBeGreaterThan(size / 2);
    });
});

describe('nothing is kept, and all is well', () => {
    const all = { exitCode: 0, stdout: '', stderr: '1 file checked: 0 errors, 0 warnings.\n' };

    test('with --no-cache, which goes with every command', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        const env = { GRADUS_CACHE_DIR: await tempFolder() };
        expect(await gradus(['check', '--no-cache'], { cwd, env })).toEqual(all);
        expect((await gradus(['rules', '--no-cache'], { cwd, env })).exitCode).toBe(0);
        expect((await gradus(['export', 'json', '--no-cache', '.'], { cwd, env })).exitCode).toBe(0);
        expect(await contents(env.GRADUS_CACHE_DIR)).toEqual([]);
        await gradus(['check'], { cwd, env });
        await mark(env.GRADUS_CACHE_DIR);
        expect(await gradus(['--no-cache', 'check'], { cwd, env })).toEqual(all);
    });

    test('with no folder for it', async () => {
        const HOME = await tempFolder({ 'a.gradus': GOOD });
        const env = { GRADUS_CACHE_DIR: '', HOME, XDG_CACHE_HOME: HOME, LOCALAPPDATA: HOME };
        expect(await gradus(['check'], { cwd: HOME, env })).toEqual(all);
        expect(await contents(HOME)).toEqual(['a.gradus']);
    });

    if (IS_POSIX)
        test('without a home', async () => {
            const cwd = await tempFolder({ 'a.gradus': GOOD });
            const env = surroundings();
            for (const HOME of ['', path.join(cwd, 'nobody')]) {
                expect(await gradus(['check'], { cwd, env: { ...env, HOME }, bare: true })).toEqual(all);
            }
            expect(await contents(cwd)).toEqual(['a.gradus']);
        });

    if (IS_POSIX)
        test('in a folder where nothing may be written', async () => {
            const cwd = await tempFolder({ 'a.gradus': GOOD });
            const cache = await tempFolder();
            await chmod(cache, 0o555);
            const env = { GRADUS_CACHE_DIR: cache };
            for (let n = 0; n < 2; n++) {
                expect(await gradus(['check'], { cwd, env, unprivileged: true })).toEqual(all);
            }
            expect(await contents(cache)).toEqual([]);
        });

    test('where a file has its name', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        const folder = await tempFolder({ file: 'mine' });
        await mkdir(path.join(folder, 'half'));
        await writeFile(path.join(folder, 'half/code'), 'mine');
        await writeFile(path.join(folder, 'half/check'), 'mine');
        for (const name of ['file', 'half', '\u0007'.repeat(300)]) {
            const env = { GRADUS_CACHE_DIR: path.join(folder, name) };
            expect(await gradus(['check'], { cwd, env })).toEqual(all);
        }
        expect(await readFile(path.join(folder, 'half/check'), 'utf8')).toBe('mine');
    });
});
