import type { CompetencyView, MatrixChoice, RequirementView, RoleView } from '@gradus/protocol';
import type { ColouredScale } from '../shared/coloured-scale.ts';
import { levelSpan } from '../shared/level-span.ts';
import type { PreviewIndex } from '../shared/preview-index.ts';

type ChosenLevel = NonNullable<MatrixChoice['level']>;

/** The scale of that code that competencies are measured on. */
export function scaleOfCode(index: PreviewIndex, scale: string): ColouredScale | undefined {
    const category = index.required.categories.find(each => each.scale === scale);
    return category === undefined ? undefined : index.scales.get(category.code);
}

/** Whether a requirement is at a level, or at least as high. */
export function levelMatcher(
    index: PreviewIndex,
    { scale, code, atLeast }: ChosenLevel
): (requirement: RequirementView) => boolean {
    const wantedScale = scaleOfCode(index, scale);
    const height = wantedScale?.heightOf(code);
    if (wantedScale === undefined || height === undefined) return () => true;
    return requirement => {
        const span = levelSpan(index, requirement);
        if (span === undefined || span.scale !== wantedScale) return false;
        return span.high >= height && (atLeast || span.low <= height);
    };
}

/** The roles and competencies that meet in a requirement of the wanted level; each is then shown with all it has. */
export function withLevel(
    roles: readonly RoleView[],
    competencies: readonly CompetencyView[],
    matches: (requirement: RequirementView) => boolean
): { readonly roles: readonly RoleView[]; readonly competencies: readonly CompetencyView[] } {
    const candidates = new Set(competencies.map(({ code }) => code));
    const met = new Set<string>();
    const itsRoles = roles.filter(({ requirements }) => {
        const found = requirements.filter(each => candidates.has(each.competency) && matches(each));
        for (const { competency } of found) met.add(competency);
        return found.length > 0;
    });
    return { roles: itsRoles, competencies: competencies.filter(({ code }) => met.has(code)) };
}
