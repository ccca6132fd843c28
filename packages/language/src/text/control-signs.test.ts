import { expect, test } from 'vitest';
import { controlSignFrom, endOfControlSigns, withoutControlSigns } from './control-signs.ts';

/** All signs of a range of numbers. */
function signs(first: number, last: number): string[] {
    return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
}

test('all signs that show nothing are found, but for tabs and the ends of lines', () => {
    const found = signs(0, 0x2ff).filter(sign => controlSignFrom(`ab${sign}`, 0) === 2);
    const all = [...signs(0, 0x1f), ...signs(0x7f, 0x9f)];
    expect(found).toEqual(all.filter(sign => !'\t\n\r'.includes(sign)));
});

test('they are looked for from a place on', () => {
    expect(controlSignFrom('\0a\0', 1)).toBe(2);
    expect(controlSignFrom('\0a', 1)).toBe(-1);
    expect(controlSignFrom('', 0)).toBe(-1);
});

test('where those in a row end is known', () => {
    expect(endOfControlSigns('a\0\0\0b', 1)).toBe(4);
    expect(endOfControlSigns('\0\0', 0)).toBe(2);
    expect(endOfControlSigns('a', 0)).toBe(0);
});

test('they go, and a break leaves a space', () => {
    expect(withoutControlSigns('a\0b\u0007c\vd\fe\u0085f\u009fg\t👩‍✈️é')).toBe('abc d e fg\t👩‍✈️é');
});
