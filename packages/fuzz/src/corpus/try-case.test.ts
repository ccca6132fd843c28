import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Trying } from '../running/trying.ts';
import { TARGETS } from '../testing/faulty-targets.ts';
import { casesOf, keepCase } from './corpus.ts';
import { failureOfCase } from './try-case.ts';

const MODULE = import.meta.resolve('../testing/faulty-targets.ts');
const BOUNDS = { hangMs: 1000, waitMs: 60_000 };

// Were they tried here, the tests would hang, or end.
test.each([
    ['hangs', 'hang', 'It took too long: more than 1 s of computing.'],
    ['ends', 'death', 'It ended with 3.'],
    ['throws', 'broken', 'Error: There is a 7 in “[7]”.']
] as const)('what %s is kept with what it does, and tried so that the tests go on', async (name, kind, message) => {
    const target = TARGETS.find(each => each.name === name);
    if (!target) throw new Error(`There is no target ${name}.`);
    const corpus = await mkdtemp(path.join(tmpdir(), 'gradus-fuzz-corpus-'));
    const trying = new Trying(await target.start(), { target: name, seed: 1, onFound: () => {} });
    try {
        await keepCase({ target: name, failure: { kind, message, signature: '' }, input: [7] }, corpus);
        const [kept] = (await casesOf(name, corpus)).values();
        if (!kept) throw new Error('No case was kept.');
        const failure = await failureOfCase(target, kept, trying, { module: MODULE, bounds: BOUNDS });
        expect(failure?.kind).toBe(kind);
        expect(failure?.message.split('\n')[0]?.trim()).toBe(message);
    } finally {
        await trying.stop();
        await rm(corpus, { recursive: true });
    }
});

test('what hangs no more is well', async () => {
    const target = TARGETS.find(each => each.name === 'right');
    if (!target) throw new Error('There is no right target.');
    const trying = new Trying(await target.start(), { target: target.name, seed: 1, onFound: () => {} });
    const kept = { kind: 'hang', broke: '', input: [7] } as const;
    expect(await failureOfCase(target, kept, trying, { module: MODULE })).toBeUndefined();
    await trying.stop();
});
