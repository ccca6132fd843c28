import type { CategoryView, CompetencyView, PreviewModel, RoleView, ScaleView } from '@gradus/protocol';
import { ColouredScale } from './coloured-scale.ts';
import { shownCategories } from './shown-categories.ts';

/** A preview model with what the views look up in it by code. */
export interface PreviewIndex {
    readonly model: PreviewModel;
    readonly competencies: ReadonlyMap<string, CompetencyView>;
    readonly roles: ReadonlyMap<string, RoleView>;
    /** What a matrix of requirements is made of: not values, which are held by everyone. */
    readonly required: Requirable;
    /** The categories of {@link Requirable} that are in no other one, in order. */
    readonly topCategories: readonly CategoryView[];
    /** The codes of a category and of those it is in, from itself to the top, among those of {@link Requirable}. */
    readonly categoryPaths: ReadonlyMap<string, readonly string[]>;
    /** All scales by their codes. */
    readonly coloured: ReadonlyMap<string, ColouredScale>;
    /** The scales of the categories that have one. */
    readonly scales: ReadonlyMap<string, ColouredScale>;
}

/** Competencies that roles require one by one, and the categories that they are in. */
export interface Requirable {
    readonly competencies: readonly CompetencyView[];
    readonly categories: readonly CategoryView[];
    /** The scales of these categories. */
    readonly scales: readonly ScaleView[];
}

/** Looks everything up once, so that drawing thousands of cells is reading from maps. */
export function indexPreview(model: PreviewModel): PreviewIndex {
    const required = requirable(model);
    const categoryPaths = paths(required.categories);
    const scales = new Map(model.scales.map(scale => [scale.code, new ColouredScale(scale)]));
    return {
        model,
        competencies: new Map(model.competencies.map(competency => [competency.code, competency])),
        roles: new Map(model.roles.map(role => [role.code, role])),
        required,
        topCategories: required.categories.filter(category => categoryPaths.get(category.code)?.length === 1),
        categoryPaths,
        coloured: scales,
        scales: new Map(
            model.categories.flatMap(({ code, scale: scaleCode }) => {
                const scale = scaleCode === undefined ? undefined : scales.get(scaleCode);
                return scale === undefined ? [] : [[code, scale]];
            })
        )
    };
}

function requirable(model: PreviewModel): Requirable {
    const categories = shownCategories(model.categories, model.competencies);
    const codes = new Set(categories.map(({ code }) => code));
    const scales = new Set(categories.map(({ scale }) => scale));
    return {
        categories,
        competencies: model.competencies.filter(({ category, forAll }) => !forAll && codes.has(category)),
        scales: model.scales.filter(({ code }) => scales.has(code))
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
    return new Map(categories.map(({ code }) => [code, categoryPath(code, parents)]));
}

/** The codes of a category and of those it is in, from itself to the top. */
export function categoryPath(code: string, parents: ReadonlyMap<string, string | undefined>): readonly string[] {
    const path = new Set<string>();
    let at: string | undefined = code;
    // Only codes that exist, and each once: what arrives may come from a text with mistakes.
    while (at !== undefined && parents.has(at) && !path.has(at)) {
        path.add(at);
        at = parents.get(at);
    }
    return [...path];
}
