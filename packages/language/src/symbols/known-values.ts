/**
 * What was computed, by what it is and what it is of. Two keys rather than one put together: rules ask for it at
 * every element.
 */
export class KnownValues {
    private readonly values = new Map<string, Map<string, unknown>>();

    get<T>(what: string, of: string, compute: () => T): T {
        let known = this.values.get(what);
        if (!known) {
            known = new Map();
            this.values.set(what, known);
        }
        const before = known.get(of);
        // That there is none of it is known as well.
        if (before !== undefined || known.has(of)) return before as T;
        const value = compute();
        known.set(of, value);
        return value;
    }

    clear(): void {
        this.values.clear();
    }
}
