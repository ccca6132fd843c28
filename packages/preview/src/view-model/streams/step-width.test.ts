import { expect, test } from 'vitest';
import type { PathRow } from './path-rows.ts';
import { stepWidth, textInStep } from './step-width.ts';

function rows(...texts: readonly string[]): readonly PathRow[] {
    const cells = texts.map(text => ({ requirement: { text }, isJump: false }));
    return [{ cells } as unknown as PathRow];
}

test('steps are as wide as the words of their levels need, as far as there is room for all', () => {
    expect(stepWidth(rows('1', '2–3'), 2)).toBe(36);
    expect(stepWidth(rows('1', 'Practitioner'), 3)).toBe(90);
    expect(stepWidth(rows('Practitioner'), 8)).toBe(50);
    expect(stepWidth(rows('Practitioner'), 20)).toBe(36);
    expect(stepWidth([], 0)).toBe(36);
});

test('a text that has no room shows that it is cut off', () => {
    expect(textInStep('Practitioner', 90)).toBe('Practitioner');
    expect(textInStep('Practitioner', 50)).toBe('Pract…');
    expect(textInStep('2–3', 36)).toBe('2–3');
});
