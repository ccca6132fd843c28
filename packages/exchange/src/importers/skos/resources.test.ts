import { expect, test } from 'vitest';
import { Resources } from './resources.ts';

test('more statements than a machine holds are refused', () => {
    const resources = new Resources({ statements: 2, signs: 1000 });
    resources.add('a', 'b', { text: 'c' });
    resources.add('a', 'b', { text: 'd' });
    expect(() => resources.add('a', 'b', { text: 'e' })).toThrow('The file says more than 2 things.');
});

test('short names that stand for more signs together than a machine holds are refused', () => {
    const resources = new Resources({ statements: 1000, signs: 900 });
    const long = 'a'.repeat(400);
    resources.add(long, 'b', { iri: 'c' });
    // Of what is known already, no more is kept.
    for (let each = 0; each < 10; each++) resources.add(long, 'b', { text: 'd' });
    resources.add('d', long, { iri: long });
    expect(() => resources.add(`${long}b`, 'b', { text: 'e' })).toThrow(
        'The addresses in the file have more than 900 signs together.'
    );
});

test('short names that are noted, and of which nothing is said, count as well', () => {
    const resources = new Resources({ statements: 1000, signs: 900 });
    resources.note('a'.repeat(450));
    resources.note('b'.repeat(450));
    expect(() => resources.note('c')).toThrow('The addresses in the file have more than 900 signs together.');
    expect(() => new Resources().note('a'.repeat(1001))).toThrow('addresses of more than a thousand signs');
});
