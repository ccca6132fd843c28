import { beforeEach, expect, test, vi } from 'vitest';
import type { CancellationToken, Uri } from 'vscode';
import { readSpreadsheet } from '../tables/read-spreadsheet.ts';
import type { ImportFormat } from './import-formats.ts';
import { MoreThanAsked, readAtMost } from './read-at-most.ts';
import { readFiles } from './read-files.ts';

const FILE = 1;
const LINK = 64;

/** A disk on which every file is alike. */
const disk = vi.hoisted(() => ({ type: 1, said: 0, length: 0, read: 0 }));

vi.mock('vscode', () => ({
    FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
    l10n: {
        t: (text: string, ...parts: unknown[]) =>
            text.replaceAll(/\{(\d)\}/g, (_, at: string) => `${parts[Number(at)]}`)
    },
    workspace: {
        fs: {
            stat: async () => ({ type: disk.type, size: disk.said }),
            readFile: async () => {
                disk.read++;
                return new Uint8Array(disk.length).fill(65, 0, 3);
            }
        }
    }
}));

const fileAt = (path: string) => ({ path }) as Uri;
const CSV: ImportFormat = { id: 'esco', title: 'ESCO', detail: '', extensions: ['csv'] };
const NEVER = { isCancellationRequested: false } as CancellationToken;

function has(size: number, { said = size, type = FILE } = {}): void {
    Object.assign(disk, { type, said, length: size, read: 0 });
}

beforeEach(() => has(3));

test('a file is read up to a size, and not at all where it is said to be larger', async () => {
    expect(await readAtMost(fileAt('/a.csv'), 3)).toEqual(new Uint8Array([65, 65, 65]));
    await expect(readAtMost(fileAt('/a.csv'), 2)).rejects.toThrow(MoreThanAsked);
    expect(disk.read).toBe(1);
});

test('what holds more than is said of it is refused', async () => {
    has(1000, { said: 0 });
    await expect(readAtMost(fileAt('/a.csv'), 999)).rejects.toThrow(MoreThanAsked);
    has(10_000_001, { said: 0 });
    await expect(readSpreadsheet(fileAt('/a.csv'))).rejects.toThrow('The file is larger than 10 MB.');
});

test.each([0, LINK])('a pipe or a device is not read, not even by a link (%d)', async type => {
    has(0, { type });
    for (const reading of [
        readAtMost(fileAt('/w/a.csv'), 3),
        readSpreadsheet(fileAt('/w/a.csv')),
        readFiles([fileAt('/w/a.csv')], CSV, NEVER)
    ])
        await expect(reading).rejects.toThrow('a.csv is no file.');
    expect(disk.read).toBe(0);
});

test('all files of an import have one limit, whatever is said of them', async () => {
    has(90_000_000, { said: 10 });
    const [a, b, c] = ['/a.csv', '/b.csv', '/c.csv'].map(fileAt) as [Uri, Uri, Uri];
    expect((await readFiles([a, b], CSV, NEVER)).map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
    await expect(readFiles([a, b, c], CSV, NEVER)).rejects.toThrow(
        'The files are larger than 200 MB. Import a part of them.'
    );
});

test('a spreadsheet is sent as what its name says', async () => {
    expect(await readSpreadsheet(fileAt('/a.TSV'))).toEqual({ type: 'csv', base64: btoa('AAA') });
    has(3, { type: FILE | LINK });
    expect(await readSpreadsheet(fileAt('/a.xlsx'))).toEqual({ type: 'xlsx', base64: btoa('AAA') });
});
