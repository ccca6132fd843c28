import { setImmediate as nextTask } from 'node:timers/promises';
import type { GradusSharedServices } from '@gradus/language/lsp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { spareMemory } from './spare-memory.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

/** Has so many files been built, one time after the other. */
function built(): (files: number) => void {
    let over = (_documents: readonly unknown[]) => {};
    const DocumentBuilder = {
        onBuildPhase: (_state: unknown, listener: typeof over) => {
            over = listener;
        }
    };
    spareMemory({ workspace: { DocumentBuilder } } as unknown as GradusSharedServices);
    return files => over(Array.from({ length: files }));
}

/** Something of which nobody has anything any more, looked at when the task is over in which it was made. */
async function leftover(): Promise<WeakRef<object>> {
    const left = new WeakRef({ left: 'behind' });
    await nextTask();
    return left;
}

test('what many files have left behind is collected once nothing has been built for a while', async () => {
    const build = built();
    const left = await leftover();
    build(50);
    await vi.advanceTimersByTimeAsync(1000);
    // Then more is built, however little.
    build(1);
    await vi.advanceTimersByTimeAsync(1499);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(vi.getTimerCount()).toBe(0);
    await nextTask();
    expect(left.deref()).toBeUndefined();
});

test('for a few files nothing is collected', async () => {
    const build = built();
    build(49);
    expect(vi.getTimerCount()).toBe(0);
});
