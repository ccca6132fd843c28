import type { CellEdit, CellVerdict } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';
import type { BulkEdits } from './bulk-edits.ts';
import { type CellState, cellState, cellTitle, contentOf, wantedText } from './cell-state.ts';

/** What is to be done once edits of several cells are agreed to, and what is to be said of them before. */
export interface BulkPlan {
    readonly edits: readonly CellEdit[];
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    /** How many cells cannot be what they were to be. */
    readonly impossible: number;
    /** What becomes of each cell: `PC9 · Senior Manager: 3 → 4`. */
    readonly changes: readonly string[];
    /** What is to be known before: that levels become a role's own, for example. */
    readonly questions: readonly string[];
    readonly refused: readonly string[];
}

/** Sorts out edits by what the server says of each of them. */
export function bulkPlan(
    { edits, problems, impossible: known }: BulkEdits,
    verdicts: readonly CellVerdict[],
    index: PreviewIndex
): BulkPlan {
    const plan = { added: 0, changed: 0, removed: 0 };
    const done: CellEdit[] = [];
    const changes: string[] = [];
    const questions: string[] = [];
    const refused = [...problems];
    let impossible = known;
    for (const [position, edit] of edits.entries()) {
        const verdict = verdicts[position];
        const state = cellState(edit, index);
        if (verdict === undefined || verdict.type === 'unchanged') continue;
        if (verdict.type === 'refused') {
            impossible++;
            refused.push(state ? `${cellTitle(state)}: ${verdict.reason}` : verdict.reason);
            continue;
        }
        if (verdict.type === 'asks') questions.push(verdict.question);
        if (edit.wanted === null) plan.removed++;
        else if (edit.seen === null) plan.added++;
        else plan.changed++;
        if (state) changes.push(changeText(state, edit));
        done.push({ ...edit, isConfirmed: true });
    }
    return { ...plan, impossible, edits: done, changes, questions: [...new Set(questions)], refused };
}

function changeText({ competency, roleName, requirement }: CellState, { wanted }: CellEdit): string {
    const before = contentOf(requirement);
    const was = before ? `${wantedText(before)} → ` : '';
    // What is not said about how much it counts stays as it is.
    const is = wanted ? wantedText({ ...wanted, necessity: wanted.necessity ?? before?.necessity }) : 'removed';
    return `${competency.code} · ${roleName}: ${was}${is}${before ? '' : ', added'}`;
}
