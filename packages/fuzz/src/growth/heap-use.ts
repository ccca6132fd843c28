import { GCProfiler, getHeapStatistics } from 'node:v8';

/** What something takes of memory, in bytes. */
export interface HeapUse {
    /** The most that was in use where what is not needed any more had just been taken away. */
    readonly most: number;
    /** All that was taken, whether it was given back or not: at no time more was in use. */
    readonly all: number;
}

/**
 * Measures what a piece of work takes of memory: V8 says, each time that it tidies up, what was in use before and after. What
 * lies between two of these times was taken by the work, to the byte. How finely the most is known depends on how often V8
 * tidies up, which is each time that its space for what is new is full: a process that measures is started with a small one.
 *
 * Needs `--expose-gc`.
 */
export async function heapUseOf(run: () => Promise<void>): Promise<HeapUse> {
    const { gc } = globalThis;
    if (!gc) throw new Error('Memory is measured in a process that is started with --expose-gc.');
    // What is freed by one may free more.
    gc();
    gc();
    const begin = inUse();
    const profiler = new GCProfiler();
    profiler.start();
    await run();
    const end = inUse();
    const { statistics } = profiler.stop();
    let [most, all, last] = [0, 0, begin];
    for (const { beforeGC, afterGC } of statistics) {
        const [before, after] = [bytesOf(beforeGC.heapStatistics), bytesOf(afterGC.heapStatistics)];
        all += Math.max(before - last, 0);
        most = Math.max(most, after - begin);
        last = after;
    }
    return { most, all: all + Math.max(end - last, 0) };
}

/** What is in the heap, and what is kept for it outside, such as bytes of files. */
function inUse(): number {
    const { used_heap_size: heap, external_memory: outside } = getHeapStatistics();
    return heap + outside;
}

function bytesOf({ usedHeapSize, externalMemory }: { readonly usedHeapSize: number; readonly externalMemory: number }) {
    return usedHeapSize + externalMemory;
}
