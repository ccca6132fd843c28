import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { TARGETS } from '../testing/faulty-targets.ts';
import { fuzzTarget, type Outcome } from './fuzz-target.ts';
import type { Bounds } from './trial.ts';

/** Long enough for a machine that does much else. */
const BOUNDS: Bounds = { hangMs: 20_000, waitMs: 60_000, megabytes: 64 };

async function fuzz(name: string, bounds: Partial<Bounds> = {}): Promise<Outcome> {
    const target = TARGETS.find(each => each.name === name);
    if (!target) throw new Error(`There is no target ${name}.`);
    const module = import.meta.resolve('../testing/faulty-targets.ts');
    return fuzzTarget(target, { module, seed: 1, ms: 1000, bounds: { ...BOUNDS, ...bounds } });
}

test('what does nothing wrong is tried many times', async () => {
    const { found, tried } = await fuzz('right');
    expect(found).toEqual([]);
    expect(tried).toBeGreaterThan(50);
});

describe('what goes wrong is found, with the smallest input that does it', () => {
    test.for([
        ['throws', 'broken', 'Error: There is a 7 in “[7]”.'],
        ['logs', 'broken', 'Broken: Something was logged: This should not happen.'],
        ['rejects', 'broken', 'Broken: Something was logged: A promise failed: Error: Nobody waits for this.'],
        ['pollutes', 'broken', 'Broken: All objects have another property now.'],
        ['ends', 'death', 'It ended with 3.']
    ] as const)('%s', async ([name, kind, message]) => {
        const { found } = await fuzz(name);
        expect(found).toMatchObject([{ failure: { kind }, input: [7] }]);
        expect(found[0]?.failure.message.split('\n')[0]?.trim()).toBe(message);
    });

    test('hangs', async () => {
        const { found } = await fuzz('hangs', { hangMs: 1000 });
        expect(found).toMatchObject([{ failure: { kind: 'hang' }, input: [7] }]);
        expect(found[0]?.failure.message).toBe('It took too long: more than 1 s of computing.');
    });

    test('waits', async () => {
        const { found } = await fuzz('waits', { waitMs: 2000 });
        expect(found).toMatchObject([{ failure: { kind: 'hang' }, input: [7] }]);
        expect(found[0]?.failure.message).toBe('It waited for something: nothing was heard of it for 2 s.');
    });

    test('and nothing is left of what was ended', async () => {
        const folders = async () => (await readdir(tmpdir())).filter(name => name.startsWith('gradus-fuzz-left-'));
        const { found } = await fuzz('leaves', { hangMs: 1000 });
        expect(found).toMatchObject([{ failure: { kind: 'hang' } }]);
        expect(await folders()).toEqual([]);
    });

    test.for([
        ['hangs-later', 'hang', 'It took too long: more than 1 s of computing. '],
        ['throws-later', 'broken', 'Error: There is too much.']
    ] as const)('%s, and after which others, where it does not do so alone', async ([name, kind, message]) => {
        const { found } = await fuzz(name, { hangMs: 1000 });
        expect(found).toMatchObject([{ failure: { kind }, input: [7] }]);
        expect(found[0]?.failure.message).toContain(message);
        expect(found[0]?.failure.message).toContain('after those before it: input 2 of seed 1.');
    });

    test('swells', async () => {
        const { found } = await fuzz('swells');
        expect(found).toMatchObject([{ failure: { kind: 'death' }, input: [7] }]);
    });
});
