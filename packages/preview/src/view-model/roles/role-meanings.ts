import type { CompetencyView, RoleView } from '@gradus/protocol';
import { byCategory, type OfCategory } from '../shared/by-category.ts';
import { type RequirementMeaning, requirementMeaning } from '../shared/level-meaning.ts';
import { isInCategory, type PreviewIndex } from '../shared/preview-index.ts';
import { requiredBy } from '../shared/required-by.ts';
import { type ShownRequirement, shownRequirement } from '../shared/shown-requirement.ts';

/** A competency of a role that is required at a level of which something is written. */
export interface RoleMeaning {
    readonly competency: CompetencyView;
    readonly requirement: ShownRequirement;
    readonly meaning: RequirementMeaning;
}

/** What the levels that a role requires ask for, by category; what nothing is written about is left out. */
export function roleMeanings(
    index: PreviewIndex,
    role: RoleView,
    category?: string
): readonly OfCategory<RoleMeaning>[] {
    const rows = [...requiredBy(role.requirements).values()].toReversed().flatMap(requirement => {
        const competency = index.competencies.get(requirement.competency);
        if (competency === undefined) return [];
        if (category !== undefined && !isInCategory(index, competency.code, category)) return [];
        const meaning = requirementMeaning(index, competency, requirement);
        if (!meaning.required.some(({ sections }) => sections.length > 0)) return [];
        return [{ competency, requirement: shownRequirement(index, requirement), meaning }];
    });
    return byCategory(index, rows);
}
