import type { DraftCategory } from '../draft/draft-framework.ts';

/** A category as it stands in the text: within the braces of another one, or by itself, with what is in it. */
export interface PlacedCategory {
    readonly category: DraftCategory;
    /** Whether it has to name the category that it is in. */
    readonly isApart: boolean;
    readonly parts: (PlacedCategory | PlacedLeaf)[];
}

/** A competency or statement that is no part of another one. */
export interface PlacedLeaf {
    readonly leaf: Leaf;
}

interface Leaf {
    readonly code: string;
    readonly category: string;
}

/** How deep braces of categories may stand within each other; what is deeper names what it is in. */
const DEEPEST = 6;

/**
 * Places categories, and what is in them, so that the text has all of them in the order of the lists, as far as that can
 * be: a category can stand in the braces of its parent as long as these are open, also between two competencies of it.
 *
 * @param queues lists of what stands in categories; each keeps its order
 */
export function placedCategories(
    categories: readonly DraftCategory[],
    queues: readonly (readonly Leaf[])[]
): PlacedCategory[] {
    const top: PlacedCategory[] = [];
    const open: PlacedCategory[] = [];
    const placed = new Set<Leaf>();
    const started = new Set<string>();
    const leavesOf = new Map<string, Leaf[]>();
    for (const leaf of queues.flat()) {
        const leaves = leavesOf.get(leaf.category) ?? [];
        leavesOf.set(leaf.category, leaves);
        leaves.push(leaf);
    }
    const next = queues.map(() => 0);

    const filled = filledCategories(categories, leavesOf);

    for (const category of categories) {
        // What comes before it in the braces that are open. One with nothing in it may as well come first.
        emitUpTo(filled.has(category.code) ? 0 : depthOf(category.parent));
        const outer = depthOf(category.parent);
        const isNested = outer >= 0 && outer < DEEPEST;
        close(isNested ? outer + 1 : 0);
        const place: PlacedCategory = { category, isApart: !isNested && category.parent !== undefined, parts: [] };
        (isNested ? (open[outer]?.parts ?? top) : top).push(place);
        open.push(place);
        started.add(category.code);
    }
    emitUpTo(0);
    close(0);
    return top;

    function depthOf(code: string | undefined): number {
        return open.findIndex(each => each.category.code === code);
    }

    /** Places what is next in its list as long as its category has begun, and stands at least so deep. */
    function emitUpTo(least: number): void {
        for (const [index, queue] of queues.entries()) {
            for (;;) {
                const at = next[index] ?? 0;
                const leaf = queue[at];
                if (!leaf || !(placed.has(leaf) || started.has(leaf.category))) break;
                const depth = depthOf(leaf.category);
                if (!placed.has(leaf) && depth >= 0 && depth < least) break;
                next[index] = at + 1;
                if (placed.has(leaf) || depth < 0) continue;
                close(depth + 1);
                add(leaf, open[depth]);
            }
        }
    }

    /** Closes braces down to a depth. Nothing can be put into them later. */
    function close(depth: number): void {
        while (open.length > depth) {
            const place = open.pop();
            for (const leaf of leavesOf.get(place?.category.code ?? '') ?? []) {
                if (!placed.has(leaf)) add(leaf, place);
            }
        }
    }

    function add(leaf: Leaf, place: PlacedCategory | undefined): void {
        placed.add(leaf);
        place?.parts.push({ leaf });
    }
}

/** The categories that hold something, or in which one does. */
function filledCategories(categories: readonly DraftCategory[], leavesOf: ReadonlyMap<string, unknown>): Set<string> {
    const parents = new Map(categories.map(({ code, parent }) => [code, parent]));
    const filled = new Set<string>();
    for (const code of leavesOf.keys()) {
        for (let each: string | undefined = code; each !== undefined && !filled.has(each); each = parents.get(each))
            filled.add(each);
    }
    return filled;
}
