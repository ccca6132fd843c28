import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Json } from '@gradus/exchange/importers';
import type { Target } from '../target.ts';

/** Inputs are lists of numbers, and one of them is bad. */
const BAD = 7;

/** Programs that go wrong at some inputs, each in its own way, to see that it is noticed. */
export const TARGETS: readonly Target[] = [
    faulty('right', () => {}),
    faulty('throws', input => {
        throw new Error(`There is a ${BAD} in “${JSON.stringify(input)}”.`);
    }),
    faulty('logs', () => console.error('This should not happen.')),
    faulty('rejects', async () => {
        void Promise.reject(new Error('Nobody waits for this.'));
        await new Promise(resolve => setImmediate(resolve));
    }),
    faulty('pollutes', () => Object.assign(Object.prototype, { polluted: true })),
    onlyBad(
        faulty('hangs', () => {
            for (;;);
        })
    ),
    onlyBad(faulty('waits', () => new Promise(() => setInterval(() => {}, 1000)))),
    onlyBad(
        faulty('leaves', () => {
            mkdtempSync(path.join(tmpdir(), 'gradus-fuzz-left-'));
            for (;;);
        })
    ),
    faulty('ends', () => process.exit(3)),
    afterOthers('hangs-later', () => {
        for (;;);
    }),
    afterOthers('throws-later', () => {
        throw new Error('There is too much.');
    }),
    onlyBad(
        faulty('swells', () => {
            for (const all: unknown[] = []; ; ) all.push(new Array(100_000).fill(all.length));
        })
    ),
    elsewhere('hangs-elsewhere', 'for (;;);'),
    // Slowly, so that a machine that does much else has time to notice it.
    elsewhere('swells-elsewhere', 'const all = []; setInterval(() => all.push(Buffer.alloc(20_000_000, 1)), 50);')
];

function faulty(name: string, goWrong: (input: Json) => unknown): Target {
    return {
        name,
        about: `what ${name}`,
        start: async () => ({
            make: random => Array.from({ length: random.below(4) }, () => random.below(9)),
            async attempt(input) {
                if (Array.isArray(input) && input.includes(BAD)) await goWrong(input);
            }
        })
    };
}

/** One that goes wrong at its third input, once, whatever that is. */
function afterOthers(name: string, goWrong: () => void): Target {
    return {
        name,
        about: `what ${name}`,
        start: async () => {
            let tried = 0;
            return {
                make: () => [BAD],
                async attempt() {
                    if (++tried === 3) goWrong();
                }
            };
        }
    };
}

/** The same with the bad input alone: where each takes a while to be noticed, there is no time to make it smaller. */
function onlyBad(target: Target): Target {
    return { ...target, start: async () => ({ ...(await target.start()), make: () => [BAD] }) };
}

/** One whose work is done in yet another process, which goes wrong. */
function elsewhere(name: string, script: string): Target {
    return {
        name,
        about: `what ${name}`,
        isElsewhere: true,
        start: async tell => ({
            make: () => [BAD],
            attempt: () => {
                tell?.(spawn(process.execPath, ['-e', script]).pid);
                return new Promise(() => setInterval(() => {}, 1000));
            }
        })
    };
}
