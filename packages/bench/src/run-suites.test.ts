import { expect, test } from 'vitest';
import { Clock } from './clock.ts';
import { Bench } from './measures/bench.ts';
import type { Suite } from './measures/outcome.ts';
import { Peers } from './peers/peers.ts';
import { runSuites } from './run-suites.ts';

function bench(seconds?: number): Bench {
    return new Bench({
        clock: new Clock(seconds),
        isQuick: seconds !== undefined,
        rounds: undefined,
        gradus: { command: '', server: '' },
        peers: new Peers(() => {}),
        progress: { say: () => {}, step: () => {} }
    });
}

function suite(name: string, order: string[], more: Partial<Suite> = {}): Suite {
    return {
        name,
        goals: [{ title: name, target: 1 }],
        run: async () => {
            order.push(name);
            return { rows: [{ title: name, target: 1, gradus: { median: 1, low: 1, high: 1 } }], tables: [] };
        },
        ...more
    };
}

test('long ones run last, and the report keeps its order', async () => {
    const order: string[] = [];
    const { rows } = await runSuites(bench(), [suite('a', order, { isLong: true }), suite('b', order)]);
    expect(order).toEqual(['b', 'a']);
    expect(rows.map(({ title }) => title)).toEqual(['a', 'b']);
});

test('one that fails leaves its rows empty and says why', async () => {
    const failing = suite('a', [], { run: () => Promise.reject(new Error('it is broken')) });
    const { rows } = await runSuites(bench(), [failing, suite('b', [])]);
    expect(rows.map(({ gradus }) => gradus)).toEqual([{ missing: 'it is broken' }, { median: 1, low: 1, high: 1 }]);
});

test('each has a part of the time, and none can use up all of it', async () => {
    const waits: number[] = [];
    const waiting = (name: string): Suite =>
        suite(name, [], {
            run: async ({ clock }) => {
                waits.push(clock.longestWait() / 1000);
                return { rows: [], tables: [] };
            }
        });
    await runSuites(bench(100), ['a', 'b', 'c', 'd', 'e'].map(waiting));
    const [first = 0, ...others] = waits;
    expect(first).toBeGreaterThan(20);
    expect(first).toBeLessThan(60);
    expect(Math.max(...others)).toBeLessThan(101);
});
