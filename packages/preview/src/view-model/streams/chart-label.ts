import { DIFFERENCES } from '../shared/difference.ts';
import { codedTitle } from '../shared/requirement-label.ts';
import type { PathStep } from './path.ts';
import { isChange, type PathCell } from './path-rows.ts';

/** A chart in one sentence: `PC9 Teamwork: Officer 2 Trained, Team Lead 3 Advanced (raised), Manager not required (lost)` */
export function chartLabel(
    steps: readonly PathStep[],
    cells: readonly PathCell[],
    competency: { readonly code: string; readonly title: string }
): string {
    const said = steps.map(({ title, roles }, position) => {
        const cell = cells[position];
        if (roles.length === 0 || cell === undefined) return `${title} without a role`;
        return `${title} ${cell.requirement?.name ?? 'not required'}${changeSuffix(cell)}`;
    });
    return `${codedTitle(competency)}: ${said.join(', ')}`;
}

/** ` (raised)`; nothing where a step requires the same as the one before. */
export function changeSuffix(cell: PathCell): string {
    const { difference, isJump } = cell;
    if (difference === undefined || !isChange(cell)) return '';
    return ` (${isJump ? 'raised by two levels or more' : DIFFERENCES[difference].word})`;
}
