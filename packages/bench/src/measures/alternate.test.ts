import { expect, test } from 'vitest';
import { Clock, OutOfTime } from '../clock.ts';
import { Peers } from '../peers/peers.ts';
import { alternate, type Contender } from './alternate.ts';
import { Bench } from './bench.ts';

function bench(isQuick = false): Bench {
    return new Bench({
        clock: new Clock(),
        isQuick,
        rounds: undefined,
        gradus: { command: '', server: '' },
        peers: new Peers(() => {}),
        progress: { say: () => {}, step: () => {} }
    });
}

function contender(name: string, turns: string[], options: Partial<Contender> = {}): Contender {
    return {
        name,
        run: async round => {
            turns.push(name + round);
            return { ms: round * 10 };
        },
        ...options
    };
}

test('contenders take turns', async () => {
    const turns: string[] = [];
    const runs = await alternate(bench(), 'x', [contender('a', turns), contender('b', turns)], { rounds: 2 });
    expect(turns).toEqual(['a1', 'b1', 'a2', 'b2']);
    expect(runs.values('a')).toEqual([10, 20]);
});

test('one that is slow takes part in the first rounds only', async () => {
    const turns: string[] = [];
    await alternate(bench(), 'x', [contender('a', turns), contender('b', turns, { atMost: 1 })], { rounds: 2 });
    expect(turns).toEqual(['a1', 'b1', 'a2']);
});

test('one that fails is left out, and the others go on', async () => {
    const turns: string[] = [];
    const failing = contender('b', turns, { run: () => Promise.reject(new Error('it is broken')) });
    const runs = await alternate(bench(), 'x', [contender('a', turns), failing], { rounds: 2 });
    expect(runs.values('a')).toHaveLength(2);
    expect(runs.ratio('a', 'b')).toEqual({ missing: 'b: it is broken' });
});

test('when time is up, whole rounds count and what is missing is said', async () => {
    const turns: string[] = [];
    const late = contender('b', turns, { run: () => Promise.reject(new OutOfTime()) });
    const runs = await alternate(bench(), 'x', [contender('a', turns), late], { rounds: 3 });
    expect(turns).toEqual(['a1']);
    expect(runs.ratio('a', 'b')).toEqual({ missing: 'b: no time was left' });
});
