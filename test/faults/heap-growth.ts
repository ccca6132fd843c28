/** How many bytes are in use after a number of edits. */
export interface Heap {
    readonly edits: number;
    readonly bytes: number;
}

/** What an edit may leave behind for good, on the average: not as much as the shortest note of anything. */
export const MOST_LEFT_BYTES = 100;
/** What two looks differ by where nothing is left behind: tables that have room to spare, what is noted of code that runs. */
export const NOISE_BYTES = 256 * 1024;

/** How much more is in use at the last look than at the first. */
export interface HeapGrowth {
    readonly edits: number;
    readonly bytes: number;
    /** What each edit has left behind, on the average; less than nothing where it has become less. */
    readonly perEdit: number;
    /** Whether it is more than edits may leave behind. */
    readonly isTooMuch: boolean;
}

/** Judges whether edits leave something behind, from looks at the memory of one server after more and more of them. */
export function heapGrowth(heaps: readonly Heap[]): HeapGrowth {
    const [first, last] = [heaps.at(0), heaps.at(-1)];
    if (!first || !last || last.edits <= first.edits) throw new Error('Two looks are needed, with edits between them.');
    const edits = last.edits - first.edits;
    const bytes = last.bytes - first.bytes;
    return { edits, bytes, perEdit: bytes / edits, isTooMuch: bytes > edits * MOST_LEFT_BYTES + NOISE_BYTES };
}
