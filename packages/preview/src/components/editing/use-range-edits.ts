import { type BulkEdits, type BulkTarget, bulkEdits } from '../../view-model/editing/bulk-edits.ts';
import type { CellLines } from '../../view-model/editing/cell-lines.ts';
import { type CellRange, rangeBetween } from '../../view-model/editing/cell-range.ts';
import { type CellName, cellState, isSameCell, wantedText } from '../../view-model/editing/cell-state.ts';
import { emptied, filledFrom, repeated, saying } from '../../view-model/editing/fill.ts';
import { pastedInto } from '../../view-model/editing/paste.ts';
import { pastedCells } from '../../view-model/editing/pasted-cells.ts';
import { pastedHeads } from '../../view-model/editing/pasted-heads.ts';
import { PastedNames } from '../../view-model/editing/pasted-names.ts';
import { pastedByName } from '../../view-model/editing/pasted-table.ts';
import type { Wanted } from '../../view-model/editing/typed-content.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import type { useBulk } from './use-bulk.ts';
import type { useCellCommits } from './use-cell-commits.ts';
import type { Selection } from './use-selection.ts';

interface RangeEdits {
    readonly index: PreviewIndex;
    readonly lines: () => CellLines;
    readonly selection: Selection;
    readonly bulk: ReturnType<typeof useBulk>;
    readonly commit: ReturnType<typeof useCellCommits>['commit'];
    /** Says something to those who hear it and to those who see. */
    readonly show: (text: string) => void;
}

/** What is said where something was done that changes no cell. */
export const NOTHING_CHANGES = 'Nothing of this would change anything.';

/** Where names are among levels, these would go to other cells than those that are meant. */
function misplaced([first = '', ...others]: readonly string[]): BulkEdits {
    const problem =
        `“${first}” is a name and no level, so that it is not certain where the levels belong. ` +
        'Copy the levels alone, or with the codes or titles of several roles or competencies.';
    return { edits: [], problems: [problem], impossible: others.length + 1 };
}

/**
 * What is done in all cells that are selected, or in the one that has the focus. Where only one cell would change, that
 * is done at once; else what would change is shown first.
 */
export function useRangeEdits({ index, lines, selection, bulk, commit, show }: RangeEdits) {
    const change = (title: string, targets: Iterable<BulkTarget>, at: CellName, isAnywhere = false) => {
        const edits = bulkEdits(targets, index);
        const [only, ...others] = edits.edits;
        const state = only && others.length === 0 && edits.problems.length === 0 ? cellState(only, index) : undefined;
        // What changes somewhere else than where somebody is, is shown before.
        if (state && only && (!isAnywhere || isSameCell(only, at)))
            return void commit(state, only.wanted, only.wanted ? wantedText(only.wanted) : '');
        if (only === undefined && edits.problems.length === 0) return show(NOTHING_CHANGES);
        void bulk.begin(title, edits, at);
    };
    const rangeAt = (at: CellName) => selection.rangeAt(at) ?? rangeBetween(at, at, lines());

    const empty = (at: CellName) => {
        const range = rangeAt(at);
        if (range) change('Remove', emptied(range, lines()), at);
    };
    const setAll = (wanted: Wanted, at: CellName) => {
        const range = rangeAt(at);
        const text = wanted ? wantedText(wanted) : '';
        if (range) change(wanted ? `Set to ${text}` : 'Remove', saying(wanted, text, range, lines(), index), at);
    };
    const fill = (side: 'above' | 'before', at: CellName) => {
        const range = rangeAt(at);
        const from = range && filledFrom(range, side);
        if (range && from) change('Fill', repeated(from, range, lines(), index), at);
    };
    const fillTo = (from: CellRange, to: CellRange) => {
        const [first, last] = [lines().at(to.top, to.left), lines().at(to.bottom, to.right)];
        const at = lines().at(from.top, from.left);
        if (!first || !last || !at) return;
        selection.select(first, last);
        change('Fill', repeated(from, to, lines(), index), at);
    };
    const paste = (text: string, at: CellName, isOurs: boolean) => {
        const range = rangeAt(at);
        const block = pastedCells(text);
        if (range === undefined) return;
        const names = new PastedNames(index, lines());
        const heads = pastedHeads(block, names);
        const stray = heads ? [] : block.flat().filter(cell => names.kindOf(cell) !== undefined);
        if (heads) change('Paste', pastedByName(block, heads, names, range, lines(), index), at, true);
        else if (stray.length > 0) void bulk.begin('Paste', misplaced(stray), at);
        else change('Paste', pastedInto(block, range, lines(), index, isOurs), at);
    };
    return { empty, setAll, fill, fillTo, paste };
}
