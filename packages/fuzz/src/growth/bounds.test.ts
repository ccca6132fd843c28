import { expect, test } from 'vitest';
import { isGreedy, memoryRatios, tooMuch } from './bounds.ts';

const MB = 1024 * 1024;
const FINE = { most: 8, all: 8 };

test('what is in proportion is not too much, and each thing that is not has its words', () => {
    expect(tooMuch(8, FINE, {})).toEqual([]);
    expect(tooMuch(24, { most: 16, all: 16 }, {})).toEqual([]);
    expect(tooMuch(24.1, FINE, {})).toEqual(['24.1 times the time for 8n as for n']);
    expect(tooMuch(8, { most: 17, all: 64 }, { time: 4 })).toEqual([
        '17.0 times the memory in use for 8n as for n',
        '64.0 times the memory taken in all for 8n as for n'
    ]);
});

test('what was looked at further on is judged by that', () => {
    const greedy = { most: 17, all: 64 };
    expect(tooMuch(40, greedy, { time: 10, memory: { most: 6, all: 6 } })).toEqual([]);
    expect(tooMuch(20, FINE, { time: 16 })).toEqual(['16.0 times the time for 32n as for 8n']);
    expect(tooMuch(8, greedy, { memory: { most: 6.1, all: 16 } })).toEqual([
        '6.1 times the memory in use for 32n as for 8n',
        '16.0 times the memory taken in all for 32n as for 8n'
    ]);
});

test('memory is worth being looked at further on where either is more than it may be', () => {
    expect(isGreedy({ most: 16, all: 16 })).toBe(false);
    expect(isGreedy({ most: 16.1, all: 8 })).toBe(true);
    expect(isGreedy({ most: 8, all: 16.1 })).toBe(true);
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
