import { expect, test } from 'vitest';
import { readOptions, UsageError } from './options.ts';

test('nothing said means everything', () => {
    expect(readOptions([])).toEqual({ quick: false, list: false });
});

test('options are read', () => {
    expect(readOptions(['--quick', '--only', 'check', '--rounds', '3'])).toEqual({
        quick: true,
        list: false,
        only: 'check',
        rounds: 3
    });
});

test.each([['--rounds', '0'], ['--rounds', 'many'], ['--fast'], ['check']])(
    '%s %s is refused in plain words',
    (...args) => {
        expect(() => readOptions(args.filter(Boolean))).toThrow(UsageError);
    }
);
