import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Journal } from './journal/journal.ts';
import type { keepAccess } from './journal/keep-access.ts';
import { writeDraft } from './write-draft.ts';

const made = vi.hoisted(() => [] as number[]);
vi.mock('./journal/keep-access.ts', async original => {
    const module = await original<{ keepAccess: typeof keepAccess }>();
    const seen: typeof keepAccess = async (file, old) => {
        made.push((await file.stat()).mode & 0o777);
        await module.keepAccess(file, old);
    };
    return { ...module, keepAccess: seen };
});

test.skipIf(process.platform === 'win32')('at no moment more may read the new file than the old one', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'gradus-draft-'));
    onTestFinished(() => rm(cwd, { recursive: true, force: true }));
    const path = join(cwd, 'a');
    await writeFile(path, 'old');
    await chmod(path, 0o640);
    const draft = await writeDraft(new Journal(), path, 'new', await stat(path));
    expect(made).toEqual([0o600]);
    expect((await stat(draft)).mode & 0o777).toBe(0o640);
    expect(await readFile(draft, 'utf8')).toBe('new');
    const fresh = await writeDraft(new Journal(), join(cwd, 'b'), 'new', undefined);
    expect((await stat(fresh)).mode & 0o777).toBe(0o666 & ~process.umask());
});
