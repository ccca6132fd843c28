import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { failedRule, failuresOnce } from './failed-rules.ts';
import type { Rule } from './rule.ts';

function failed(code: string, line: number): Diagnostic {
    const place = { line, character: 0 };
    return { ...failedRule({ code } as Rule), range: { start: place, end: place } };
}

function other(line: number): Diagnostic {
    return { code: 'other', message: 'Same.', range: { start: { line, character: 2 }, end: { line, character: 3 } } };
}

const at = (found: readonly Diagnostic[]) =>
    found.map(({ data, code, range }) => [data?.details[0] ?? code, range.start.line, range.start.character]);

test('each rule that failed is said once at the top, among what else was found', () => {
    const found = [other(3), failed('one', 4), other(5), failed('two', 6), failed('one', 7), other(5)];
    expect(at(failuresOnce(found))).toEqual([
        ['other', 3, 2],
        ['one', 0, 0],
        ['other', 5, 2],
        ['two', 0, 0],
        ['other', 5, 2]
    ]);
});

test('where no rule failed, all is as it was found', () => {
    const found = [other(3), other(4)];
    expect(failuresOnce(found)).toBe(found);
    expect(failuresOnce([])).toEqual([]);
});
