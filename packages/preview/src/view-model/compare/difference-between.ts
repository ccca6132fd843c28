import type { RequirementView } from '@gradus/protocol';
import type { ColouredScale } from '../shared/coloured-scale.ts';
import { type Difference, difference } from '../shared/difference.ts';
import { indexOf, type States } from './earlier-state.ts';
import { type SharedScale, sharedScale } from './shared-scale.ts';

/** A requirement of one of two states; or that there is none. */
export interface StatedRequirement {
    readonly requirement: RequirementView | undefined;
    readonly isEarlier: boolean;
}

type Direction = 'raised' | 'lowered' | 'changed' | 'same';

/**
 * The difference between requirements of the same competency, which may be of different states: then what became of the
 * level and of the necessity is what Changes says of it, where the lowest and the highest level are compared by
 * themselves. Changes also compares by which further measures something is required, which no view but it has.
 */
export function differenceBetween(
    states: States,
    { requirement: before, isEarlier }: StatedRequirement,
    { requirement: after, ...to }: StatedRequirement
): Difference | undefined {
    if (isEarlier === to.isEarlier || before === undefined || after === undefined) {
        return difference(indexOf(states, isEarlier), before, after);
    }
    const scale = sharedScale(states, before.competency, after.competency, isEarlier);
    const lowest = direction(scale, before.level, after.level);
    const highest = direction(scale, before.maxLevel ?? before.level, after.maxLevel ?? after.level);
    const way = together(lowest, highest);
    return way === 'same' && before.necessity !== after.necessity ? 'changed' : way;
}

function together(lowest: Direction, highest: Direction): Direction {
    if (lowest === highest || highest === 'same') return lowest;
    return lowest === 'same' ? highest : 'changed';
}

/** Where a level went, as far as the scales of both states agree on it. */
function direction(scale: SharedScale | undefined, before: string | undefined, after: string | undefined): Direction {
    // Between scales that have nothing to do with each other, no level is higher than one of the other.
    if (before === undefined || after === undefined || scale === undefined)
        return before === after ? 'same' : 'changed';
    if (scale.isSame(before, after)) return 'same';
    const [there, back] = [scale.there(before), scale.back(after)];
    const { own, other } = scale;
    const said = new Set([way(own, before, back), way(other, there, after)]);
    said.delete(undefined);
    // Where neither scale has both levels, their numbers may still say it.
    const [only = numericWay(before, after), ...others] = said;
    // Levels may stand in another order than before.
    return others.length > 0 ? 'changed' : only;
}

function numericWay(before: string, after: string): Direction {
    const rise = Number(after) - Number(before);
    return rise > 0 ? 'raised' : rise < 0 ? 'lowered' : 'changed';
}

/** The way from one level of a scale to another; nothing where one of them is not described there. */
function way(scale: ColouredScale, from: string | undefined, to: string | undefined): 'raised' | 'lowered' | undefined {
    const [low, high] = [from, to].map(level =>
        level === undefined || !scale.has(level) ? undefined : scale.heightOf(level)
    );
    if (low === undefined || high === undefined || low === high) return undefined;
    return low < high ? 'raised' : 'lowered';
}

/**
 * What a requirement of one state would be in the other one; nothing where its competency, its scale or a level of it is
 * not there.
 *
 * @param isEarlier whether the other one is the earlier one
 */
export function requirementIn(
    states: States,
    isEarlier: boolean,
    { competency: own, level, maxLevel, necessity }: RequirementView
): RequirementView | undefined {
    const renaming = isEarlier ? states.earlier?.fromNow : states.earlier?.toNow;
    const competency = renaming?.competencies.get(own);
    if (competency === undefined) return undefined;
    if (level === undefined) return { competency, necessity };
    const scale = sharedScale(states, own, competency, !isEarlier);
    const [low, high] = [scale?.there(level), scale?.there(maxLevel ?? level)];
    if (low === undefined || high === undefined) return undefined;
    return { competency, necessity, level: low, ...(maxLevel === undefined ? {} : { maxLevel: high }) };
}
