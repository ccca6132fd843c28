import type { CompetencyView, RequirementView } from '@gradus/protocol';
import { type Difference, difference } from '../shared/difference.ts';
import { type LevelSpan, levelSpan } from '../shared/level-span.ts';
import { isInCategory, type PreviewIndex } from '../shared/preview-index.ts';
import { type ShownRequirement, shownRequirement } from '../shared/shown-requirement.ts';
import type { Path } from './path.ts';
import { stepRequirements } from './step-requirements.ts';

/** What becomes of a competency along a path. */
export interface PathRow {
    readonly competency: CompetencyView;
    /** One for each step. */
    readonly cells: readonly PathCell[];
    /** Whether any step requires something else than the one before it. */
    readonly isChanging: boolean;
}

export interface PathCell {
    /** Absent where the step does not require the competency, or there is no role at it. */
    readonly requirement?: ShownRequirement;
    /** How high the level is from 0 to 1, a range at its lowest and its highest; absent without a level. */
    readonly height?: { readonly low: number; readonly high: number };
    /** From the last step before at which there is a role; absent at the first of them, and where neither requires it. */
    readonly difference?: Difference;
    /** Whether the level rises by two or more at once. */
    readonly isJump: boolean;
    /** What was required before, where that is different. */
    readonly before?: ShownRequirement;
}

/** The competencies that any step of a path requires, with what each step changes, in the framework's order. */
export function pathRows(index: PreviewIndex, { steps }: Path, category?: string): readonly PathRow[] {
    const atSteps = steps.map(step => (step.roles.length === 0 ? undefined : stepRequirements(index, step)));
    return index.required.competencies.flatMap(competency => {
        const { code } = competency;
        if (category !== undefined && !isInCategory(index, code, category)) return [];
        if (!atSteps.some(required => required?.has(code))) return [];
        const cells = cellsOf(
            index,
            atSteps.map(required => required && { requirement: required.get(code) })
        );
        return [{ competency, cells, isChanging: cells.some(isChange) }];
    });
}

interface AtStep {
    readonly requirement: RequirementView | undefined;
}

function cellsOf(index: PreviewIndex, atSteps: readonly (AtStep | undefined)[]): readonly PathCell[] {
    let last: AtStep | undefined;
    return atSteps.map(at => {
        if (at === undefined) return { isJump: false };
        const before = last;
        last = at;
        return cellOf(index, before, at.requirement);
    });
}

function cellOf(index: PreviewIndex, last: AtStep | undefined, requirement: RequirementView | undefined): PathCell {
    const before = last?.requirement;
    const [from, to] = [before, requirement].map(each => (each === undefined ? undefined : levelSpan(index, each)));
    const change = last === undefined ? undefined : difference(index, before, requirement);
    const isOther = change !== undefined && change !== 'same' && before !== undefined;
    return {
        isJump: from !== undefined && to !== undefined && !to.scale.isContinuous && to.low - from.high >= 2,
        ...(requirement && { requirement: shownRequirement(index, requirement) }),
        ...(to && { height: { low: share(to, to.low), high: share(to, to.high) } }),
        ...(change && { difference: change }),
        ...(isOther && { before: shownRequirement(index, before) })
    };
}

/** How high a level is on its scale, from 0 to 1; the lowest of counted levels is not nothing. */
function share({ scale }: LevelSpan, height: number): number {
    const { min, max } = scale.heights;
    if (scale.isContinuous) return max > min ? Math.min(1, Math.max(0, (height - min) / (max - min))) : 1;
    return (height - min + 1) / (max - min + 1);
}

/** Whether a step requires something else than the one before it. */
export function isChange({ difference: change }: PathCell): boolean {
    return change !== undefined && change !== 'same';
}
