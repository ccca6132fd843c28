import type { LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import type { ElementEditsAnswer } from './element-edit.ts';
import { NO_PLACE, type Refusal } from './planned-changes.ts';

/** What comes of some edits when they are made together. */
export interface Attempt {
    readonly edits: ReadonlyMap<LangiumDocument, readonly TextEdit[]>;
    /** Why an edit cannot be done, by its number. */
    readonly refused: ReadonlyMap<number, string>;
    /** The numbers of edits that together leave a part of the text with a syntax error. */
    readonly unfit: readonly (readonly number[])[];
}

/** How often it is tried which of several edits have no place: somebody waits for it. */
const MOST_TRIES = 200;

/**
 * Has each edit done everywhere or nowhere: what has no place in one part of the text is not done in the others either. One that has
 * no place does not stop those that have one.
 *
 * @param count of the edits
 * @param attempt makes those with some numbers, as if there were no others
 */
export function wholeEdits(count: number, attempt: (numbers: readonly number[]) => Attempt): ElementEditsAnswer {
    const refused: Refusal[] = Array.from({ length: count }, () => undefined);
    let tries = 0;
    const fits = (numbers: readonly number[]) => {
        if (tries++ >= MOST_TRIES) return false;
        const made = attempt(numbers);
        return made.refused.size === 0 && made.unfit.length === 0;
    };
    for (;;) {
        const left = [...refused.keys()].filter(each => refused[each] === undefined);
        const { edits, refused: found, unfit } = attempt(left);
        for (const [each, reason] of found) refused[each] = reason;
        if (found.size > 0) continue;
        const [group] = unfit;
        if (!group) return { refused, edits };
        const fitting = new Set(largestFitting(group, fits));
        // By itself all of it may fit, and not beside the others.
        const isNone = fitting.size === group.length;
        for (const each of group) if (isNone || !fitting.has(each)) refused[each] = NO_PLACE;
    }
}

/** As many of some edits as can be made together, found by halves. */
function largestFitting(numbers: readonly number[], fits: (numbers: readonly number[]) => boolean): readonly number[] {
    if (numbers.length === 0 || fits(numbers)) return numbers;
    if (numbers.length === 1) return [];
    const middle = numbers.length >> 1;
    const [one, other] = [numbers.slice(0, middle), numbers.slice(middle)].map(half => largestFitting(half, fits));
    if (!one || one.length === 0) return other ?? [];
    if (!other || other.length === 0) return one;
    const both = [...one, ...other];
    return both.length < numbers.length && fits(both) ? both : one;
}
