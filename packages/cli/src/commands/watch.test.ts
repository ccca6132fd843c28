import { writeFileSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';

const { follow, heard } = vi.hoisted(() => ({
    follow: vi.fn<(folders: ReadonlySet<string>) => boolean>(),
    heard: { change: () => {} }
}));
vi.mock('../watching/folder-watch.ts', () => ({
    FolderWatch: class {
        readonly follow = follow;
        constructor(onChange: () => void) {
            heard.change = onChange;
        }
    }
}));

const { watch } = await import('./watch.ts');

let folder: string;
let told: string;

beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'gradus-test-')));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFile(join(folder, 'a.gradus'), 'framework A "A"\n');
    told = '';
    follow.mockReset().mockReturnValue(false);
});

/** Begins to watch the folder, and waits until its folders are followed. */
async function begin(): Promise<void> {
    const terminal = {
        out: () => {},
        err: (text: string) => {
            told += text;
        },
        cwd: folder,
        color: false,
        errColor: false,
        isTty: false,
        env: {}
    };
    const options = { paths: [], format: undefined, release: false };
    // It has no end.
    void watch(options, terminal);
    await vi.waitFor(() => expect(follow).toHaveBeenCalledTimes(2));
}

test('folders are followed anew also where nothing is different, as one may have taken the place of another', async () => {
    await begin();
    heard.change();
    await vi.waitFor(() => expect(follow).toHaveBeenCalledTimes(3));
    expect(follow.mock.lastCall?.[0]).toContain(folder);
    expect(told).not.toContain('Something has changed.');
});

test('what changes while more folders are begun to be followed is seen', async () => {
    await begin();
    follow.mockImplementationOnce(() => {
        writeFileSync(join(folder, 'b.gradus'), 'role B "B"\n');
        return true;
    });
    heard.change();
    await vi.waitFor(() => expect(told).toContain('Something has changed.\n2 files checked'));
});
