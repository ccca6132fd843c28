import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedEnds, foldHash, foldTitle } from './fold-title.ts';

test.each([
    ['Visionary Leadership', 'Visionary leadership'],
    ['Tariff and Classification', 'Tariff & Classification'],
    ['Prohibitions and Restrictions', 'Prohibitions & restrictions'],
    ['Coaching/Mentoring', 'Coaching & Mentoring'],
    ['Knowledge/Experience Sharing', 'Knowledge / experience sharing'],
    ['Customs Trends of the 21 st Century', 'Customs trends of the 21st century'],
    ['Team-work', 'Team\u00a0work'],
    ['The “big” picture', 'the "big" picture'],
    ['Cafe\u0301', 'Caf\u00e9'],
    ['Oﬃce', 'Office'],
    ['ＩＴ', 'IT'],
    ['עבודת־צוות', 'עבודת צוות']
])('“%s” is “%s”', (a, b) => {
    expect(foldTitle(a)).toBe(foldTitle(b));
});

test.each([
    ['C', 'C#'],
    ['C', 'C++'],
    ['A/B testing', 'AB testing'],
    ['Act as a Role Model', 'Act as a Role Model of Ethics'],
    ['Brand', 'Br&'],
    ['éand', 'é&'],
    ['!', '?'],
    ['Ёлка', 'Елка'],
    ['naïve', 'naive'],
    ['Phase 1', 'Phase 2']
])('“%s” is not “%s”', (a, b) => {
    expect(foldTitle(a)).not.toBe(foldTitle(b));
});

test('nothing is left to fold, and blanks and capitals never count', () => {
    fc.assert(
        fc.property(fc.string({ unit: 'grapheme' }), title => {
            const folded = foldTitle(title);
            expect(foldTitle(folded)).toBe(folded);
            expect(foldTitle(` ${title}\u00a0`)).toBe(folded);
        })
    );
    fc.assert(
        fc.property(fc.string(), title => {
            expect(foldTitle(title.toUpperCase())).toBe(foldTitle(title));
        })
    );
});

// With the square of its length it would take minutes, and the test its time-out.
test('a title of nothing but blanks is folded in linear time', () => {
    expect(foldTitle(`a${' '.repeat(1_000_000)}b`)).toBe('ab');
});

const nearlyTitles = fc
    .array(
        fc.constantFrom(
            ...['and', 'And', 'a', 'and ', '&', '/', ' ', '.', '-', 'x', 'Plan', "'", '“', 'é', 'e\u0301', '(', '#'],
            ...['+', 'band', 'andy', '1', 'ﬁ', 'AND', '$']
        ),
        { maxLength: 5 }
    )
    .map(parts => parts.join(''));

test('titles that fold to the same have the same hash, and the same ends where those are told', () => {
    const hashes = new Map<string, number>();
    const ends = new Map<string, number>();
    fc.assert(
        fc.property(nearlyTitles, title => {
            const folded = foldTitle(title);
            const hash = foldHash(title);
            expect(hashes.get(folded) ?? hash).toBe(hash);
            hashes.set(folded, hash);
            const end = foldedEnds(title);
            if (end === undefined) return;
            expect(ends.get(folded) ?? end).toBe(end);
            ends.set(folded, end);
        }),
        { numRuns: 3000 }
    );
});
