import { expect, test } from 'vitest';
import { readFailure } from './read-failure.ts';

function failure(code: string, more: Readonly<Record<string, string>> = {}): Error {
    return Object.assign(new Error(`${code}: something, open '/home/somebody/secret'`), { code, ...more });
}

test.each([
    ['EACCES', 'you have no permission to read it. Ask whoever looks after it.'],
    ['ENOENT', 'it is not there.'],
    ['EWHAT', 'the system does not allow it (EWHAT).']
])('what the system says by %s is said in words, without the path', (code, reason) => {
    expect(readFailure(failure(code, { syscall: 'open' }))).toBe(reason);
});

test('what Gradus says itself stays as it is', () => {
    expect(readFailure(new Error('it is not in UTF-8.'))).toBe('it is not in UTF-8.');
    expect(readFailure(Object.assign(new Error('it was cancelled.'), { code: -32800 }))).toBe('it was cancelled.');
    expect(readFailure('it is not JSON.')).toBe('it is not JSON.');
});
