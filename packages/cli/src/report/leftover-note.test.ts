import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { hiddenName } from '../journal/hidden-name.ts';
import { run } from '../run.ts';

const LATER_MS = 3_600_000;

let folder: string;

beforeEach(async () => {
    folder = await tempFolder();
    await write('framework.gradus', 'framework Demo "Demo"\n');
    await write('roles/role.gradus', 'role R "R"\n');
});

afterEach(() => void vi.restoreAllMocks());

async function tempFolder(): Promise<string> {
    const made = await realpath(await mkdtemp(join(tmpdir(), 'gradus-test-')));
    onTestFinished(() => rm(made, { recursive: true, force: true }));
    return made;
}

async function write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
}

/** What a command says beside its results, and how it ends. */
async function said(args: readonly string[], cache?: string): Promise<[number, string]> {
    let err = '';
    const terminal = {
        out: () => {},
        err: (text: string) => {
            err += text;
        },
        cwd: folder,
        color: false,
        errColor: false,
        isTty: false,
        env: {}
    };
    const code = await run(args, terminal, cache === undefined ? undefined : { folder: cache, build: 'one' });
    return [code, err];
}

function anHourLater(): void {
    const now = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => now + LATER_MS);
}

const told = (name: string): string =>
    `${name} was left behind when Gradus was ended while it wrote, or the disk failed it. It holds what a file there was before, or was to be. ` +
    'Remove it once nothing is missing there.\n';

describe('what is left beside a text by a command that was ended at once', () => {
    test.each([
        [['check'], '2 files checked: 0 errors, 0 warnings.\n'],
        [['check', '--fix'], 'Nothing put right.\n2 files checked: 0 errors, 0 warnings.\n'],
        [['check', 'roles/role.gradus'], '1 file checked: 0 errors, 0 warnings.\n'],
        [['format'], '2 files: 0 formatted, 2 unchanged.\n'],
        [['check', '-f', 'json'], '']
    ])('is told of once, and is no finding: %j', async (args, summary) => {
        const name = `roles/${hiddenName()}`;
        await write(name, 'role R');
        expect(await said(args)).toEqual([0, summary]);
        anHourLater();
        expect(await said(args)).toEqual([0, summary + told(name)]);
    });

    test('is told of also where the result is known already', async () => {
        const cache = join(await tempFolder(), 'gradus');
        const [, summary] = await said(['check'], cache);
        const name = hiddenName();
        await write(name, 'role R');
        anHourLater();
        expect(await said(['check'], cache)).toEqual([0, summary + told(name)]);
        await rm(join(folder, name));
        expect(await said(['check'], cache)).toEqual([0, summary]);
    });

    test('is told of by an import into the framework', async () => {
        const tables = join(await tempFolder(), 'demo.xlsx');
        await said(['export', 'xlsx', '.', '-o', tables]);
        const name = hiddenName();
        await write(name, 'role R');
        anHourLater();
        expect(await said(['import', 'xlsx', tables, '--into', '.'])).toEqual([0, `Nothing to change.\n${told(name)}`]);
    });

    test.each([
        [['check', 'empty'], 'There is no .gradus file in empty.\n'],
        [['format', 'empty'], 'There is no .gradus file in empty.\n'],
        [['import', 'csv', 'table.csv', '--into', 'empty'], 'There is no .gradus file in empty.\n']
    ])('is told of also where nothing else is left: %j', async (args, complaint) => {
        const name = `empty/${hiddenName()}`;
        await write(name, 'role R');
        await write('table.csv', 'Code,Title\nR,R\n');
        anHourLater();
        expect(await said(args)).toEqual([3, told(name) + complaint]);
    });

    test('is told of by number where it is much', async () => {
        for (let n = 0; n < 7; n++) await write(hiddenName(), '');
        anHourLater();
        const [, text] = await said(['check']);
        expect(text).toMatch(/^(?:\.gradus-\S+\.tmp, ){4}\.gradus-\S+\.tmp and 2 more were left behind/m);
    });

    test('is not told of elsewhere, nor what others call alike', async () => {
        await write(hiddenName(), '');
        await write(`node_modules/a/${hiddenName()}`, '');
        await write('roles/.gradus-notes.tmp', '');
        await write(`roles/x${randomUUID()}.tmp`, '');
        anHourLater();
        expect(await said(['check', 'roles'])).toEqual([0, '1 file checked: 0 errors, 0 warnings.\n']);
    });
});
