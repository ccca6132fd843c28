import { describe, expect, test } from 'vitest';
import { isLater, nextVersion, readVersion, type Step, versionFromWords, versionText } from './semantic-version.ts';

function read(text: string) {
    const version = readVersion(text);
    if (!version) throw new Error(`${text} is no version.`);
    return version;
}

describe('the next version', () => {
    test.each<[string, Step, string]>([
        ['1.2.3', 'major', '2.0.0'],
        ['1.2.3', 'minor', '1.3.0'],
        ['1.2.3', 'patch', '1.2.4'],
        ['0.2.3', 'major', '0.3.0'],
        ['0.2.3', 'minor', '0.2.4'],
        ['0.2.3', 'patch', '0.2.4'],
        ['2.0.0-beta.1', 'major', '2.0.0'],
        ['1.2.3+build', 'patch', '1.2.4']
    ])('after %s with what is %s is %s', (before, step, after) => {
        expect(versionText(nextVersion(read(before), step))).toBe(after);
    });
});

test.each([
    ['1.10.0', '1.9.0', true],
    ['1.9.0', '1.10.0', false],
    ['1.0.0', '1.0.0', false],
    ['1.0.0', '1.0.0-beta', true],
    ['1.0.0-beta', '1.0.0', false]
])('%s is later than %s: %s', (one, other, expected) => {
    expect(isLater(read(one), read(other))).toBe(expected);
});

test.each([
    ['2.1', '2.1.0'],
    ['2014-01', '2014.1.0'],
    ['v3', '3.0.0'],
    ['1.2.3-rc.1', '1.2.3-rc.1'],
    ['2024-03-08', '2024.3.8'],
    ['First edition', undefined],
    ['1.2.3.4', undefined],
    ['', undefined]
])('the words “%s” stand for %s', (words, expected) => {
    const version = versionFromWords(words);
    expect(version && versionText(version)).toBe(expected);
});

test.each(['1.2', '01.2.3', '1.2.3 ', 'latest', '1.2.3-'])('“%s” is no version of a package', text => {
    expect(readVersion(text)).toBeUndefined();
});
