import { expect, test } from 'vitest';
import { commitName } from './commit-name.ts';

const hash = '6c99907c0123';

test.each([
    ['As published\n\nBy all.', 'As published'],
    ['', '6c99907c'],
    [' \nWhy.', '6c99907c'],
    ['Levels of the operational roles as the working group agreed', 'Levels of the operational roles as the w…']
])('%j is called %s', (message, name) => {
    expect(commitName({ hash, message })).toBe(name);
});

test('the date tells two commits of the same words apart', () => {
    const authorDate = new Date(2024, 2, 4);
    expect(commitName({ hash, message: 'Changes', authorDate })).toBe(`Changes (${authorDate.toLocaleDateString()})`);
});
