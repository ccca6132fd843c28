import { expect, test } from 'vitest';
import { revisionsOf } from './revisions.ts';

test.each([
    ['main', { before: 'main' }],
    ['HEAD~1', { before: 'HEAD~1' }],
    ['v1.0..main', { before: 'v1.0', after: 'main' }],
    ['v1.0..', { before: 'v1.0', after: 'HEAD' }],
    ['..main', { before: 'HEAD', after: 'main' }]
])('%s', (typed, revisions) => {
    expect(revisionsOf(typed)).toEqual(revisions);
});

test.each(['', 'a...b', 'a..b..c', '--all', '-p', 'main..--output=x'])('“%s” is refused', typed => {
    expect(() => revisionsOf(typed)).toThrow(`“${typed}” is not a revision.`);
});
