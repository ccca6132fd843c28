import { expect, test } from 'vitest';
import { memoryRatios, tooMuch } from './bounds.ts';

const MB = 1024 * 1024;
const FINE = { most: 8, all: 8 };

test('what is in proportion is not too much, and each thing that is not has its words', () => {
    expect(tooMuch(8, undefined, FINE)).toEqual([]);
    expect(tooMuch(24, 10, { most: 16, all: 16 })).toEqual([]);
    expect(tooMuch(24.1, undefined, FINE)).toEqual(['24.1 times the time for 8 times as much']);
    expect(tooMuch(20, 16, FINE)).toEqual(['16.0 times the time for 32n as for 8n']);
    expect(tooMuch(8, 4, { most: 17, all: 64 })).toEqual([
        '17.0 times the memory in use for 8 times as much',
        '64.0 times the memory taken in all for 8 times as much'
    ]);
});

test('memory is compared from the first size to the last, and what is too little to be seen is not multiplied', () => {
    const uses = [1, 2, 4, 8].map(times => ({ most: 2 * MB * times, all: 3 * MB * times }));
    expect(memoryRatios(uses)).toEqual({ most: 8, all: 8 });
    expect(
        memoryRatios([
            { most: 0, all: MB / 100 },
            { most: 2 * MB, all: MB }
        ])
    ).toEqual({ most: 2, all: 4 });
    expect(memoryRatios([])).toEqual({ most: 0, all: 0 });
});
