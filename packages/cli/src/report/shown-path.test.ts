import { join, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';
import { shownPath, toldPath } from './shown-path.ts';

test.each([
    ['sub/a.gradus', 'sub/a.gradus'],
    ['../a.gradus', '../a.gradus'],
    ['.', '.'],
    ['::error::/a.gradus', './::error::/a.gradus'],
    [' ::a.gradus', './ ::a.gradus'],
    ['\u00a0::a.gradus', './\u00a0::a.gradus'],
    ['a::b.gradus', 'a::b.gradus']
])('%j is shown as %j', (path, shown) => {
    const cwd = join(sep, 'home', 'ann');
    expect(shownPath(join(cwd, path), cwd)).toBe(shown);
});

test.each([
    ['/home/ann/sub/a.json', 'sub/a.json'],
    ['/home/ann', 'this folder'],
    ['/home/a.json', '../a.json'],
    ['/home', '..'],
    ['/home/..ann/a.json', '../..ann/a.json'],
    ['/home/ann/..a', '..a'],
    ['/homes/a.json', '/homes/a.json'],
    ['/dev/fd/63', '/dev/fd/63'],
    ['/', '/']
])('a sentence names %j as %j', (path, told) => {
    const at = (absolute: string) => resolve(absolute);
    expect(toldPath(at(path), at('/home/ann'))).toBe(told.startsWith('/') ? at(told) : told);
});
