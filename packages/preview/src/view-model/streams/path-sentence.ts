import { listed } from '../compare/comparison-sentence.ts';
import { DIFFERENCES, type Difference } from '../shared/difference.ts';
import type { PathRow } from './path-rows.ts';

/** What of a competency is told that changes along a path, in this order. */
const TOLD = ['gained', 'raised', 'lowered', 'lost', 'changed'] as const satisfies readonly Difference[];

/**
 * `6 steps, 45 competencies: 20 gained, 12 raised and 3 lowered (5 of them more than one of these); 15 stay as they are.`
 * A competency that is gained at one step and raised at another counts as both, which is said.
 */
export function pathSentence(steps: number, rows: readonly PathRow[]): string {
    const kinds = rows.map(({ cells }) => {
        const found = new Set(cells.map(({ difference }) => difference));
        return TOLD.filter(kind => found.has(kind));
    });
    const said = TOLD.map(kind => ({ kind, count: kinds.filter(each => each.includes(kind)).length }))
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => `${count} ${DIFFERENCES[kind].word}`);
    const several = kinds.filter(each => each.length > 1).length;
    const same = kinds.filter(each => each.length === 0).length;
    const counted = `${steps} ${steps === 1 ? 'step' : 'steps'}, ${rows.length} ${rows.length === 1 ? 'competency' : 'competencies'}`;
    const rest = `${same} ${same === 1 ? 'stays as it is' : 'stay as they are'}`;
    if (said.length === 0) return `${counted}: ${rest}.`;
    const changing = several === 0 ? listed(said) : `${listed(said)} (${several} of them more than one of these)`;
    return same === 0 ? `${counted}: ${changing}.` : `${counted}: ${changing}; ${rest}.`;
}
