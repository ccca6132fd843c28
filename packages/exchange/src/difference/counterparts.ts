import type { Sides } from './sides.ts';

/** Codes of the same element: in the earlier state, and in the later one. */
export type CodePair = readonly [before: string, now: string];

/** What elements of the earlier state are called in the later one, as the difference takes them for the same. */
export class Counterparts {
    private readonly sides: Sides;

    constructor(sides: Sides) {
        this.sides = sides;
    }

    /** The codes of a role by the one that it has now; by its last one where it is gone. Nothing where it is new. */
    role(code: string): { readonly was: string; readonly now?: string } | undefined {
        const { role } = this.sides;
        const before = role.findAfter(code) ? role.earlierOf(code) : role.findBefore(code);
        if (before === undefined) return undefined;
        const now = role.laterOf(before)?.code;
        return { was: before.code, ...(now !== undefined && { now }) };
    }

    /** What a competency is called now; nothing where it is gone. */
    competency(was: string): string | undefined {
        const { competency } = this.sides;
        const before = competency.findBefore(was);
        return before && competency.laterOf(before)?.code;
    }

    /** What a scale and its levels are called now, without levels that are gone; nothing where the scale is gone. */
    levels(was: string): { readonly scale: CodePair; readonly levels: CodePair[] } | undefined {
        const { scale } = this.sides;
        const before = scale.findBefore(was);
        const now = before && scale.laterOf(before)?.code;
        if (before === undefined || now === undefined) return undefined;
        const pairing = this.sides.levels(before);
        const levels = before.levels.flatMap((level): CodePair[] => {
            const after = pairing.laterOf(level);
            return after === undefined ? [] : [[level.code, after.code]];
        });
        return { scale: [was, now], levels };
    }
}
