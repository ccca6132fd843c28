import path from 'node:path';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { isHarmless, limitsFor } from '../../packages/server/src/try-alone.ts';
import { builtServer } from '../server/support/built-server.ts';
import { DEMO } from '../server/support/demo.ts';

const SCRIPT = path.join(import.meta.dirname, 'breaking-thread.cjs');
const TEXT = Object.values(DEMO).join('\n');
/** Longer than any of these tests may take. */
const LONG = { milliseconds: 60_000, megabytes: 200 };

beforeAll(async () => {
    await builtServer();
}, 60_000);

test('a text that people write is harmless', () => {
    expect(isHarmless(SCRIPT, TEXT)).toBe(true);
    expect(isHarmless(SCRIPT, '')).toBe(true);
    expect(isHarmless(SCRIPT, 'role role { "')).toBe(true);
});

test('a text that takes for ever is not waited for for ever', () => {
    const start = performance.now();
    expect(isHarmless(SCRIPT, `/* break: loop */\n${TEXT}`, { ...LONG, milliseconds: 3000 })).toBe(false);
    expect(performance.now() - start).toBeGreaterThan(2900);
});

test.each(['memory', 'exit'])('that a thread ended at a text (%s) is known at once', way => {
    const start = performance.now();
    expect(isHarmless(SCRIPT, `/* break: ${way} */\n${TEXT}`, LONG)).toBe(false);
    expect(performance.now() - start).toBeLessThan(50_000);
});

test('a large text that does no harm may take the time and the memory that it needs', () => {
    const roles = Array.from(
        { length: 5000 },
        (_, index) => `role R${index} "Role ${index}" {\n  requires CC1: 2\n}\n`
    );
    const text = `${TEXT}\n${roles.join('\n')}`;
    expect(text.length).toBeGreaterThan(200_000);
    const { milliseconds, megabytes } = limitsFor(text);
    expect(isHarmless(SCRIPT, text)).toBe(true);
    // By hand, one of 10 MB took 15 s and 740 MB where much else was going on.
    expect(limitsFor('x'.repeat(10e6)).milliseconds).toBeGreaterThan(6 * 15_000);
    expect(limitsFor('x'.repeat(10e6)).megabytes).toBeGreaterThan(2 * 740);
    expect([milliseconds > 10_000, megabytes > 512]).toEqual([true, true]);
}, 120_000);

test('the larger a text is, the longer it is waited for, and the more memory it may take', () => {
    const wait = vi.spyOn(Atomics, 'wait');
    onTestFinished(() => wait.mockRestore());
    const isHarmlessAt = (length: number) =>
        isHarmless(path.join(import.meta.dirname, 'roomy-thread.cjs'), 'x'.repeat(length));
    expect([isHarmlessAt(10), isHarmlessAt(3e6)]).toEqual([false, true]);
    const [short = 0, long = 0] = wait.mock.calls.map(([, , , milliseconds]) => milliseconds);
    expect(long - short).toBeGreaterThan(25_000);
});
