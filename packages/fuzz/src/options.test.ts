import { expect, test } from 'vitest';
import { readOptions, UsageError } from './options.ts';

test('options say how long, from which numbers and what', () => {
    expect(readOptions(['--seed', '7', '--time', '1.5m', '--jobs', '3', '--target', 'text'])).toEqual({
        seed: 7,
        ms: 90_000,
        jobs: 3,
        target: 'text',
        growth: false,
        keep: false,
        list: false,
        help: false
    });
    expect(readOptions(['--help']).help).toBe(true);
    expect(readOptions(['--keep'])).toMatchObject({ keep: true });
});

test('without any, it is a minute with the numbers of the day', () => {
    expect(readOptions([], 86_400_000 * 5 + 1)).toMatchObject({ seed: 5, ms: 60_000, growth: false, list: false });
});

test.each([[['--time', '10']], [['--time', '0s']], [['--seed', 'x']], [['--jobs', '0']], [['--what']]])(
    '%j makes no sense',
    args => {
        expect(() => readOptions(args)).toThrow(UsageError);
    }
);
