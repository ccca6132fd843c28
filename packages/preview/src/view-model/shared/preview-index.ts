import type { CategoryView, CompetencyView, PreviewModel } from '@gradus/protocol';
import { ColouredScale } from './coloured-scale.ts';

/** A preview model with what the views look up in it by code. */
export interface PreviewIndex {
    readonly model: PreviewModel;
    readonly competencies: ReadonlyMap<string, CompetencyView>;
    /** The categories that are in no other one, in order. */
    readonly topCategories: readonly CategoryView[];
    /** The codes of a category and of those it is in, from itself to the top. */
    readonly categoryPaths: ReadonlyMap<string, readonly string[]>;
    /** The scales of the categories that have one. */
    readonly scales: ReadonlyMap<string, ColouredScale>;
}

/** Looks everything up once, so that drawing thousands of cells is reading from maps. */
export function indexPreview(model: PreviewModel): PreviewIndex {
    const categoryPaths = paths(model.categories);
    const scales = new Map(model.scales.map(scale => [scale.code, new ColouredScale(scale)]));
    return {
        model,
        competencies: new Map(model.competencies.map(competency => [competency.code, competency])),
        topCategories: model.categories.filter(category => categoryPaths.get(category.code)?.length === 1),
        categoryPaths,
        scales: new Map(
            model.categories.flatMap(({ code, scale: scaleCode }) => {
                const scale = scaleCode === undefined ? undefined : scales.get(scaleCode);
                return scale === undefined ? [] : [[code, scale]];
            })
        )
    };
}

/** The code of the outermost category that a competency is in. */
export function topCategoryOf(index: PreviewIndex, competency: string): string | undefined {
    return categoryPathOf(index, competency).at(-1);
}

/** Whether a competency is in a category, directly or further down. */
export function isInCategory(index: PreviewIndex, competency: string, category: string): boolean {
    return categoryPathOf(index, competency).includes(category);
}

function categoryPathOf(index: PreviewIndex, competency: string): readonly string[] {
    const category = index.competencies.get(competency)?.category;
    return (category === undefined ? undefined : index.categoryPaths.get(category)) ?? [];
}

function paths(categories: readonly CategoryView[]): ReadonlyMap<string, readonly string[]> {
    const parents = new Map(categories.map(category => [category.code, category.parent]));
    return new Map(categories.map(({ code }) => [code, pathFrom(code, parents)]));
}

function pathFrom(code: string, parents: ReadonlyMap<string, string | undefined>): readonly string[] {
    const path = new Set<string>();
    let at: string | undefined = code;
    // Only codes that exist, and each once: what arrives may come from a text with mistakes.
    while (at !== undefined && parents.has(at) && !path.has(at)) {
        path.add(at);
        at = parents.get(at);
    }
    return [...path];
}
