import { PreviewChoice } from '@gradus/protocol';
import * as v from 'valibot';
import { Place, placeNow } from './place.ts';

/** What is looked at, as the browser keeps it in the history of the page. */
const Visit = v.object({
    choice: PreviewChoice,
    /** The view that it was led to from. */
    from: v.optional(PreviewChoice.entries.view),
    /** Where it was left. */
    place: v.optional(Place)
});

export type Visit = v.InferOutput<typeof Visit>;

/** What a state of the history says was looked at; nothing where it is none of ours. */
export function visitIn(state: unknown): Visit | undefined {
    const visit = v.safeParse(Visit, state);
    return visit.success ? visit.output : undefined;
}

/** Keeps where something is left, to come back to. */
export function leave({ place: _, ...visit }: Visit): void {
    moveTo({ ...visit, place: placeNow() });
}

/** Keeps what is looked at now: as the next step, or in place of what it was before. */
export function moveTo(visit: Visit, isStep = false): void {
    try {
        if (isStep) history.pushState(visit, '');
        else history.replaceState(visit, '');
    } catch {
        // Browsers take only so many changes in a while. What is looked at does not depend on it.
    }
}
