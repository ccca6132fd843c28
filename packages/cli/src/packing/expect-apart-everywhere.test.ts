import { expect, test } from 'vitest';
import { expectApartEverywhere } from './expect-apart-everywhere.ts';

const apart = (...paths: readonly string[]) => expectApartEverywhere(paths.map(path => ({ path })));

test.each([
    ['text/ROLES.GRADUS', 'text/roles.gradus'],
    ['text/a/\u00e9.gradus', 'text/A/e\u0301.gradus']
])('files that are one on some disks are told: %s', (one, other) => {
    expect(() => apart('README.md', one, 'text/b.gradus', other)).toThrow(
        `Not packed: ${one} and ${other} would be one`
    );
});

test('folders that are one on some disks lose nothing', () => {
    expect(() => apart('text/a/b.gradus', 'text/A/c.gradus', 'text/b.gradus')).not.toThrow();
});
