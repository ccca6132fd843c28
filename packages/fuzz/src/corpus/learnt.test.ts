import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keepLearnt, learntInputs } from './learnt.ts';

test('what was learnt is kept once, in its order, and as long as there is room', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'gradus-fuzz-learnt-'));
    try {
        expect(await learntInputs('text', folder)).toEqual([]);
        await keepLearnt('text', ['b\n', { a: [1, null] }, '\ud800'], folder);
        await keepLearnt('text', ['b\n', 'x'.repeat(4000), 'c'], folder);
        expect(await learntInputs('text', folder)).toEqual(['b\n', { a: [1, null] }, '\ud800', 'c']);
        const many = Array.from({ length: 20 }, (_, index) => `${index}${'y'.repeat(2000)}`);
        await keepLearnt('text', many, folder);
        const kept = await learntInputs('text', folder);
        expect(kept.slice(0, 5)).toEqual(['b\n', { a: [1, null] }, '\ud800', 'c', many[0]]);
        expect(kept.length).toBeLessThan(15);
    } finally {
        await rm(folder, { recursive: true });
    }
});
