/** Somebody opens and closes previews for days: so many are remembered, and an answer is not late for as long as that. */
const MOST_REMEMBERED = 1000;

/** Who has closed a preview lately: what was asked before that may be answered after it. */
export class ClosedViewers {
    /** In the order in which they have closed. */
    private readonly names = new Set<string>();

    add(viewer: string): void {
        this.names.add(viewer);
        if (this.names.size <= MOST_REMEMBERED) return;
        for (const first of this.names) {
            this.names.delete(first);
            return;
        }
    }

    has(viewer: string): boolean {
        return this.names.has(viewer);
    }
}
