import { afterEach, expect, test, vi } from 'vitest';
import { wholeNumber } from './whole-number.ts';

afterEach(() => vi.restoreAllMocks());

test('what is a whole number is taken', () => {
    expect(wholeNumber('--edits', '100')).toBe(100);
});

test.each(['x', '', '-1', '0', '1.5', '1e3', '99999999999999999999'])('what is none ends the program: %j', typed => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const ended = vi.spyOn(process, 'exit').mockImplementation(code => {
        throw new Error(`ended with ${code}`);
    });
    expect(() => wholeNumber('--edits', typed)).toThrow('ended with 2');
    expect(ended).toHaveBeenCalledOnce();
    expect(said).toHaveBeenCalledWith(`--edits takes a whole number from 1 on, not ${typed}.`);
});
