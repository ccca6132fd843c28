import { expect, test } from 'vitest';
import type { GradusDescription } from './gradus-description.ts';
import { NamesByCode } from './names-by-code.ts';

/** Names by code, each element as “code title”. */
function names(...elements: readonly string[]): NamesByCode {
    const found = new NamesByCode();
    for (const element of elements) {
        const [name = '', title] = element.split(' ');
        found.add({ name, title } as GradusDescription);
    }
    return found;
}

function titles(elements: Iterable<GradusDescription>): string {
    return [...elements].map(({ title }) => title).join(' ');
}

test('a code means the first element that has it, however its accents are made', () => {
    const found = names('A one', 'É two', 'A three', 'A four', 'B five');
    expect(['A', 'B', 'É', 'E\u0301'].map(code => found.get(code)?.title)).toEqual(['one', 'five', 'two', 'two']);
    expect([found.get('C'), found.get('a')]).toEqual([undefined, undefined]);
    expect([...found.keys()]).toEqual(['A', 'É', 'B']);
    expect(titles(found.eachOnce())).toBe('one two five');
});

test('elements with the same code are known as such', () => {
    const found = names('A one', 'E\u0301 two', 'A three', 'A four', 'B five', 'É six');
    expect(titles(found.values())).toBe('one three four two six five');
    expect(['A', 'B', 'É', 'E\u0301', 'C'].map(code => titles(found.all(code)))).toEqual([
        'one three four',
        'five',
        'two six',
        'two six',
        ''
    ]);
    expect(['A', 'B', 'É', 'E\u0301', 'C'].map(code => found.isRepeated(code))).toEqual([
        true,
        false,
        true,
        true,
        false
    ]);
});

test('where no code is repeated, each has one element', () => {
    const found = names('A one', 'B two');
    expect(titles(found.values())).toBe('one two');
    expect(titles(found.all('A'))).toBe('one');
    expect(found.isRepeated('A')).toBe(false);
});
