import type { ColouredScale } from '../shared/coloured-scale.ts';
import { scaleOf } from '../shared/level-span.ts';
import { indexOf, type States } from './earlier-state.ts';

/** A scale of one state, and the same one of the other state. */
export interface SharedScale {
    readonly own: ColouredScale;
    readonly other: ColouredScale;
    /** What a level of the own state is called in the other one; nothing where it is not there. */
    readonly there: (level: string) => string | undefined;
    /** The other way round. */
    readonly back: (level: string) => string | undefined;
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
    // Of a continuous scale not all levels are described.
    const isContinuous = scales.own.isContinuous && scales.other.isContinuous;
    return {
        own: scales.own,
        other: scales.other,
        there: level => there.levels.get(level) ?? (isContinuous ? level : undefined),
        back: level => back?.levels.get(level) ?? (isContinuous ? level : undefined)
    };
}
