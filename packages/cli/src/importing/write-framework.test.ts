import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeFramework } from './write-framework.ts';

const FILES = [
    { path: 'framework.gradus', text: 'framework A "A" { }\n' },
    { path: 'roles/a.gradus', text: 'role A "A"\n' }
];

async function folder(): Promise<string> {
    const made = await mkdtemp(join(tmpdir(), 'gradus-framework-'));
    onTestFinished(() => rm(made, { recursive: true, force: true }));
    return made;
}

test.skipIf(process.platform === 'win32')('nothing is written into a folder within it that is a link', async () => {
    const cwd = await folder();
    for (const name of ['elsewhere', 'there']) await mkdir(join(cwd, name));
    await symlink(join(cwd, 'elsewhere'), join(cwd, 'there/roles'));
    for (const force of [true, false])
        await expect(writeFramework('there', cwd, FILES, force)).rejects.toThrow('there/roles is a link.');
    expect(await readdir(join(cwd, 'elsewhere'))).toEqual([]);
    expect(await readdir(join(cwd, 'there'))).toEqual(['roles']);
});

test('the folder itself may be a link: somebody has named it', async () => {
    const cwd = await folder();
    await mkdir(join(cwd, 'elsewhere'));
    await symlink(join(cwd, 'elsewhere'), join(cwd, 'there'), 'junction');
    await writeFramework('there', cwd, FILES, false);
    expect((await readdir(join(cwd, 'elsewhere'))).sort()).toEqual(['framework.gradus', 'roles']);
});

test('a file in a folder within it is written over only where that is wanted', async () => {
    const cwd = await folder();
    await mkdir(join(cwd, 'there/roles'), { recursive: true });
    await writeFile(join(cwd, 'there/roles/a.gradus'), 'mine');
    await expect(writeFramework('there', cwd, FILES, false)).rejects.toThrow(
        'Could not write there/roles/a.gradus: there is a file of that name already.'
    );
    expect(await readFile(join(cwd, 'there/roles/a.gradus'), 'utf8')).toBe('mine');
    expect(await readdir(join(cwd, 'there'))).toEqual(['roles']);
    await writeFramework('there', cwd, FILES, true);
    expect(await readFile(join(cwd, 'there/roles/a.gradus'), 'utf8')).toBe('role A "A"\n');
});

test('a read-only file is not written over, whatever is wanted', async () => {
    const cwd = await folder();
    await mkdir(join(cwd, 'there/roles'), { recursive: true });
    await writeFile(join(cwd, 'there/roles/a.gradus'), 'mine', { mode: 0o444 });
    await expect(writeFramework('there', cwd, FILES, true)).rejects.toThrow(
        'Could not write there/roles/a.gradus: it is read-only.'
    );
    expect(await readFile(join(cwd, 'there/roles/a.gradus'), 'utf8')).toBe('mine');
    expect(await readdir(join(cwd, 'there'))).toEqual(['roles']);
});

test('what lies in a folder within it does not become part of another framework, whatever is wanted', async () => {
    const cwd = await folder();
    await mkdir(join(cwd, 'there/sub'), { recursive: true });
    await writeFile(join(cwd, 'there/sub/mine.gradus'), 'role M "M"\n');
    for (const force of [true, false]) {
        await expect(writeFramework('there', cwd, FILES, force)).rejects.toThrow(
            'would become part of its framework: sub/mine.gradus.'
        );
    }
    expect(await readdir(join(cwd, 'there'))).toEqual(['sub']);
});
