import type { Category } from '@gradus/model';
import type { CategoryView } from '@gradus/protocol';

/**
 * The categories that have levels, in the author's order. Where a category without levels
 * stands between two that have them, the lower one is attached to the upper one.
 */
export function levelledCategories(categories: readonly Category[]): CategoryView[] {
    const byCode = new Map(categories.map(category => [category.code, category]));
    return categories.flatMap(category => {
        const { code, title, scale, origin } = category;
        if (scale === undefined) return [];
        const parent = nearestLevelled(category, byCode);
        return [{ code, title, ...(parent === undefined ? {} : { parent }), scale, place: { ...origin } }];
    });
}

function nearestLevelled(category: Category, byCode: ReadonlyMap<string, Category>): string | undefined {
    const seen = new Set([category.code]);
    let above = category.parent;
    // A text with mistakes can make a category its own ancestor.
    while (above !== undefined && !seen.has(above)) {
        const parent = byCode.get(above);
        if (parent?.scale !== undefined) return above;
        seen.add(above);
        above = parent?.parent;
    }
    return undefined;
}
