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

    test('take no more than linear time, but for those that no long text reaches where they stand', () => {
        const isSlow = (each: string) => !['safe', 'linear'].includes(verdicts[each] ?? '');
        const slow = [...found.byFile].flatMap(([file, all]) => [...all].filter(isSlow).map(each => ({ file, each })));
        expect(slow.filter(({ file, each }) => !Object.hasOwn(BOUNDED[file] ?? {}, each))).toEqual([]);
        // Of some, the tool says one thing and another, as it tries texts by chance.
        const judged = Object.entries(BOUNDED).flatMap(([file, all]) => Object.keys(all).map(each => ({ file, each })));
        expect(judged.filter(({ file, each }) => !found.byFile.get(file)?.has(each))).toEqual([]);
    });

    test('that are put together are known, with the reason why they are not slow', () => {
        const known = Object.entries(COMPOSED).map(([file, [count]]) => [file, count]);
        expect(found.composed).toEqual(Object.fromEntries(known));
    });
});
