import { type CellEdit, MOST_CELL_EDITS } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { type CellName, type CellState, cellEdit, cellState, cellTitle } from './cell-state.ts';
import type { Typed, Wanted } from './typed-content.ts';

/** A cell, and what it is to say; without a name it is beyond the cells that there are. */
export interface BulkTarget {
    readonly name: CellName | undefined;
    /** What it is called by names that nothing has, in sentences. */
    readonly unknown?: readonly string[];
    readonly toSay: (state: CellState) => Typed;
}

/** What would be done in several cells at once. */
export interface BulkEdits {
    readonly edits: readonly CellEdit[];
    /** What cannot be done: cells that there are not, and texts that mean nothing. */
    readonly problems: readonly string[];
    /** How many cells these are about. */
    readonly impossible: number;
}

/** The edits of the cells that do not say already what they are to say. */
export function bulkEdits(targets: Iterable<BulkTarget>, index: PreviewIndex): BulkEdits {
    const edits: CellEdit[] = [];
    const meaningless: string[] = [];
    let outside = 0;
    let tooMany = 0;
    const unknownNames = new Set<string>();
    let misnamed = 0;
    for (const { name, unknown, toSay } of targets) {
        const state = name && cellState(name, index);
        if (unknown !== undefined) {
            misnamed++;
            for (const each of unknown) unknownNames.add(each);
            continue;
        }
        if (state === undefined) {
            outside++;
            continue;
        }
        const typed = toSay(state);
        if ('problem' in typed) meaningless.push(`${cellTitle(state)}: ${typed.problem}`);
        else if (saysAlready(state, typed.wanted)) continue;
        else edits.push(cellEdit(state, typed.wanted));
    }
    const problems = [...unknownNames, ...meaningless];
    if (outside > 0) problems.push(`${countOfCells(outside)} outside of the matrix.`);
    if (edits.length > MOST_CELL_EDITS) {
        tooMany = edits.length;
        edits.length = 0;
        problems.push(`More than ${MOST_CELL_EDITS} cells cannot be changed at once. Do it in parts.`);
    }
    return { edits, problems, impossible: meaningless.length + misnamed + outside + tooMany };
}

function countOfCells(count: number): string {
    return count === 1 ? '1 cell is' : `${count} cells are`;
}

/** Whether an edit would change nothing. */
export function saysAlready({ requirement }: CellState, wanted: Wanted): boolean {
    if (requirement === undefined || wanted === null) return requirement === undefined && wanted === null;
    const { level, maxLevel, necessity = requirement.necessity } = wanted;
    return requirement.level === level && requirement.maxLevel === maxLevel && requirement.necessity === necessity;
}
