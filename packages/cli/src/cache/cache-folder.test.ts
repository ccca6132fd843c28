import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type CacheSurroundings, cacheFolder } from './cache-folder.ts';

const home = mkdtempSync(join(tmpdir(), 'gradus-home-'));
afterAll(() => rmSync(home, { recursive: true }));

function folder(surroundings: Partial<CacheSurroundings>): string | undefined {
    return cacheFolder({ env: {}, platform: 'linux', home: () => home, ...surroundings });
}

describe('the folder of caches', () => {
    test('is the one that the user says, on every system', () => {
        const env = { GRADUS_CACHE_DIR: 'here', XDG_CACHE_HOME: home, LOCALAPPDATA: home };
        for (const platform of ['linux', 'darwin', 'win32'] as const) {
            expect(folder({ env, platform })).toBe(resolve('here'));
        }
    });

    test('is none where the user says that none is to be kept', () => {
        expect(folder({ env: { GRADUS_CACHE_DIR: '', XDG_CACHE_HOME: home } })).toBeUndefined();
    });

    test('lies where the system has its caches', () => {
        expect(folder({})).toBe(join(home, '.cache', 'gradus'));
        const elsewhere = join(sep, 'var', 'caches');
        expect(folder({ env: { XDG_CACHE_HOME: elsewhere } })).toBe(join(elsewhere, 'gradus'));
        expect(folder({ env: { XDG_CACHE_HOME: 'caches' } })).toBe(join(home, '.cache', 'gradus'));
        expect(folder({ env: { XDG_CACHE_HOME: '' } })).toBe(join(home, '.cache', 'gradus'));
        expect(folder({ platform: 'darwin' })).toBe(join(home, 'Library', 'Caches', 'gradus'));
        expect(folder({ platform: 'win32', env: { LOCALAPPDATA: elsewhere } })).toBe(
            join(elsewhere, 'gradus', 'cache')
        );
    });

    test.each<[string, () => string]>([
        ['is not there', () => join(home, 'nobody')],
        ['is not known', () => '']
    ])('is none where the home of the user %s', (_, nowhere) => {
        expect(folder({ home: nowhere })).toBeUndefined();
        expect(folder({ home: nowhere, platform: 'darwin' })).toBeUndefined();
        expect(folder({ platform: 'win32' })).toBeUndefined();
    });

    test('is none where the system cannot say what the home is', () => {
        const failing = () => {
            throw new Error('no such user');
        };
        expect(folder({ home: failing })).toBeUndefined();
        expect(folder({ home: failing, env: { XDG_CACHE_HOME: home } })).toBe(join(home, 'gradus'));
    });

    if (process.getuid?.() === 0)
        test('is none where the home is somebody else’s', () => {
            chownSync(home, 65534, 65534);
            expect(folder({})).toBeUndefined();
            chownSync(home, 0, 0);
        });
});
