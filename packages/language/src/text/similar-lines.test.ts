import { expect, test } from 'vitest';
import { wordsOf } from './numbered-lines.ts';
import { similarLines } from './similar-lines.ts';

const found = (...lines: readonly string[]) =>
    [...similarLines(lines, () => true)].map(([index, { earlier }]) => [index, earlier]);

test('words are read without case, marks and accents of another coding', () => {
    expect(wordsOf('The [Café], “e\u0301tude” & 21st–22nd!')).toEqual(['the', 'café', 'étude', '21st', '22nd']);
    expect(wordsOf('— ! —')).toEqual([]);
});

test('one word of seven may differ, and words count as often as they stand there', () => {
    expect(found('a b c d e f g', 'a b c d e f h')).toEqual([[1, 0]]);
    expect(found('a b c d e f', 'a b c d e h')).toEqual([]);
    expect(found('a a a a a a g', 'a b c d e f g')).toEqual([]);
    const frequent = ['b', 'c', 'd', 'e', 'f'].flatMap(word => [word, word]);
    expect(found('x y a a a a a a', ...frequent, 'x y a b c d e f')).toEqual([]);
    expect(found('a b c d e f g', 'a b c d e f g h i')).toEqual([[1, 0]]);
    expect(found('a b c d e f g', 'a b c d e f g h i j')).toEqual([]);
});

test('short lines are found where they are the same', () => {
    expect(found('a b c d', 'a b c d', 'a b c', 'a b c')).toEqual([[1, 0]]);
});

test('every line that is nearly the same as another is found, wherever it differs', () => {
    const words = Array.from({ length: 14 }, (_, index) => `w${index}`);
    for (let place = 0; place < words.length; place++) {
        const changed = words.map((word, index) => (index === place ? 'new' : word));
        expect(found(words.join(' '), 'x y z', changed.join(' ')), String(place)).toEqual([[2, 0]]);
    }
});

test('words that most lines have do not keep lines from being found', () => {
    const others = Array.from(
        { length: 40 },
        (_, index) => `the same words begin f${index} g${index} h${index} i${index}`
    );
    expect(found('the same words begin k l m n o x', ...others, 'the same words begin k l m n o y')).toEqual([[41, 0]]);
});

test('ten times the lines take about ten times the effort, be they all alike', () => {
    const compared = (count: number) => {
        let asked = 0;
        const lines = Array.from({ length: count }, (_, index) => `a b c d e f g h i j number ${index}`);
        similarLines(lines, () => {
            asked++;
            return false;
        });
        return asked;
    };
    expect(compared(2000)).toBeLessThan(compared(200) * 11);
});
