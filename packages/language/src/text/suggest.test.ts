import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { Suggestions, suggest } from './suggest.ts';

test('two letters the wrong way round are found', () => {
    expect(suggest('TAEM', ['TEAM', 'TIME', 'DRIVE'])).toEqual(['TEAM']);
});

test('the likest comes first, and there are three at most', () => {
    expect(suggest('PC1', ['PC2', 'PC11', 'PC', 'PC3', 'OC1', 'pc1'])).toEqual(['pc1', 'OC1', 'PC']);
});

test('equally like ones come in a fixed order', () => {
    expect(suggest('PC26', ['PC6', 'PC2', 'PC25'])).toEqual(suggest('PC26', ['PC25', 'PC2', 'PC6']));
});

test('capitals do not count, also in words of one letter', () => {
    expect(suggest('TEAMWORK', ['Teamwork'])).toEqual(['Teamwork']);
    expect(suggest('a', ['A', 'B'])).toEqual(['A']);
});

test('more than a third of a word may not differ, and nothing of a single letter', () => {
    expect(suggest('Teamwork', ['Team spirit', 'Network'])).toEqual([]);
    expect(suggest('Interpersonal Relation', ['Interpersonal Relations', 'Personal Relations'])).toEqual([
        'Interpersonal Relations',
        'Personal Relations'
    ]);
    expect(suggest('C', ['A', 'B', ''])).toEqual([]);
    expect(suggest('', ['A', 'AB'])).toEqual([]);
});

test('other scripts have suggestions too', () => {
    expect(suggest('Управлние', ['Управление', 'Анализ'])).toEqual(['Управление']);
    expect(suggest('צווות', ['צוות'])).toEqual(['צוות']);
});

test('a candidate that is there is the first suggestion, and none comes twice', () => {
    fc.assert(
        fc.property(fc.stringMatching(/^\w{1,9}$/), fc.array(fc.stringMatching(/^\w{1,9}$/)), (word, others) => {
            const suggestions = suggest(word, [...others, word, word]);
            expect(suggestions[0]?.toLowerCase()).toBe(word.toLowerCase());
            expect(new Set(suggestions).size).toBe(suggestions.length);
            expect(suggestions.length).toBeLessThanOrEqual(3);
        })
    );
});

test('what is found fast is what is found by comparing a word with every candidate', () => {
    const word = fc.stringMatching(/^[abcAB1.]{0,9}$/);
    const title = fc.array(fc.constantFrom('risk', 'team', 'work', 'Work', 'of', 'management'), { maxLength: 9 });
    const text = fc.oneof(
        word,
        title.map(words => words.join(' ')),
        fc.string({ unit: 'grapheme' })
    );
    fc.assert(
        fc.property(text, fc.array(text, { maxLength: 40 }), (wanted, candidates) => {
            const { length } = wanted.toLowerCase();
            const limit = length < 4 ? Math.sign(length - 1) : Math.max(2, Math.floor(length / 3));
            const far = (each: string): number => distance(wanted.toLowerCase(), each.toLowerCase());
            const expected = [...new Set(candidates)]
                .filter(each => Math.abs(each.length - wanted.length) <= limit && far(each) <= limit)
                .sort((a, b) => far(a) - far(b) || (a < b ? -1 : 1));
            expect(new Suggestions(candidates).for(wanted)).toEqual(expected.slice(0, 3));
        }),
        { numRuns: 1000 }
    );
});
