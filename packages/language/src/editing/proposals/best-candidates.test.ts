import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TitleMatcher } from '../title-matcher.ts';
import { bestCandidates, Narrowing } from './best-candidates.ts';
import { type Candidate, type CandidateList, candidatesOf } from './candidates.ts';

const name = fc.string({ unit: fc.constantFrom('A', 'b', '1', '2', 'é', ' ', '-'), maxLength: 6 });

const list: fc.Arbitrary<CandidateList> = fc
    .array(fc.record({ name, title: name, aliases: fc.array(name, { maxLength: 2 }) }), { maxLength: 8 })
    .map(all => {
        const descriptions = all.map(each => ({ type: 'Competency', documentUri: {}, path: '', ...each }));
        return candidatesOf(descriptions as never);
    });

const typed = fc.array(fc.constantFrom('a', 'b', '1', '2', 'é', ' ', '-', '<'), { minLength: 1, maxLength: 8 });

/** What is typed, character by character and back (`<`). */
function* texts(keys: readonly string[]): Iterable<string> {
    let text = '';
    for (const key of keys) {
        text = key === '<' ? text.slice(0, -1) : text + key;
        yield text;
    }
}

test('with each key the proposals are those of all candidates, as if nothing had been typed before', () => {
    const matcher = new TitleMatcher();
    const best = (from: CandidateList, text: string, narrowing: Narrowing): readonly Candidate[] =>
        bestCandidates(from, { typed: text, matcher, fits: () => true }, narrowing);
    fc.assert(
        fc.property(list, list, typed, (one, other, keys) => {
            const narrowing = new Narrowing();
            for (const text of texts(keys)) {
                for (const from of text.length % 3 === 0 ? [one, other] : [one]) {
                    expect(best(from, text, narrowing)).toEqual(best(from, text, new Narrowing()));
                }
            }
        }),
        { numRuns: 1000, seed: 20261125 }
    );
});
