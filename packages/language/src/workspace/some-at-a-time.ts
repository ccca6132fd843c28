/** Files read at a time: enough to keep a disk busy, few enough for any limit on open files. */
const CONCURRENCY = 32;

/** Does something with each of many files, some of them at a time. Gives what came of each, in their order. */
export async function someAtATime<T, R>(all: readonly T[], work: (each: T) => Promise<R>): Promise<R[]> {
    const results: R[] = [];
    const left = all.entries();
    const worker = async (): Promise<void> => {
        // All of them take from the same.
        for (const [index, each] of left) results[index] = await work(each);
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, worker));
    return results;
}
