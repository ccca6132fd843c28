import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directedParts } from './directed-parts.ts';

const TEAM = 'العمل';

function told(text: string, isRightToLeft: boolean): string {
    return directedParts(text, isRightToLeft)
        .map(part => (part.isRightToLeft ? `<${part.text}>` : `[${part.text}]`))
        .join('');
}

test.each([
    ['Teamwork', false, '[Teamwork]'],
    [`${TEAM} ${TEAM}`, true, `<${TEAM} ${TEAM}>`],
    // What is written the other way is a part of its own, with what stands within it.
    [`Team (${TEAM}, ${TEAM}), 2`, false, `[Team (]<${TEAM}, ${TEAM}>[), 2]`],
    [`${TEAM} (PC9 of 10) ${TEAM} 12`, true, `<${TEAM} (>[PC9 of 10]<) ${TEAM} 12>`],
    ['12', true, '<12>'],
    ['', false, '']
])('%j, from right to left: %j', (text, isRightToLeft, parts) => {
    expect(told(text, isRightToLeft)).toBe(parts);
});

test('nothing of any text is lost or turned', () => {
    fc.assert(
        fc.property(
            fc.string({ unit: fc.constantFrom('a', 'Z', '1', ' ', '(', 'ا', 'א', '٣', '\u202e', '😀', '\ud800') }),
            fc.boolean(),
            (text, isRightToLeft) => {
                const parts = directedParts(text, isRightToLeft);
                expect(parts.map(part => part.text).join('')).toBe(text);
            }
        )
    );
});

// With the square of their length they would take minutes, and the test its time-out.
test('long texts take no longer for it', () => {
    for (const text of ['ا ', 'a1 ', '!', 'ا!a!'].map(piece => piece.repeat(200_000))) {
        for (const isRightToLeft of [true, false]) {
            expect(directedParts(text, isRightToLeft).at(-1)?.text).not.toBe('');
        }
    }
});
