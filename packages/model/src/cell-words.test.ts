import { expect, test } from 'vitest';
import { leastIn, necessityOf, plainNumber, saysNothing, withoutLevelWord, withoutMark } from './cell-words.ts';

test.each(['-', '–', 'n/a', 'N/A', '(none)', 'Keine Angabe', 'k. A.', 'entfällt', 'não aplicável', 'nie dotyczy', '☐'])(
    '“%s” says that nothing is required',
    text => expect(saysNothing(text)).toBe(true)
);

test('an empty cell says nothing of that, nor does a level', () => {
    for (const text of ['', '0', '2', 'Trained', 'nothing much']) expect(saysNothing(text)).toBe(false);
});

test.each([
    ['X', 'essential'],
    ['✓', 'essential'],
    ['Must have', 'essential'],
    ['Obligatoire', 'essential'],
    ['souhaité', 'desirable'],
    ['(wünschenswert)', 'desirable'],
    ['nice to have', 'desirable'],
    ['◦', 'desirable'],
    ['2', undefined],
    ['must have it', undefined]
] as const)('“%s” says how much something counts: %s', (text, necessity) => {
    expect(necessityOf(text)).toBe(necessity);
});

test('a cell without the sign of a footnote, behind or before', () => {
    expect(['2*', '2 †', '3¹²', '*2', '§ 4'].map(withoutMark)).toEqual(['2', '2', '3', '2', '4']);
    expect(['2', '*', ''].map(withoutMark)).toEqual([undefined, undefined, undefined]);
});

test('the least that is meant, said by signs or words', () => {
    const said = ['≥2', '>= 2', '2+', 'at least 2', 'mind. 2', 'au moins 2', '2 or higher', '2 oder höher'];
    expect(said.map(leastIn)).toEqual(said.map(() => '2'));
    expect(leastIn('2')).toBeUndefined();
});

test('a level without the word for it', () => {
    expect(['Level 3', 'niveau 3', 'Stufe B', 'Nível 3'].map(withoutLevelWord)).toEqual(['3', '3', 'B', '3']);
    expect(['Levelling 3', '3', 'Level'].map(withoutLevelWord)).toEqual([undefined, undefined, undefined]);
});

test('a number as it is written without need', () => {
    expect(['2.00', '02', '2,5', '0,50'].map(plainNumber)).toEqual(['2', '2', '2.5', '0.5']);
    expect(['2.', 'B1', '1.2.3', '1234567890'].map(plainNumber)).toEqual(Array.from({ length: 4 }));
});
