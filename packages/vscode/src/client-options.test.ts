import { expect, test } from 'vitest';
import { isServed } from './client-options.ts';

test.each([
    ['gradus', 'file', true],
    ['gradus', 'untitled', true],
    ['gradus', 'vscode-vfs', true],
    ['markdown', 'file', false],
    // One side of a comparison, in any of the ways in which those are shown.
    ['gradus', 'git', false],
    ['gradus', 'gradus-state', false],
    ['gradus', 'output', false]
])('a text in %s from “%s” is served: %s', (languageId, scheme, served) => {
    expect(isServed({ languageId, uri: { scheme } })).toBe(served);
});
