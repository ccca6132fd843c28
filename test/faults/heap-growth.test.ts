import { expect, test } from 'vitest';
import { heapGrowth, MOST_LEFT_BYTES, NOISE_BYTES } from './heap-growth.ts';

const MB = 1024 * 1024;
/** Two looks, a thousand edits apart. */
const after = (bytes: number) =>
    heapGrowth([
        { edits: 500, bytes: 20 * MB },
        { edits: 1500, bytes: 20 * MB + bytes }
    ]);

test('what edits leave behind is more than they may from so many bytes each on', () => {
    expect(after(0)).toEqual({ edits: 1000, bytes: 0, perEdit: 0, isTooMuch: false });
    expect(after(-MB)).toMatchObject({ bytes: -MB, isTooMuch: false });
    const most = 1000 * MOST_LEFT_BYTES + NOISE_BYTES;
    expect(after(most).isTooMuch).toBe(false);
    expect(after(most + 1)).toMatchObject({ perEdit: (most + 1) / 1000, isTooMuch: true });
});

test('the more edits there are, the less of each is told from what looks differ by', () => {
    const leak = (edits: number) => [
        { edits: 0, bytes: 0 },
        { edits: edits / 2, bytes: 5 * MB },
        { edits, bytes: edits * 200 }
    ];
    expect(heapGrowth(leak(1000)).isTooMuch).toBe(false);
    expect(heapGrowth(leak(8000)).isTooMuch).toBe(true);
});

test('nothing is judged from one look', () => {
    expect(() => heapGrowth([])).toThrow('Two looks');
    expect(() => heapGrowth([{ edits: 5, bytes: 1 }])).toThrow('Two looks');
});
