import { expect, test } from 'vitest';
import { folderNameOf, packageNameFrom } from './package-name.ts';

test.each([
    ['EUCustoms', 'eu-customs'],
    ['Museum', 'museum'],
    ['WCO-OM', 'wco-om'],
    ['CM/2.1', 'cm-2-1'],
    ['Häfen', 'hafen'],
    ['Таможня', 'framework'],
    ['node_modules', 'framework']
])('a framework with the code %s becomes the package %s', (code, name) => {
    expect(packageNameFrom(code)).toBe(name);
});

test('the folder of a package has its version, and no part of a path', () => {
    expect(folderNameOf('@eu/customs', '1.0.0')).toBe('eu-customs-1.0.0');
});
