import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { expectRoomFor, writePackage } from './write-package.ts';

const MANIFEST = {
    gradus: { folder: 'text', compiled: 'framework.json' },
    files: ['text', 'framework.json', 'README.md', 'LICENCE']
};
const FILES = [
    { path: 'package.json', content: JSON.stringify(MANIFEST) },
    { path: 'README.md', content: '' },
    { path: 'LICENCE', content: '' },
    { path: 'framework.json', content: '{}' },
    { path: 'text/a.gradus', content: '' },
    { path: 'text/gradus.json', content: '{}' },
    { path: 'text/more/B.GRADUS', content: '' }
];

async function tempFolder(): Promise<string> {
    const made = await realpath(await mkdtemp(join(tmpdir(), 'gradus-package-')));
    onTestFinished(() => rm(made, { recursive: true, force: true }));
    return made;
}

function room(cwd: string, target: string, framework = 'framework'): Promise<void> {
    return expectRoomFor(join(cwd, target), target, join(cwd, framework));
}

async function packed(): Promise<string> {
    const cwd = await tempFolder();
    await writePackage(join(cwd, 'packed'), 'packed', FILES);
    return cwd;
}

test('what this command wrote is replaced', async () => {
    await expect(room(await packed(), 'packed')).resolves.toBeUndefined();
});

test.each(['letter.txt', 'text/letter.txt', 'text/more/letter.txt', 'own/letter.txt', 'text/.git/HEAD'])(
    'what somebody has put into it is not lost: %s',
    async letter => {
        const cwd = await packed();
        const path = join(cwd, 'packed', letter);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, 'Dear');
        await expect(room(cwd, 'packed')).rejects.toThrow('packed holds other files.');
    }
);

test.each(['own', 'letter.txt', 'README.md'])('nor is it where somebody has it published: %s', async name => {
    const cwd = await packed();
    const files = [...MANIFEST.files, 'own', 'letter.txt'];
    await writeFile(join(cwd, 'packed/package.json'), JSON.stringify({ ...MANIFEST, files }));
    await rm(join(cwd, 'packed', name), { force: true });
    const path = join(cwd, 'packed', name, name === 'letter.txt' ? '' : 'letter.txt');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, 'Dear');
    await expect(room(cwd, 'packed')).rejects.toThrow('packed holds other files.');
});

if (process.platform !== 'win32') {
    test('nor is a link', async () => {
        const cwd = await packed();
        await symlink('a.gradus', join(cwd, 'packed/text/link.gradus'));
        await expect(room(cwd, 'packed')).rejects.toThrow('packed holds other files.');
    });

    test('a colon in a name hides no folder within another one', async () => {
        const cwd = await tempFolder();
        await expect(room(cwd, 'framework/a:b/packed')).rejects.toThrow('is in the folder of the framework');
        await expect(room(cwd, 'a', 'a/b:c')).rejects.toThrow('holds the framework itself');
        await expect(room(cwd, 'framework/out/a:b')).resolves.toBeUndefined();
    });
}
