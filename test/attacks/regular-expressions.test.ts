import { describe, expect, test } from 'vitest';
import { BOUNDED, COMPOSED } from './bounded-expressions.ts';
import { expressionsInSources } from './expressions.ts';
import { keptVerdicts } from './verdicts.ts';

const found = expressionsInSources();
const verdicts = keptVerdicts();

describe('regular expressions', () => {
    test('were all judged by the tool: if this fails, run node test/attacks/judge.ts', () => {
        expect(found.literals.length).toBeGreaterThan(300);
        expect(found.literals.filter(each => !Object.hasOwn(verdicts, each))).toEqual([]);
    });

    test('take no more than linear time, but for those that no long text reaches', () => {
        const slow = Object.keys(verdicts).filter(each => !['safe', 'linear'].includes(verdicts[each] ?? ''));
        expect(slow.filter(each => !Object.hasOwn(BOUNDED, each))).toEqual([]);
        // Of some, the tool says one thing and another, as it tries texts by chance.
        const kept = new Set(found.literals);
        expect(Object.keys(BOUNDED).filter(each => !kept.has(each))).toEqual([]);
    });

    test('that are put together are known, with the reason why they are not slow', () => {
        expect(found.composing).toEqual(Object.keys(COMPOSED).sort());
    });
});
