import type { PreviewIndex } from '../shared/preview-index.ts';
import { countedCompetencies, type UnusedGroup } from './unused-competencies.ts';

/** How many competencies no role requires itself, and why some of them are not told as unused. */
export interface Uncounted {
    /** All that no role requires itself: as many as the matrix can show beside those that are required. */
    readonly all: number;
    readonly takenOver: number;
    readonly retired: number;
    /** Required by specialisations of roles only. */
    readonly specialised: number;
    /** Parts of, or holding, what is required, or parts of what is told already. */
    readonly parts: number;
}

/** What makes the number of unused competencies smaller than that of those that no role requires itself. */
export function uncountedCompetencies(index: PreviewIndex, groups: readonly UnusedGroup[]): Uncounted {
    const { model, required } = index;
    const told = new Set(groups.flatMap(({ unused }) => unused.map(({ code }) => code)));
    const byRoles = new Set(model.roles.flatMap(role => role.requirements.map(({ competency }) => competency)));
    const bySpecialisations = new Set(
        model.roles.flatMap(({ specialisations }) =>
            specialisations.flatMap(({ requirements }) => requirements.map(({ competency }) => competency))
        )
    );
    const unrequired = required.competencies.filter(({ code }) => !byRoles.has(code));
    const left = unrequired.filter(({ code }) => !told.has(code));
    const counted = new Set(countedCompetencies(index).map(({ code }) => code));
    const found = { takenOver: 0, retired: 0, specialised: 0, parts: 0 };
    for (const { code, adoptedFrom } of left) {
        if (adoptedFrom !== undefined) found.takenOver++;
        else if (!counted.has(code)) found.retired++;
        else if (bySpecialisations.has(code)) found.specialised++;
        else found.parts++;
    }
    return { all: unrequired.length, ...found };
}
