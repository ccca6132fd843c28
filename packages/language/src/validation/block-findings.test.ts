import { expect, test } from 'vitest';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { BlockFindings, speaksOf, withMovedRelations } from './block-findings.ts';

const FILE = 'file:///a.gradus';
const OTHER = 'file:///b.gradus';

/** Some signs of a line. */
function at(line: number, character = 4): Range {
    return { start: { line, character }, end: { line, character: character + 3 } };
}

function finding(range: Range, ...related: readonly (readonly [uri: string, range: Range])[]): Diagnostic {
    if (related.length === 0) return { message: 'Not so.', range };
    const relatedInformation = related.map(([uri, place]) => ({ message: 'See.', location: { uri, range: place } }));
    return { message: 'Not so.', range, relatedInformation };
}

/** Line 5 has become two. */
const SHIFT = {
    start: { line: 5, character: 0 },
    endBefore: { line: 6, character: 0 },
    end: { line: 7, character: 0 }
};

test('a finding speaks of what was edited where one of its other places is a part of it', () => {
    expect(speaksOf(finding(at(5)), FILE, SHIFT)).toBe(false);
    expect(speaksOf(finding(at(1), [FILE, at(5)]), FILE, SHIFT)).toBe(true);
    expect(speaksOf(finding(at(1), [FILE, at(1)], [FILE, at(5)]), FILE, SHIFT)).toBe(true);
    expect(speaksOf(finding(at(1), [OTHER, at(5)], [FILE, at(9)]), FILE, SHIFT)).toBe(false);
    const all = new BlockFindings([finding(at(1)), finding(at(2), [FILE, at(5)])], []);
    expect([all.speaksOf(FILE, SHIFT), all.speaksOf(OTHER, SHIFT)]).toEqual([true, false]);
    expect(new BlockFindings([], []).speaksOf(FILE, SHIFT)).toBe(false);
});

test('findings are touched where they stand in what was edited, or speak of it', () => {
    const isTouched = (...found: readonly Diagnostic[]) => new BlockFindings(found, []).isTouched(FILE, SHIFT);
    expect(isTouched()).toBe(false);
    expect(isTouched(finding(at(1)), finding(at(9)))).toBe(false);
    expect(isTouched(finding(at(1)), finding(at(5)))).toBe(true);
    expect(isTouched(finding(at(1), [FILE, at(5)]))).toBe(true);
    expect(isTouched(finding(at(1), [OTHER, at(5)]))).toBe(false);
});

test('findings move with the text behind an edit, and so do the places that they speak of in their file', () => {
    const before = finding(at(1));
    const found = new BlockFindings([before, finding(at(9)), finding(at(2), [FILE, at(9)], [OTHER, at(9)])], []);
    found.move(FILE, SHIFT);
    expect(found.diagnostics).toEqual([
        finding(at(1)),
        finding(at(10)),
        finding(at(2), [FILE, at(10)], [OTHER, at(9)])
    ]);
    // What has not moved is the same.
    expect(found.diagnostics[0]).toBe(before);
});

test('where nothing was found nothing moves', () => {
    const none: readonly Diagnostic[] = [];
    const found = new BlockFindings(none, []);
    found.move(FILE, SHIFT);
    expect(found.diagnostics).toBe(none);
});

test('the places in another file move with it, those of the findings stay', () => {
    const found = new BlockFindings([finding(at(9), [OTHER, at(9)], [OTHER, at(1)], [FILE, at(9)])], []);
    found.moveRelated(OTHER, SHIFT);
    expect(found.diagnostics).toEqual([finding(at(9), [OTHER, at(10)], [OTHER, at(1)], [FILE, at(9)])]);
});

test('a finding none of whose places has moved is the same', () => {
    for (const same of [finding(at(9)), finding(at(9), [OTHER, at(9)]), finding(at(9), [FILE, at(1)])]) {
        expect(withMovedRelations(same, FILE, SHIFT)).toBe(same);
    }
    const both = finding(at(9), [OTHER, at(9)], [FILE, at(1)]);
    expect(withMovedRelations(both, FILE, SHIFT)).toBe(both);
});
