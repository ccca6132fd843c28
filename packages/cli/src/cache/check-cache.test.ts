import { mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../run.ts';

const IS_POSIX = process.platform !== 'win32';

const HEADER = `framework Demo "Demo" { use Other from "@them/other" use Near }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S {
  competency PC9 "Teamwork"
}
`;
/** An error, a warning, and a finding that is accepted, on a line that is too long to be shown. */
const ROLE = `role R "Größe 👍 ${'x'.repeat(200)}" {
  requires
    PC9: 5 /* ${'y'.repeat(300)} */
}
role Q "Q" {
  accept name-variant because "So it is called."
  requires
\t"team work": 1
}
role P "P" {
  remark open "Really?"
  requires
    "Team  Work": 2
}
`;

/** What a report says where an entry was taken that the test has marked. */
const MARKED = 4711;

let folder: string;
let project: string;
let place: { folder: string; build: string };

beforeEach(async () => {
    folder = await tempFolder();
    project = join(folder, 'project');
    // Not beside the project, where frameworks are looked for: there it would be something new after the first check.
    place = { folder: join(await tempFolder(), 'gradus'), build: 'one' };
    await write('framework.gradus', HEADER);
    await write('roles/role.gradus', ROLE);
    await write('gradus.json', '{ "rules": { "name-varient": "off" } }');
});

async function tempFolder(): Promise<string> {
    const made = await realpath(await mkdtemp(join(tmpdir(), 'gradus-test-')));
    onTestFinished(() => rm(made, { recursive: true, force: true }));
    return made;
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
    const full = join(project, path);
    await mkdir(dirname(full), { recursive: true });
    await writeFile(full, content);
}

interface Outcome {
    readonly code: number;
    readonly out: string;
    readonly err: string;
}

async function check(args: readonly string[] = [], color = false, cache = true, cwd = project): Promise<Outcome> {
    const written = { out: [] as string[], err: [] as string[] };
    const terminal = {
        out: (text: string) => void written.out.push(text),
        err: (text: string) => void written.err.push(text),
        cwd,
        color,
        errColor: color,
        isTty: color,
        env: {}
    };
    const code = await run(['check', ...args], terminal, cache ? place : undefined);
    return { code, out: written.out.join(''), err: written.err.join('') };
}

async function entries(): Promise<string[]> {
    const names = await readdir(join(place.folder, 'check')).catch(() => []);
    return names.map(name => join(place.folder, 'check', name));
}

/** Marks what is kept, so that a report says whether it was made of it. */
async function mark(): Promise<void> {
    const kept = await entries();
    expect(kept).not.toEqual([]);
    for (const path of kept) {
        const entry = JSON.parse(await readFile(path, 'utf8')) as { result: { files: number } };
        entry.result.files = MARKED;
        await writeFile(path, JSON.stringify(entry));
    }
}

async function isKnown(args: readonly string[] = [], cwd = project): Promise<boolean> {
    return (await check(args, false, true, cwd)).err.startsWith(`${MARKED} files checked`);
}

describe('a check of what has not changed', () => {
    test('reports the same, byte for byte, in every way there is', async () => {
        for (const args of [[], ['--release'], ['roles'], ['roles/role.gradus', '.']]) {
            const first = await check(args);
            expect(first.code).toBe(1);
            for (const format of ['pretty', 'concise', 'json']) {
                for (const shown of [[], ['--show-accepted']]) {
                    for (const color of [false, true]) {
                        const all = [...args, '-f', format, ...shown];
                        expect(await check(all, color)).toEqual(await check(all, color, false));
                    }
                }
            }
        }
        expect((await check([], true)).out).toContain('\u001b');
    });

    test('is answered from what is kept, in whatever form', async () => {
        await check(['-f', 'json']);
        await mark();
        expect(await isKnown()).toBe(true);
        expect(await isKnown(['-f', 'concise', '--show-accepted'])).toBe(true);
        expect(await isKnown(['--fail-on', 'info', '--max-warnings', '0'])).toBe(true);
        expect(await entries()).toHaveLength(1);
    });

    test('is kept once more with how to put right what was found, for the forms that say it', async () => {
        await check(['-f', 'json']);
        await check(['-f', 'pretty']);
        expect(await entries()).toHaveLength(2);
        await mark();
        expect(await isKnown(['-f', 'pretty', '--show-accepted'])).toBe(true);
        expect(await isKnown()).toBe(true);
    });

    test('is that, however large', async () => {
        for (let n = 0; n < 20; n++) await write(`roles/${n}.gradus`, `role X${n} "X"\n/* ${'z'.repeat(10_000)} */`);
        const first = await check();
        expect(await check()).toEqual(first);
        const [entry = ''] = await entries();
        expect(await readFile(entry, 'utf8')).not.toContain('zzz');
        await mark();
        expect(await isKnown()).toBe(true);
        await write('roles/7.gradus', `role X7 "X"\n/* ${'z'.repeat(9_999)}y */`);
        expect(await isKnown()).toBe(false);
    });

    test('is that also where times have changed, or what Gradus does not read', async () => {
        await check();
        await mark();
        await utimes(join(project, 'roles/role.gradus'), 1, 1);
        await write('notes.txt', 'x');
        await write('roles/.role.gradus.swp', 'x');
        await write('.cache/x.gradus', 'x');
        expect(await isKnown()).toBe(true);
    });

    test('ends with 0 where it did', async () => {
        await rm(join(project, 'gradus.json'));
        await write('framework.gradus', 'framework Demo "Demo"');
        await write('roles/role.gradus', 'role R "R"');
        const first = await check();
        expect(first.code).toBe(0);
        await mark();
        expect(await check()).toEqual({ ...first, err: first.err.replace('2', String(MARKED)) });
    });
});

describe('a check is made anew', () => {
    /** Makes a change after a check, and takes it back: what is kept is of no use in between, and then it is. */
    async function missesAfter(change: () => Promise<void>, back: () => Promise<void>): Promise<void> {
        const first = await check();
        await mark();
        expect(await isKnown()).toBe(true);
        await change();
        const after = await check();
        expect(after.err).not.toContain(String(MARKED));
        expect(after).toEqual(await check([], false, false));
        expect(await check()).toEqual(after);
        await back();
        expect(await check()).toEqual(first);
    }

    const removing = (path: string) => () => rm(join(project, path), { recursive: true });

    test('after an edit, also one of the same length and time', async () => {
        await missesAfter(
            async () => {
                await write('roles/role.gradus', ROLE.replace('PC9: 5', 'PC9: 2'));
                await utimes(join(project, 'roles/role.gradus'), 1, 1);
            },
            () => write('roles/role.gradus', ROLE)
        );
    });

    test('after a new file, in a folder that was there and in a new one', async () => {
        for (const path of ['roles/new.gradus', 'other/new.gradus']) {
            await missesAfter(() => write(path, 'role N "N" at Nobody'), removing(path));
        }
    });

    test('after a file or folder was deleted', async () => {
        await missesAfter(removing('roles/role.gradus'), () => write('roles/role.gradus', ROLE));
        await missesAfter(removing('roles'), () => write('roles/role.gradus', ROLE));
    });

    test('after a folder was renamed', async () => {
        const [roles, renamed] = [join(project, 'roles'), join(project, 'renamed')];
        await missesAfter(
            () => rename(roles, renamed),
            () => rename(renamed, roles)
        );
    });

    test('after new settings, beside the header and where they have no effect', async () => {
        await missesAfter(
            () => write('gradus.json', '{ "rules": { "name-variant": "off" } }'),
            () => write('gradus.json', '{ "rules": { "name-varient": "off" } }')
        );
        await missesAfter(() => write('roles/gradus.json', '{}'), removing('roles/gradus.json'));
    });

    test('after a package was installed, changed or removed', async () => {
        const [manifest, text] = ['node_modules/@them/other/package.json', 'node_modules/@them/other/a.gradus'];
        await missesAfter(() => write(manifest, '{ "name": "@them/other" }'), removing('node_modules'));
        await write(manifest, '{ "name": "@them/other" }');
        await missesAfter(() => write(text, 'framework Other "Other"'), removing(text));
        await write(text, 'framework Other "Other"');
        await missesAfter(
            () => write(text, 'framework Another "Other"'),
            () => write(text, 'framework Other "Other"')
        );
        await missesAfter(
            () => write(manifest, '{ "name": "@them/other", "gradus": { "folder": "text" } }'),
            () => write(manifest, '{ "name": "@them/other" }')
        );
        await missesAfter(
            () => rename(join(project, 'node_modules'), join(folder, 'node_modules')),
            () => rename(join(folder, 'node_modules'), join(project, 'node_modules'))
        );
    });

    test('after a framework came to lie beside it', async () => {
        await missesAfter(() => write('../near/a.gradus', 'framework Near "Near"'), removing('../near'));
    });

    test('after a header came to lie above it', async () => {
        const above = 'framework Above "Above" { }';
        await write('framework.gradus', HEADER.replace(/^.*\n/, ''));
        await missesAfter(() => write('../framework.gradus', above), removing('../framework.gradus'));
    });

    if (IS_POSIX)
        test('where a link leads elsewhere', async () => {
            const link = join(folder, 'link');
            const point = async (to: string) => {
                await rm(link, { force: true });
                await symlink(join(folder, to), link);
            };
            await write('../copy/framework.gradus', HEADER);
            await point('project');
            await check([link]);
            await mark();
            expect(await isKnown([link])).toBe(true);
            await point('copy');
            expect(await isKnown([link])).toBe(false);
        });

    test('for other arguments, from another folder, and by another build', async () => {
        await check();
        await mark();
        expect(await isKnown(['--release'])).toBe(false);
        expect(await isKnown(['roles'])).toBe(false);
        expect(await isKnown([], join(project, 'roles'))).toBe(false);
        place.build = 'two';
        expect(await isKnown()).toBe(false);
    });

    test('where nothing is to be kept or taken', async () => {
        await check(['--no-cache']);
        expect(await entries()).toEqual([]);
        await check();
        await mark();
        expect(await isKnown(['--no-cache'])).toBe(false);
        expect(await isKnown()).toBe(true);
    });
});

describe('nothing is kept', () => {
    test('of a check with a file that could not be read', async () => {
        await write('roles/broken.gradus', Uint8Array.of(0xff));
        expect((await check()).code).toBe(4);
        expect(await entries()).toEqual([]);
    });

    test('of a command that is wrong, or has nothing to work on', async () => {
        expect((await check(['nowhere'])).code).toBe(3);
        expect(await entries()).toEqual([]);
    });

    test('of a report that is longer than anybody reads', async () => {
        await write('framework.gradus', 'framework Demo "Demo"');
        const lines = Array.from({ length: 5_000 }, (_, n) => `    Nobody${n}${'x'.repeat(300)}: 1\n`);
        await write('roles/role.gradus', `role R "R" {\n  requires\n${lines.join('')}}`);
        expect((await check()).code).toBe(1);
        expect(await entries()).toEqual([]);
    });
});

describe('what is kept cannot do harm', () => {
    const huge = 2 ** 53;
    test.each<[string, (entry: string) => string | Uint8Array]>([
        ['empty', () => ''],
        ['cut off', entry => entry.slice(0, entry.length / 2)],
        ['no JSON', () => '{'],
        ['not text', () => Uint8Array.of(0xff, 0, 0xfe)],
        ['something else', () => 'null'],
        ['of another request', entry => entry.replace('one', 'eno')],
        ['with a question that there is not', entry => entry.replace('"real-path"', '"run"')],
        ['with a finding that has no place', entry => entry.replace('"range"', '"strange"')],
        ['with a place that is nowhere', entry => entry.replace(/"character":\d+/, '"character":-1')],
        ['with a place too far away', entry => entry.replace(/"line":\d+/, `"line":${huge}`)],
        ['with a severity that there is not', entry => entry.replace('"error"', '"fatal"')],
        ['with a fix that changes nothing', entry => entry.replace(/"edits":\[[^\]]*\]/, '"edits":7')],
        ['with a long excerpt', entry => entry.replace(/"text":"/, `"text":"${'x'.repeat(200)}`)],
        ['without an answer', entry => entry.replace('"observations"', '"observed"')],
        ['very long', entry => entry + ' '.repeat(3_000_000)]
    ])('where it is %s', async (_, spoil) => {
        const first = await check(['-f', 'pretty']);
        await mark();
        const [path = ''] = await entries();
        await writeFile(path, spoil(await readFile(path, 'utf8')));
        expect(await check(['-f', 'pretty'])).toEqual(first);
        await mark();
        expect(await isKnown(['-f', 'pretty'])).toBe(true);
    });

    test('whatever place a finding has', async () => {
        await check();
        const [path = ''] = await entries();
        const entry = await readFile(path, 'utf8');
        await writeFile(path, entry.replace(/"character":\d+/g, `"character":${huge - 1}`));
        expect((await check(['-f', 'pretty'])).code).toBe(1);
    });

    if (IS_POSIX)
        test('though it asks for what has no end', async () => {
            const first = await check();
            const [path = ''] = await entries();
            const entry = await readFile(path, 'utf8');
            await writeFile(path, entry.replace('"observations":[', '"observations":[["content","/dev/zero","="],'));
            expect(await check()).toEqual(first);
        });

    test('where a folder is in its place, or a file in that of its folder', async () => {
        const first = await check();
        const [path = ''] = await entries();
        await rm(path);
        await mkdir(path);
        expect(await check()).toEqual(first);
        await rm(place.folder, { recursive: true });
        await writeFile(place.folder, '');
        expect(await check()).toEqual(first);
    });

    test('to anything but itself: only what has a name of its own kind is ever removed', async () => {
        await mkdir(join(place.folder, 'check'), { recursive: true });
        await mkdir(join(place.folder, 'code/mine'), { recursive: true });
        await writeFile(join(place.folder, 'check/mine.json'), '');
        await writeFile(join(place.folder, 'code/mine/file'), '');
        for (let n = 0; n < 60; n++) {
            const old = join(place.folder, `check/${n.toString(16).padStart(16, '0')}.json`);
            await writeFile(old, '');
            await utimes(old, n, n);
            const code = join(place.folder, `code/${n.toString(16).padStart(16, '0')}`);
            await mkdir(code);
            await utimes(code, n, n);
        }
        await check();
        const kept = await readdir(join(place.folder, 'check'));
        expect(kept).toHaveLength(51);
        expect(kept).toContain('mine.json');
        expect(kept).toContain(`${(59).toString(16).padStart(16, '0')}.json`);
        expect(kept).not.toContain(`${'0'.repeat(16)}.json`);
        expect((await readdir(join(place.folder, 'code'))).sort()).toEqual([
            ...[57, 58, 59].map(n => n.toString(16).padStart(16, '0')),
            'mine'
        ]);
    });
});
