import { afterAll, beforeAll, expect, test } from 'vitest';
import { MOST_MEMORY_RATIO, memoryRatios } from './bounds.ts';
import { STEPS } from './growth.ts';
import { heapUseOf } from './heap-use.ts';
import { MemoryMeasuring } from './memory-measuring.ts';

const MB = 1024 * 1024;
const FAMILIES = import.meta.resolve('../testing/growing-families.ts');

let measuring: MemoryMeasuring;
beforeAll(async () => {
    measuring = await MemoryMeasuring.start(FAMILIES);
});
afterAll(() => measuring.stop());

test('what takes memory in proportion to its size is told from what does not', async () => {
    const linear = await measuring.of('linear', STEPS);
    expect(memoryRatios(linear).all).toBeGreaterThan(6);
    expect(memoryRatios(linear).all).toBeLessThan(10);
    expect(memoryRatios(linear).most).toBeLessThan(MOST_MEMORY_RATIO);
    const quadratic = memoryRatios(await measuring.of('quadratic', STEPS));
    expect(quadratic.all).toBeGreaterThan(MOST_MEMORY_RATIO);
    expect(quadratic.most).toBeGreaterThan(MOST_MEMORY_RATIO);
});

test('what is in use at most is never more than what was taken in all, and nearly all of it where all is kept', async () => {
    const [use] = await measuring.of('linear', [32]);
    expect(use?.all).toBeGreaterThan(16 * MB);
    expect(use?.all).toBeLessThan(20 * MB);
    expect(use?.most).toBeGreaterThan(13 * MB);
    expect(use?.most).toBeLessThanOrEqual(use?.all ?? 0);
});

test('bytes that are kept outside of the heap count', async () => {
    const [use] = await measuring.of('outside of the heap', [64]);
    expect(use?.most).toBeGreaterThan(64 * MB);
});

test('who cannot measure says so', async () => {
    await expect(measuring.of('failing', [1])).rejects.toThrow('There is no such thing.');
    await expect(measuring.of('unknown', [1])).rejects.toThrow('There is nothing called unknown.');
    const other = await MemoryMeasuring.start(FAMILIES);
    await expect(other.of('ending', [1])).rejects.toThrow('has ended (3).');
    await expect(heapUseOf(async () => {})).rejects.toThrow('--expose-gc');
});
