import type { CategoryView, CompetencyView } from '@gradus/protocol';
import { isInCategory, topCategoryOf } from '../shared/preview-index.ts';
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

/** All competencies that roles of either state can require, in the framework’s order; what is gone comes last. */
export function comparedCompetencies({ now, earlier }: States, category?: string): readonly ComparedCompetency[] {
    const current = now.required.competencies.filter(
        ({ code }) => category === undefined || isInCategory(now, code, category)
    );
    if (earlier === undefined) return current.map(competency => ({ competency, isGone: false }));
    const there = new Set(now.required.competencies.map(({ code }) => code));
    const gone = earlier.index.required.competencies.filter(
        ({ code }) =>
            !there.has(earlier.toNow.competencies.get(code) ?? '') &&
            (category === undefined || isInCategory(earlier.index, code, category))
    );
    return [
        ...current.map(competency => {
            const was = earlier.index.competencies.get(earlier.fromNow.competencies.get(competency.code) ?? '');
            return { competency, isGone: false, ...(was && { was }) };
        }),
        ...gone.map(was => ({ competency: was, was, isGone: true }))
    ];
}

/** Rows by top-level category, in the author’s order; what is gone comes last. */
export function byComparedCategory<T extends ComparedCompetency>(
    { now }: States,
    rows: readonly T[]
): readonly OfComparedCategory<T>[] {
    const groups = Map.groupBy(rows, ({ competency, isGone }) =>
        isGone ? undefined : topCategoryOf(now, competency.code)
    );
    return [...now.topCategories, undefined].flatMap(category => {
        const its = groups.get(category?.code);
        return its === undefined ? [] : [{ category, rows: its }];
    });
}
