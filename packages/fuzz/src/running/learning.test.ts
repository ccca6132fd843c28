import { expect, test } from 'vitest';
import { settingsTarget } from '../targets/settings-target.ts';
import { fuzzTarget, type Outcome } from './fuzz-target.ts';

const MODULE = import.meta.resolve('../targets/index.ts');

function fuzz(inputs: number, known: Outcome['learnt'] = []): Promise<Outcome> {
    // It ends with the inputs, however busy the machine is.
    return fuzzTarget(settingsTarget, { module: MODULE, seed: 5, ms: 100_000, inputs, known });
}

test('a seed repeats a run, with what is learnt on the way, however long it takes', async () => {
    const [one, other] = await Promise.all([fuzz(120), fuzz(120)]);
    expect(one.tried).toBe(120);
    expect(one.learnt.length).toBeGreaterThan(5);
    expect(other.learnt).toEqual(one.learnt);
    // Fewer inputs are the first ones of more.
    expect(one.learnt.slice(0, 3)).toEqual((await fuzz(20)).learnt.slice(0, 3));
});

test('what is known leads to no new code, and of what is new each input does so itself', async () => {
    const { learnt } = await fuzz(60);
    const again = await fuzz(60, learnt);
    expect(again.learnt.length).toBeLessThan(learnt.length / 2);
});
