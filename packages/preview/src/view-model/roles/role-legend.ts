import type { RequirementView, RoleView, ScaleView } from '@gradus/protocol';
import { type Marks, marksIn } from '../shared/marks.ts';
import { isInCategory, type PreviewIndex } from '../shared/preview-index.ts';

/** What has to be explained on a role's sheet, and no more than that. */
export interface RoleLegend {
    /** The scales of the levels that it requires, as far as there is more to say of these levels than their codes. */
    readonly scales: readonly ScaleView[];
    readonly marks: Marks;
    /** The titles of the roles and sets that what stands in italics is taken over from. */
    readonly sources: readonly string[];
}

/** The legend of a role's sheet; of what it requires of a category, where it is confined to one. */
export function roleLegend(index: PreviewIndex, role: RoleView, category?: string): RoleLegend {
    const shown = [
        ...role.requirements.filter(
            ({ competency }) => category === undefined || isInCategory(index, competency, category)
        ),
        ...role.specialisations.flatMap(({ requirements }) => requirements)
    ].filter(({ competency }) => index.competencies.has(competency));
    return {
        scales: scalesOf(index, shown),
        marks: marksIn(shown),
        sources: [...new Set(shown.flatMap(({ inheritedFrom }) => inheritedFrom ?? []))]
    };
}

function scalesOf(
    { model, required, competencies }: PreviewIndex,
    requirements: readonly RequirementView[]
): readonly ScaleView[] {
    const scaleOf = new Map(model.categories.map(({ code, scale }) => [code, scale]));
    const codes = new Set(
        requirements
            .filter(({ level }) => level !== undefined)
            .map(({ competency }) => scaleOf.get(competencies.get(competency)?.category ?? ''))
    );
    return required.scales.filter(
        ({ code, levels, range }) =>
            codes.has(code) && (range !== undefined || levels.some(level => level.title !== level.code))
    );
}
