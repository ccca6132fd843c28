import { describe, expect, test } from 'vitest';
import { isPackageName, readManifest } from './package-manifest.ts';

test.each(['customs', '@eu/customs-framework', 'a.b_c~d', '0', 'x'.repeat(214)])(
    '%s is the name of a package',
    name => {
        expect(isPackageName(name)).toBe(true);
    }
);

test.each([
    '',
    '..',
    '.',
    '../x',
    '@eu',
    '@eu/',
    '/x',
    '@/x',
    '@eu/../x',
    '@../x',
    '@eu/.x',
    '@eu/x/y',
    'x/y',
    'x\\y',
    'x/',
    'C:x',
    'x%2f..',
    'X',
    ' x',
    'x\n',
    'file:x',
    'node_modules',
    'x'.repeat(215)
])('%j is not', name => {
    expect(isPackageName(name)).toBe(false);
});

describe('a package.json', () => {
    test('says which version it is, and where the text is', () => {
        const text = JSON.stringify({
            name: 'x',
            version: '1.2.3',
            gradus: { folder: 'framework/eu', more: 1 },
            files: []
        });
        expect(readManifest(text)).toEqual({ name: 'x', version: '1.2.3', folder: ['framework', 'eu'] });
    });

    test.each(['{}', '{ "gradus": {} }', '{ "gradus": { "folder": "." } }', '{ "gradus": { "folder": "./" } }'])(
        'means the package itself with %s',
        text => {
            expect(readManifest(text).folder).toEqual([]);
        }
    );

    test.each([
        '..',
        '../x',
        'x/../..',
        '/etc',
        './/etc',
        'C:\\x',
        'x\\..\\..',
        '.git',
        'x/./y',
        'node_modules/y',
        'a//b',
        'x\0'
    ])('cannot lead out of its package with %j', folder => {
        const text = JSON.stringify({ gradus: { folder } });
        expect(() => readManifest(text)).toThrow('its "gradus" names no folder within the package.');
    });

    test.each([
        ['', 'it is not JSON.'],
        ['null', 'it is not a package.json.'],
        ['{ "version": 1 }', 'its "version" cannot be understood.'],
        ['{ "gradus": "framework" }', 'its "gradus" cannot be understood.'],
        ['{ "gradus": { "folder": 1 } }', 'its "gradus" names no folder within the package.']
    ])('%s is refused', (text, reason) => {
        expect(() => readManifest(text)).toThrow(reason);
    });
});
