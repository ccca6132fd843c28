import fc from 'fast-check';
import { expect, test } from 'vitest';
import { colourOf, loadGrammar, tokenize } from './colours.ts';
import { frameworks } from './examples.ts';
import { keywordPlaces, parse } from './parser-view.ts';
import { randomFramework } from './random-framework.ts';

const grammar = await loadGrammar();

/** Compares piece by piece what the parser and the grammar for TextMate make of a text. */
function expectAgreement(text: string): void {
    const { errors, pieces } = parse(text);
    expect(errors).toEqual([]);
    const coloured = tokenize(grammar, text);
    let next = 0;
    for (const { start, end, colour } of pieces) {
        while ((coloured[next]?.end ?? text.length) <= start) next++;
        const found = new Set<string>();
        for (let i = next; (coloured[i]?.start ?? end) < end; i++) {
            const piece = coloured[i];
            if (piece) found.add(colourOf(piece) ?? 'none');
        }
        if (found.size === 1 && found.has(colour)) continue;
        const before = text.slice(Math.max(0, start - 200), start);
        expect.fail(
            `“${text.slice(start, end)}” is coloured as ${[...found].join(' and ')}, but the parser takes it for ${colour}, ` +
                `after:\n${before}`
        );
    }
}

test.each(frameworks())('colours %s as the parser reads it', (_, text) => expectAgreement(text));

test('colours every keyword in every place where the language has it', () => {
    const seen = new Set<string>();
    fc.assert(
        fc.property(randomFramework(), text => {
            const { errors, keywords } = parse(text);
            // Rare: a competency called essential or desirable, after a requirement that does not say how needed it is.
            fc.pre(errors.length === 0);
            expectAgreement(text);
            for (const place of keywords) seen.add(place);
        }),
        { seed: 20, numRuns: 2500 }
    );
    expect(keywordPlaces().filter(place => !seen.has(place))).toEqual([]);
});
