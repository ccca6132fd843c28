import type { CategoryView, CompetencyView } from '@gradus/protocol';
import { categoryPath, isInCategory, type PreviewIndex, topCategoryOf } from '../shared/preview-index.ts';
import type { States } from './earlier-state.ts';

/** A competency in both states. */
export interface ComparedCompetency {
    /** As it is now; as it was where it is gone. */
    readonly competency: CompetencyView;
    /** As it was, where that is known. */
    readonly was?: CompetencyView;
    readonly isGone: boolean;
}

/** What is shown of one category; of what is gone, without one. */
export interface OfComparedCategory<T> {
    readonly category: CategoryView | undefined;
    readonly rows: readonly T[];
}

/**
 * All competencies that roles of either state can require, in the framework’s order. What roles required and is a value
 * now, which is required of everyone, is still there; what is gone comes last.
 */
export function comparedCompetencies({ now, earlier }: States, category?: string): readonly ComparedCompetency[] {
    const isChosen = (index: PreviewIndex, { code }: CompetencyView) =>
        category === undefined || isInCategory(index, code, category);
    const current = now.required.competencies.filter(each => isChosen(now, each));
    if (earlier === undefined) return current.map(competency => ({ competency, isGone: false }));
    const there = new Set(now.required.competencies.map(({ code }) => code));
    const others = earlier.index.required.competencies.flatMap(was => {
        const competency = now.competencies.get(earlier.toNow.competencies.get(was.code) ?? '');
        if (competency !== undefined && there.has(competency.code)) return [];
        const isShown = competency === undefined ? isChosen(earlier.index, was) : isChosen(now, competency);
        return isShown ? [{ was, competency }] : [];
    });
    return [
        ...current.map(competency => {
            const was = earlier.index.competencies.get(earlier.fromNow.competencies.get(competency.code) ?? '');
            return { competency, isGone: false, ...(was && { was }) };
        }),
        ...others.flatMap(({ was, competency }) => (competency ? [{ competency, was, isGone: false }] : [])),
        ...others.flatMap(({ was, competency }) => (competency ? [] : [{ competency: was, was, isGone: true }]))
    ];
}

/** Rows by top-level category, in the author’s order; what is gone comes last. */
export function byComparedCategory<T extends ComparedCompetency>(
    { now }: States,
    rows: readonly T[]
): readonly OfComparedCategory<T>[] {
    const { categories } = now.model;
    const parents = new Map(categories.map(({ code, parent }) => [code, parent]));
    const groups = Map.groupBy(rows, ({ competency: { code, category }, isGone }) =>
        // Categories of values are none of those that roles require from.
        isGone ? undefined : (topCategoryOf(now, code) ?? categoryPath(category, parents).at(-1))
    );
    return [...categories, undefined].flatMap(category => {
        const its = groups.get(category?.code);
        return its === undefined ? [] : [{ category, rows: its }];
    });
}
