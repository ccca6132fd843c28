import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { byPlace } from './by-place.ts';

function finding(line: number, character: number, code: string): Diagnostic {
    const start = { line, character };
    return { message: 'Not so.', code, range: { start, end: { line: 99, character: 0 } } };
}

test('findings stand in the order of their lines, of the signs in a line, and of their codes at one place', () => {
    const inOrder = [
        finding(1, 9, 'z-rule'),
        finding(2, 3, 'y-rule'),
        finding(2, 4, 'a-rule'),
        finding(2, 4, 'b-rule'),
        finding(10, 0, 'a-rule')
    ];
    for (const [index, one] of inOrder.entries()) {
        for (const [place, other] of inOrder.entries()) {
            expect(Math.sign(byPlace(one, other)), `${index} and ${place}`).toBe(Math.sign(index - place));
        }
    }
});

test('of one rule’s findings at one place, none comes before the other', () => {
    expect(byPlace(finding(1, 2, 'a-rule'), { ...finding(1, 2, 'a-rule'), message: 'Another one.' })).toBe(0);
});
