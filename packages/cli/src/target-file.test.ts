import { mkdir, mkdtemp, readlink, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { targetFile } from './target-file.ts';
import { writeAtomically } from './write-atomically.ts';

async function tempFolder(): Promise<string> {
    const made = await realpath(await mkdtemp(join(tmpdir(), 'gradus-target-')));
    onTestFinished(() => rm(made, { recursive: true, force: true }));
    return made;
}

test.each(['gradus.json', 'Gradus.JSON'])('settings are not written over: %s', async name => {
    const cwd = await tempFolder();
    await expect(targetFile(name, cwd, 'The export')).rejects.toThrow(`would overwrite ${name}, which by its name`);
});

if (process.platform !== 'win32') {
    test('a link stays one also where what it leads to is not there yet', async () => {
        const cwd = await tempFolder();
        await mkdir(join(cwd, 'there/deep'), { recursive: true });
        // From what the folder really is, “..” is another place than from its name.
        await symlink('there/deep', join(cwd, 'here'));
        await symlink('../new.json', join(cwd, 'there/deep/second.json'));
        await symlink('here/second.json', join(cwd, 'first.json'));
        const target = await targetFile('first.json', cwd, 'The export');
        expect(target).toBe(join(cwd, 'there/new.json'));
        await writeAtomically(target, '{}', cwd);
        expect(await realpath(join(cwd, 'first.json'))).toBe(target);
        expect(await readlink(join(cwd, 'first.json'))).toBe('here/second.json');
    });

    test('a link to what would be part of a framework is refused also where that is not there yet', async () => {
        const cwd = await tempFolder();
        await symlink('new.gradus', join(cwd, 'out.json'));
        await expect(targetFile('out.json', cwd, 'The export')).rejects.toThrow('by its name is part of a framework');
    });

    test('links in a circle are told', async () => {
        const cwd = await tempFolder();
        await symlink('b', join(cwd, 'a'));
        await symlink('a', join(cwd, 'b'));
        await expect(targetFile('a', cwd, 'The export')).rejects.toThrow(
            'Could not write a: the links on the way to it lead in a circle.'
        );
    });
}

test('what is in the way of a folder is told when it is written', async () => {
    const cwd = await tempFolder();
    await writeFile(join(cwd, 'file'), '');
    const target = await targetFile('file/a.json', cwd, 'The export');
    await expect(writeAtomically(target, '', cwd)).rejects.toThrow(
        'Could not write file/a.json: its folder does not exist.'
    );
});
