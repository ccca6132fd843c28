import { expect, test } from 'vitest';
import { textDirection } from './text-direction.ts';

test.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['en', 'ltr'],
    [undefined, 'ltr'],
    ['"><script>', 'ltr']
] as const)('textDirection(%j) is %s', (language, direction) => {
    expect(textDirection(language)).toBe(direction);
});
