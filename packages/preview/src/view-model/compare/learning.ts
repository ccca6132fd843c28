import type { CompetencyView, PreviewChoice, RequirementView, RoleView } from '@gradus/protocol';
import { byCategory, type OfCategory } from '../shared/by-category.ts';
import { type Difference, difference } from '../shared/difference.ts';
import { type LevelMeaning, levelMeaning, levelsWithin } from '../shared/level-meaning.ts';
import { levelSpan } from '../shared/level-span.ts';
import { isInCategory, type PreviewIndex } from '../shared/preview-index.ts';
import { requiredBy } from '../shared/required-by.ts';
import { type ShownRequirement, shownRequirement } from '../shared/shown-requirement.ts';

/** What somebody in one role has to learn of a competency for another role. */
export interface Lesson {
    readonly competency: CompetencyView;
    readonly difference: Difference;
    readonly from: ShownRequirement | undefined;
    readonly to: ShownRequirement;
    /** The levels to be reached, in ascending order. */
    readonly levels: readonly LevelMeaning[];
}

/** What there is to learn between two roles: all that is gained or raised, with the levels in between. */
export function lessons(
    index: PreviewIndex,
    base: RoleView,
    other: RoleView,
    { category }: Pick<PreviewChoice, 'category'>
): readonly OfCategory<Lesson>[] {
    const before = requiredBy(base.requirements);
    const after = requiredBy(other.requirements);
    const rows = index.required.competencies.flatMap(competency => {
        const { code } = competency;
        const to = after.get(code);
        if (to === undefined || (category !== undefined && !isInCategory(index, code, category))) return [];
        const from = before.get(code);
        const kind = difference(index, from, to);
        if (kind !== 'gained' && kind !== 'raised') return [];
        return [
            {
                competency,
                difference: kind,
                from: from && shownRequirement(index, from),
                to: shownRequirement(index, to),
                levels: levelsToReach(index, competency, from, to)
            }
        ];
    });
    return byCategory(index, rows);
}

/** The levels above what is required so far, up to what is required then. */
function levelsToReach(
    index: PreviewIndex,
    competency: CompetencyView,
    from: RequirementView | undefined,
    to: RequirementView
): readonly LevelMeaning[] {
    const target = levelSpan(index, to);
    if (target === undefined) return [];
    const reached = from && levelSpan(index, from)?.low;
    // Where a level does not include those below it, there is no need to go through them.
    const start = reached ?? (target.scale.cumulative ? Number.NEGATIVE_INFINITY : target.low);
    return levelsWithin(target, competency, start, target.high)
        .filter(({ level }) => reached === undefined || (target.scale.heightOf(level.code) ?? reached) > reached)
        .map(level => levelMeaning(target, competency, level));
}
