import { beforeEach, expect, test, vi } from 'vitest';
import type { Uri } from 'vscode';
import { isFolder, writeWhole } from './write-whole.ts';

interface Entry {
    readonly type: number;
    readonly text: string;
    /** Who may read and write it. */
    readonly access: string;
}

/** A disk that is only reached through VS Code, and at most one name on it that takes no writing. */
const disk = vi.hoisted(() => ({ entries: new Map<string, Entry>(), refused: '' }));

vi.mock('vscode', () => {
    const entryAt = ({ path }: Uri) => {
        const entry = disk.entries.get(path);
        if (!entry) throw new Error(`There is no ${path}.`);
        return entry;
    };
    return {
        FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
        FileSystemError: { FileIsADirectory: () => new Error('It is a folder.') },
        Uri: { joinPath: (_: Uri, __: string, name: string) => ({ path: name }) },
        workspace: {
            fs: {
                stat: async (file: Uri) => entryAt(file),
                copy: async (from: Uri, to: Uri) => void disk.entries.set(to.path, entryAt(from)),
                writeFile: async (file: Uri, bytes: Uint8Array) => {
                    const { access = 'usual' } = disk.entries.get(file.path) ?? {};
                    disk.entries.set(file.path, { type: 1, text: new TextDecoder().decode(bytes), access });
                },
                rename: async (from: Uri, to: Uri) => {
                    if (to.path === disk.refused) throw new Error('It is refused.');
                    disk.entries.set(to.path, entryAt(from));
                    disk.entries.delete(from.path);
                },
                delete: async (file: Uri) => void disk.entries.delete(file.path)
            }
        }
    };
});

const fileAt = (path: string) => ({ path }) as Uri;
const OLD: Entry = { type: 1, text: 'old', access: 'mine alone' };

beforeEach(() => {
    disk.entries = new Map([
        ['old', OLD],
        ['folder', { type: 2, text: '', access: 'usual' }]
    ]);
    disk.refused = '';
});

test('who may read an old file may read the new one, and nobody else', async () => {
    await writeWhole(fileAt('old'), 'new');
    expect(disk.entries.get('old')).toEqual({ ...OLD, text: 'new' });
    expect([...disk.entries.keys()].sort()).toEqual(['folder', 'old']);
});

test('a file that was not there is made', async () => {
    await writeWhole(fileAt('fresh'), new TextEncoder().encode('new'));
    expect(disk.entries.get('fresh')).toEqual({ type: 1, text: 'new', access: 'usual' });
    expect(disk.entries.size).toBe(3);
});

test('what cannot be replaced stays as it was, with nothing beside it', async () => {
    disk.refused = 'old';
    await expect(writeWhole(fileAt('old'), 'new')).rejects.toThrow('It is refused.');
    expect(disk.entries.get('old')).toEqual(OLD);
    expect(disk.entries.size).toBe(2);
});

test('a folder is left alone', async () => {
    await expect(writeWhole(fileAt('folder'), 'new')).rejects.toThrow('It is a folder.');
    expect(await isFolder(fileAt('folder'))).toBe(true);
    expect(await isFolder(fileAt('old'))).toBe(false);
    expect(await isFolder(fileAt('nowhere'))).toBe(false);
    expect(disk.entries.size).toBe(2);
});
