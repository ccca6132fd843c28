import { type BulkTarget, bulkEdits } from '../../view-model/editing/bulk-edits.ts';
import type { CellLines } from '../../view-model/editing/cell-lines.ts';
import { type CellRange, rangeBetween } from '../../view-model/editing/cell-range.ts';
import { type CellName, cellState, wantedText } from '../../view-model/editing/cell-state.ts';
import { emptied, filledFrom, repeated, saying } from '../../view-model/editing/fill.ts';
import { pastedInto } from '../../view-model/editing/paste.ts';
import { pastedCells } from '../../view-model/editing/pasted-cells.ts';
import { copiedTable, pastedByName } from '../../view-model/editing/pasted-table.ts';
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
    readonly say: (text: string) => void;
}

/**
 * What is done in all cells that are selected, or in the one that has the focus. Where only one cell would change, that
 * is done at once; else what would change is shown first.
 */
export function useRangeEdits({ index, lines, selection, bulk, commit, say }: RangeEdits) {
    const change = (title: string, targets: Iterable<BulkTarget>, at: CellName) => {
        const edits = bulkEdits(targets, index);
        const [only, ...others] = edits.edits;
        const state = only && others.length === 0 && edits.problems.length === 0 ? cellState(only, index) : undefined;
        if (state && only) return void commit(state, only.wanted, only.wanted ? wantedText(only.wanted) : '');
        if (only === undefined && edits.problems.length === 0) return say('Nothing of this would change anything.');
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
        const copied = copiedTable(block);
        if (copied) change('Paste', pastedByName(block, copied, index), at);
        else if (range) change('Paste', pastedInto(block, range, lines(), index, isOurs), at);
    };
    return { empty, setAll, fill, fillTo, paste };
}
