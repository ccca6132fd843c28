import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readArguments } from './read-arguments.ts';

const TAKES = { usage: 'Usage: try [edits]', options: { seed: '1', steps: '25' }, words: 1 };

beforeEach(() => {
    vi.spyOn(console, 'log').mockReturnValue();
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(process, 'exit').mockImplementation(code => {
        throw new Error(`ended with ${code}`);
    });
});
afterEach(() => vi.restoreAllMocks());

test('what is not said is as usual', () => {
    expect(readArguments([], TAKES)).toMatchObject({ options: { seed: '1', steps: '25' }, words: [] });
    expect(readArguments(['--seed', '7', '2000'], TAKES)).toMatchObject({
        options: { seed: '7', steps: '25' },
        words: ['2000']
    });
});

test('help says what can be typed', () => {
    expect(() => readArguments(['--help', '2000'], TAKES)).toThrow('ended with 0');
    expect(console.log).toHaveBeenCalledExactlyOnceWith(TAKES.usage);
    expect(console.error).not.toHaveBeenCalled();
});

test.each([
    [['--what'], "Unknown option '--what'."],
    [['--seed'], "Option '--seed <value>' argument missing."],
    [['1', '2'], "Unexpected argument '2'."]
])('%j ends it with a sentence', (args, sentence) => {
    expect(() => readArguments(args, TAKES)).toThrow('ended with 2');
    expect(console.error).toHaveBeenCalledExactlyOnceWith(`${sentence}\n\n${TAKES.usage}`);
});

test('no word is taken where none is spoken of', () => {
    const { words, ...none } = TAKES;
    expect(() => readArguments(['2000'], none)).toThrow('ended with 2');
    expect(console.error).toHaveBeenCalledExactlyOnceWith(`Unexpected argument '2000'.\n\n${none.usage}`);
});
