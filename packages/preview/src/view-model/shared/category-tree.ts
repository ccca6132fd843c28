import { pushAll } from '@gradus/model';
import type { CategoryView } from '@gradus/protocol';

/** The categories of a framework, each with what it is in. */
export class CategoryTree {
    readonly all: readonly CategoryView[];
    readonly #byCode: ReadonlyMap<string, CategoryView>;
    readonly #paths = new Map<string, readonly CategoryView[]>();

    constructor(categories: readonly CategoryView[]) {
        this.all = categories;
        this.#byCode = new Map(categories.map(category => [category.code, category]));
    }

    /** A category with those that it is in, the outermost first; none where there is no such category. */
    path(code: string): readonly CategoryView[] {
        const known = this.#paths.get(code);
        if (known !== undefined) return known;
        const path = new Set<CategoryView>();
        let at = this.#byCode.get(code);
        // What arrives may come from a text with mistakes: a category can be within itself.
        while (at !== undefined && !path.has(at)) {
            path.add(at);
            at = this.#parentOf(at);
        }
        const found = [...path].reverse();
        this.#paths.set(code, found);
        return found;
    }

    /** Whether one category is another one, or within it. */
    isWithin(code: string, outer: string): boolean {
        let at = this.#byCode.get(code);
        // No path is longer than there are categories, unless it is a circle.
        for (let steps = 0; at !== undefined && steps < this.all.length; steps++) {
            if (at.code === outer) return true;
            at = this.#parentOf(at);
        }
        return false;
    }

    /** All categories, each before what is in it, and how deep each lies. */
    inDepth(): readonly { readonly category: CategoryView; readonly depth: number }[] {
        // Without paths: of many categories within each other, all of them together are much longer than the list.
        const byParent = Map.groupBy(this.all, ({ code }) => {
            const category = this.#byCode.get(code);
            const parent = category && this.#parentOf(category);
            return parent === category ? undefined : parent?.code;
        });
        const reached: { category: CategoryView; depth: number }[] = [];
        const pending = (byParent.get(undefined) ?? []).map(category => ({ category, depth: 0 })).reverse();
        for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
            reached.push(next);
            const { category, depth } = next;
            const within = (byParent.get(category.code) ?? []).map(inner => ({ category: inner, depth: depth + 1 }));
            pushAll(pending, within.reverse());
        }
        return reached;
    }

    #parentOf({ parent }: CategoryView): CategoryView | undefined {
        return parent === undefined ? undefined : this.#byCode.get(parent);
    }
}
