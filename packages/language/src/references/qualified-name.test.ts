import { expect, test } from 'vitest';
import { qualifiedName } from './qualified-name.ts';

test.each([
    ['PC1', 'PC1', { name: 'PC1', quoted: false }],
    ['PC1', undefined, { name: 'PC1', quoted: false }],
    ['PC1@EU', 'PC1 @ EU', { name: 'PC1', quoted: false, framework: 'EU' }],
    ['Team work', '"Team work"', { name: 'Team work', quoted: true }],
    ['Mail a@b', '«Mail a@b»', { name: 'Mail a@b', quoted: true }],
    ['Mail a@b@EU', '“Mail a@b”@EU', { name: 'Mail a@b', quoted: true, framework: 'EU' }]
])('%s, written %s', (refText, written, expected) => {
    expect(qualifiedName(refText, written)).toEqual(expected);
});

test.each([
    // Half typed.
    ['', '', { name: '', quoted: false }],
    ['@EU', '@EU', { name: '', quoted: false, framework: 'EU' }],
    ['Team@EU', '"Team" @ EU', { name: 'Team', quoted: true, framework: 'EU' }],
    ['The "A" of it', 'The "A" of it', { name: 'The "A" of it', quoted: false }],
    ['a"@b@EU', '«a"@b»@EU', { name: 'a"@b', quoted: true, framework: 'EU' }]
])('%s, written %s, too', (refText, written, expected) => {
    expect(qualifiedName(refText, written)).toEqual(expected);
});
