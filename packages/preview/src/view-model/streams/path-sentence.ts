import { listed } from '../compare/comparison-sentence.ts';
import type { PathRow } from './path-rows.ts';

/** `6 steps, 45 competencies: 20 rise, 3 drop, 5 begin later and 2 end; 15 stay as they are.` */
export function pathSentence(steps: number, rows: readonly PathRow[]): string {
    const having = (...differences: readonly string[]) =>
        rows.filter(({ cells }) => cells.some(({ difference }) => difference && differences.includes(difference)))
            .length;
    const said = (
        [
            ['rise', 'rises', having('raised')],
            ['drop', 'drops', having('lowered')],
            ['begin later', 'begins later', having('gained')],
            ['end', 'ends', having('lost')],
            ['change otherwise', 'changes otherwise', having('changed')]
        ] as const
    )
        .filter(([, , count]) => count > 0)
        .map(([several, one, count]) => `${count} ${count === 1 ? one : several}`);
    const same = rows.filter(({ isChanging }) => !isChanging).length;
    const counted = `${steps} ${steps === 1 ? 'step' : 'steps'}, ${rows.length} ${rows.length === 1 ? 'competency' : 'competencies'}`;
    const rest = `${same} ${same === 1 ? 'stays as it is' : 'stay as they are'}`;
    if (said.length === 0) return `${counted}: ${rest}.`;
    return same === 0 ? `${counted}: ${listed(said)}.` : `${counted}: ${listed(said)}; ${rest}.`;
}
