import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Rule } from './rule.ts';
import { firstOfEachRule, hasTooMany, MOST_FINDINGS, ruleCodeOf, tooManyFindings } from './too-many-findings.ts';

const SOME = { code: 'some-rule', severity: 'warning' } as Rule;
const RULES = new Map([[SOME.code, SOME]]);

function at(code: string, line: number): Diagnostic {
    const place = { line, character: 0 };
    return { code, message: 'Not so.', range: { start: place, end: place } };
}

function several(code: string, count: number): Diagnostic[] {
    return Array.from({ length: count }, (_, line) => at(code, line));
}

test('that there is more than is told is said at the top of the file, as severely as the rule', () => {
    const start = { line: 0, character: 0 };
    expect(tooManyFindings(SOME)).toEqual({
        range: { start, end: start },
        severity: 2,
        code: 'too-many-findings',
        source: 'gradus',
        message:
            'The rule some-rule finds more than 10,000 things in this file, and only the first 10,000 are told. ' +
            'They mostly have one cause: put the first of them right, and check again. Accepted findings count as well.',
        data: { code: 'too-many-findings', details: ['some-rule'] }
    });
    expect(tooManyFindings({ ...SOME, severity: 'error' }).severity).toBe(1);
});

test('it is set with the rule that it is about, and every other finding with its own', () => {
    expect(ruleCodeOf(tooManyFindings(SOME))).toBe('some-rule');
    expect(ruleCodeOf({ ...at('other', 0), data: { code: 'other', details: ['some-rule'] } })).toBe('other');
    expect(ruleCodeOf(at('other', 0))).toBe('other');
});

test('the first in the text are told, each where it was found', () => {
    const found = [at('other', 7), ...several(SOME.code, MOST_FINDINGS + 2).reverse(), at('other', 3)];
    const told = firstOfEachRule(found, RULES);
    expect(told.found).toEqual([at('other', 7), ...several(SOME.code, MOST_FINDINGS).reverse(), at('other', 3)]);
    expect([...told.exceeding]).toEqual([...RULES]);
});

test('as much as is told is told as it is', () => {
    const found = several(SOME.code, MOST_FINDINGS);
    expect(firstOfEachRule(found, RULES)).toEqual({ found, exceeding: new Map() });
    const more = [...found, at('other', 1)];
    expect(firstOfEachRule(more, RULES)).toEqual({ found: more, exceeding: new Map() });
});

test('what is no rule is told whatever there is of it', () => {
    const found = several('syntax', MOST_FINDINGS + 1);
    expect(firstOfEachRule(found, RULES)).toEqual({ found, exceeding: new Map() });
});

test('what one rule finds is counted over all parts of a file, which are checked until it is too much', () => {
    const half = { diagnostics: several(SOME.code, MOST_FINDINGS / 2) };
    const other = { diagnostics: several('other', MOST_FINDINGS / 2) };
    expect(hasTooMany([])).toBe(false);
    expect(hasTooMany([half, other, half, other])).toBe(false);
    const parts = [half, half, { diagnostics: [at(SOME.code, 0)] }, other].values();
    expect(hasTooMany(parts)).toBe(true);
    expect([...parts]).toEqual([other]);
});
