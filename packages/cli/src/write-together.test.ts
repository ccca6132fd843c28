import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeTogether } from './write-together.ts';

async function folder(): Promise<string> {
    const made = await mkdtemp(join(tmpdir(), 'gradus-together-'));
    onTestFinished(() => rm(made, { recursive: true, force: true }));
    return made;
}

test('files are written over and into new folders', async () => {
    const cwd = await folder();
    await writeFile(join(cwd, 'a.gradus'), 'old');
    await writeTogether(
        [
            { target: join(cwd, 'a.gradus'), text: 'new' },
            { target: join(cwd, 'roles/b.gradus'), text: 'b' }
        ],
        cwd
    );
    expect(await readFile(join(cwd, 'a.gradus'), 'utf8')).toBe('new');
    expect(await readFile(join(cwd, 'roles/b.gradus'), 'utf8')).toBe('b');
    expect((await readdir(cwd)).sort()).toEqual(['a.gradus', 'roles']);
});

test('where one cannot be written, none is, and nothing is left behind', async () => {
    const cwd = await folder();
    await writeFile(join(cwd, 'a.gradus'), 'old');
    // A file stands where a folder is needed.
    await writeFile(join(cwd, 'blocked'), '');
    const targets = ['a.gradus', 'roles/b.gradus', 'blocked/c.gradus'].map(name => ({
        target: join(cwd, name),
        text: 'new'
    }));
    await expect(writeTogether(targets, cwd)).rejects.toThrow(
        'Could not write blocked/c.gradus: the folder blocked could not be made, as there is a file of that name.'
    );
    expect(await readFile(join(cwd, 'a.gradus'), 'utf8')).toBe('old');
    expect((await readdir(cwd)).sort()).toEqual(['a.gradus', 'blocked']);
    await mkdir(join(cwd, 'roles'));
    expect(await readdir(join(cwd, 'roles'))).toEqual([]);
});
