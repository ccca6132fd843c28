import type { ColouredScale } from '../shared/coloured-scale.ts';
import { scaleOf } from '../shared/level-span.ts';
import { indexOf, type States } from './earlier-state.ts';

/** A scale of one state, and the same one of the other state. */
export interface SharedScale {
    readonly own: ColouredScale;
    readonly other: ColouredScale;
    /** What a level of the own state is called in the other one; nothing where it is not there. */
    readonly there: (level: string) => string | undefined;
    /** The other way round, for a level that is described. */
    readonly back: (level: string) => string | undefined;
    /** Whether a level of the own state is one of the other state. */
    readonly isSame: (level: string, other: string) => boolean;
}

/**
 * The scale that a competency is measured on in both states; nothing where that is not the same one.
 *
 * @param own the competency's code in one of the states
 * @param other its code in the other state
 * @param isEarlier whether the first one is the earlier state
 */
export function sharedScale(states: States, own: string, other: string, isEarlier: boolean): SharedScale | undefined {
    const { earlier } = states;
    const scales = {
        own: scaleOf(indexOf(states, isEarlier), own),
        other: scaleOf(indexOf(states, !isEarlier), other)
    };
    if (earlier === undefined || scales.own === undefined || scales.other === undefined) return undefined;
    const there = (isEarlier ? earlier.toNow : earlier.fromNow).scales.get(scales.own.code);
    const back = (isEarlier ? earlier.fromNow : earlier.toNow).scales.get(scales.other.code);
    if (there?.code !== scales.other.code) return undefined;
    const isContinuous = scales.own.isContinuous && scales.other.isContinuous;
    // Of a continuous scale not all levels are described; those that are may be others, though called the same.
    const isDescribed = (level: string, code: string) => scales.own?.has(level) || scales.other?.has(code);
    return {
        own: scales.own,
        other: scales.other,
        there: level => there.levels.get(level) ?? (isContinuous && !isDescribed(level, level) ? level : undefined),
        back: level => back?.levels.get(level),
        isSame: (level, code) => there.levels.get(level) === code || (level === code && !isDescribed(level, code))
    };
}
