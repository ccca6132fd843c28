import type { RequirementView } from '@gradus/protocol';
import { expect, test } from 'vitest';
import { indexedFixture, mixedFixture } from '../../testing/indexed-fixture.ts';
import { difference } from './difference.ts';
import { indexPreview } from './preview-index.ts';

const index = indexedFixture();

/** `2`, `2-3`, `2?` for a desirable one; nothing for a dash. */
function requirement(text: string, competency = 'PC9'): RequirementView | undefined {
    if (text === '–') return undefined;
    const [level = '', maxLevel] = text.replace('?', '').split('-');
    return {
        competency,
        ...(level !== '' && { level }),
        ...(maxLevel !== undefined && { maxLevel }),
        necessity: text.endsWith('?') ? 'desirable' : 'essential'
    };
}

test.each([
    ['–', '–', undefined],
    ['–', '1', 'gained'],
    ['2', '–', 'lost'],
    ['2', '3', 'raised'],
    ['4', '3', 'lowered'],
    ['2', '2', 'same'],
    ['2', '2-2', 'same'],
    ['2', '2-3', 'raised'],
    ['2-3', '2', 'lowered'],
    ['2-3', '1-4', 'changed'],
    ['2?', '2', 'changed'],
    ['3?', '2', 'lowered']
] as const)('from %s to %s: %s', (before, after, expected) => {
    expect(difference(index, requirement(before), requirement(after))).toBe(expected);
});

test('numbers of a continuous scale are compared as numbers, and what has no level by its necessity', () => {
    const mixed = indexPreview(mixedFixture());
    expect(difference(mixed, requirement('4.12', 'S1'), requirement('10', 'S1'))).toBe('raised');
    expect(difference(mixed, requirement('', 'K1'), requirement('', 'K1'))).toBe('same');
    expect(difference(mixed, requirement('?', 'K1'), requirement('', 'K1'))).toBe('changed');
});
