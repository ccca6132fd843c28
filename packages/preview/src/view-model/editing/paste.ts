import { type CellEdit, type CellVerdict, MOST_CELL_EDITS, type PreviewChoice } from '@gradus/protocol';
import { cellAt, matrix } from '../matrix/matrix.ts';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { type CellName, cellEdit, cellState, cellTitle, placeOf } from './cell-state.ts';
import { typedContent } from './typed-content.ts';

/** What a pasted block would do. */
export interface Paste {
    readonly edits: readonly CellEdit[];
    /** What cannot be done: cells that there are not, and texts that mean nothing. */
    readonly problems: readonly string[];
}

/** Cells with tabs and line breaks between, as spreadsheets copy them. */
export function pastedCells(text: string): string[][] {
    const rows = text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);
    return rows.map(row => row.split('\t').map(cell => cell.replace(/^"(.*)"$/, '$1').trim()));
}

/** What becomes of the cells of a matrix when a block is pasted with its first cell at one of them. */
export function pasteAt(
    cells: readonly (readonly string[])[],
    at: CellName,
    index: PreviewIndex,
    choice: PreviewChoice
): Paste {
    const laidOut = matrix(index, choice);
    const { row: top, column: left } = placeOf(at, laidOut);
    const edits: CellEdit[] = [];
    const problems: string[] = [];
    let outside = 0;
    for (const [down, row] of cells.entries()) {
        for (const [across, text] of row.entries()) {
            const content = cellAt(laidOut, top + down, left + across);
            const state =
                content.role && cellState({ role: content.role.view.code, competency: content.competency.code }, index);
            if (state === undefined) {
                outside++;
                continue;
            }
            const typed = typedContent(text, state.competency, index);
            if ('problem' in typed) problems.push(`${cellTitle(state)}: ${typed.problem}`);
            else edits.push(cellEdit(state, typed.wanted));
        }
    }
    if (outside > 0) {
        problems.push(
            outside === 1 ? '1 cell is outside of the matrix.' : `${outside} cells are outside of the matrix.`
        );
    }
    if (edits.length > MOST_CELL_EDITS) {
        edits.length = 0;
        problems.push(`More than ${MOST_CELL_EDITS} cells cannot be pasted at once. Paste them in parts.`);
    }
    return { edits, problems };
}

/** What is to be done once a paste is agreed to, and what is to be said of it before. */
export interface PastePlan {
    readonly edits: readonly CellEdit[];
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    /** What is to be known before: that levels become a role's own, for example. */
    readonly questions: readonly string[];
    readonly refused: readonly string[];
}

/** Sorts out a paste by what the server says of each of its edits. */
export function pastePlan(
    { edits, problems }: Paste,
    verdicts: readonly CellVerdict[],
    index: PreviewIndex
): PastePlan {
    const plan = { added: 0, changed: 0, removed: 0 };
    const done: CellEdit[] = [];
    const questions: string[] = [];
    const refused = [...problems];
    for (const [position, edit] of edits.entries()) {
        const verdict = verdicts[position];
        const state = cellState(edit, index);
        if (verdict === undefined || verdict.type === 'unchanged') continue;
        if (verdict.type === 'refused') {
            refused.push(state ? `${cellTitle(state)}: ${verdict.reason}` : verdict.reason);
            continue;
        }
        if (verdict.type === 'asks') questions.push(verdict.question);
        if (edit.wanted === null) plan.removed++;
        else if (edit.seen === null) plan.added++;
        else plan.changed++;
        done.push({ ...edit, isConfirmed: true });
    }
    return { ...plan, edits: done, questions, refused };
}
