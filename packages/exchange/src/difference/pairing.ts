/** Finds out, in steps, which things of two lists are the same. What a step has paired is out of the next ones. */
export class Pairing<T> {
    readonly before: readonly T[];
    readonly after: readonly T[];
    private readonly afterOf: (number | undefined)[] = [];
    private readonly beforeOf: (number | undefined)[] = [];

    constructor(before: readonly T[], after: readonly T[]) {
        this.before = before;
        this.after = after;
    }

    /**
     * Pairs what has the same key. Where several have it, the first of one list goes with the first of the other.
     *
     * @param keyBefore nothing for what is to be left alone
     */
    linkEqual(keyBefore: (each: T) => string | undefined, keyAfter: (each: T) => string | undefined = keyBefore): void {
        const waiting = new Map<string, number[]>();
        for (const index of this.addedIndexes()) {
            const key = keyAfter(this.after[index] as T);
            if (key === undefined) continue;
            const known = waiting.get(key);
            if (known) known.push(index);
            else waiting.set(key, [index]);
        }
        if (waiting.size === 0) return;
        const next = new Map<string, number>();
        for (const index of this.removedIndexes()) {
            const key = keyBefore(this.before[index] as T);
            if (key === undefined) continue;
            const position = next.get(key) ?? 0;
            const found = waiting.get(key)?.[position];
            if (found === undefined) continue;
            next.set(key, position + 1);
            this.link(index, found);
        }
    }

    /** Pairs the ends of edges, those first that score most; what is paired already stays so. */
    linkEdges(edges: readonly Edge[]): void {
        // Among edges with one end in common no two have the same sum: the result is the same from either side.
        const sorted = edges.toSorted((a, b) => b.score - a.score || a.before + a.after - (b.before + b.after));
        for (const { before, after } of sorted) {
            if (this.afterOf[before] === undefined && this.beforeOf[after] === undefined) this.link(before, after);
        }
    }

    removedIndexes(): number[] {
        return this.before.flatMap((_, index) => (this.afterOf[index] === undefined ? [index] : []));
    }

    addedIndexes(): number[] {
        return this.after.flatMap((_, index) => (this.beforeOf[index] === undefined ? [index] : []));
    }

    indexAfter(before: number): number | undefined {
        return this.afterOf[before];
    }

    indexBefore(after: number): number | undefined {
        return this.beforeOf[after];
    }

    /** Things of the later list in its order, and what was removed behind what it stood behind. */
    entries(): Entry<T>[] {
        const removedBehind = new Map<number, T[]>();
        let last = -1;
        this.before.forEach((each, index) => {
            const after = this.afterOf[index];
            if (after !== undefined) {
                last = after;
                return;
            }
            const known = removedBehind.get(last);
            if (known) known.push(each);
            else removedBehind.set(last, [each]);
        });
        const removed = (index: number) => (removedBehind.get(index) ?? []).map(before => ({ before }));
        return [
            ...removed(-1),
            ...this.after.flatMap((after, index) => {
                const before = this.beforeOf[index];
                const entry: Entry<T> = before === undefined ? { after } : { before: this.before[before] as T, after };
                return [entry, ...removed(index)];
            })
        ];
    }

    /** The stretch of paired things that stand in another order now, as it was and as it is; nothing where there is none. */
    reordered(): { readonly before: readonly T[]; readonly after: readonly T[] } | undefined {
        const targets = this.afterOf.filter(index => index !== undefined);
        if (targets.every((target, index) => index === 0 || (targets[index - 1] as number) < target)) return undefined;
        const before = this.before.flatMap((each, index) => {
            const target = this.afterOf[index];
            return target === undefined ? [] : [{ each, target }];
        });
        const after = before.toSorted((a, b) => a.target - b.target);
        let start = 0;
        while (before[start] === after[start]) start++;
        let end = before.length;
        while (before[end - 1] === after[end - 1]) end--;
        return {
            before: before.slice(start, end).map(({ each }) => each),
            after: after.slice(start, end).map(({ target }) => this.after[target] as T)
        };
    }

    /** Has what was paired look for a partner again. */
    protected part(before: number): void {
        const after = this.afterOf[before];
        if (after === undefined) return;
        this.afterOf[before] = undefined;
        this.beforeOf[after] = undefined;
    }

    private link(before: number, after: number): void {
        this.afterOf[before] = after;
        this.beforeOf[after] = before;
    }
}

export interface Edge {
    readonly before: number;
    readonly after: number;
    readonly score: number;
}

/** A thing of both lists, or of one of them. */
export type Entry<T> =
    | { readonly before: T; readonly after: T }
    | { readonly before: T; readonly after?: never }
    | { readonly before?: never; readonly after: T };
