import type { PreviewChoice, Subject, UnwrittenCell } from '@gradus/protocol';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { saysAlready } from '../../view-model/editing/bulk-edits.ts';
import { cellCountIn, rangeBetween } from '../../view-model/editing/cell-range.ts';
import { type CellName, type CellState, cellLevels, cellState } from '../../view-model/editing/cell-state.ts';
import { withNecessity } from '../../view-model/editing/paste.ts';
import { rangeTable } from '../../view-model/editing/range-table.ts';
import { typedContent } from '../../view-model/editing/typed-content.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import { areCells, putCells } from '../shared/copy-table.ts';
import { type CellFocus, EditedCells } from '../shared/edited-cells.ts';
import { gridMove } from '../shared/grid-keys.ts';
import { PointedAt } from '../shared/pointed-at.ts';
import type { Reveal } from '../shared/reveal.ts';
import { BulkPanel } from './bulk-panel.tsx';
import type { EditCells, SaveTexts, UndoCells } from './cell-editing.ts';
import { CellEditor } from './cell-editor.tsx';
import { cellElement, cellSelector, focusCell } from './cell-element.ts';
import { CellNotices, NoticesElsewhere } from './cell-notices.tsx';
import { commandOf } from './command-keys.ts';
import { movedCell } from './moved-cell.ts';
import type { Notice } from './notice-list.ts';
import { StatusLine } from './status-line.tsx';
import { useBulk } from './use-bulk.ts';
import { useCellCommits } from './use-cell-commits.ts';
import { useCellDrag } from './use-cell-drag.ts';
import { useCellEvents } from './use-cell-events.ts';
import { useCellLines } from './use-cell-lines.ts';
import { useCellRules } from './use-cell-rules.ts';
import { useForeignText } from './use-foreign-text.ts';
import { useMarkedCells } from './use-marked-cells.ts';
import { usePointedAt } from './use-pointed-at.ts';
import { NOTHING_CHANGES, useRangeEdits } from './use-range-edits.ts';
import { useSaid } from './use-said.ts';
import { useSelection } from './use-selection.ts';
import { useSave, useUndo } from './use-undo.ts';
import { useWritten } from './use-written.ts';

interface EditableCellsProps {
    readonly index: PreviewIndex;
    readonly choice: PreviewChoice;
    readonly editCells: EditCells;
    readonly undoCells: UndoCells;
    readonly saveTexts: SaveTexts;
    readonly onReveal: Reveal;
    /** What the cursor in the text is at. */
    readonly at: Subject | undefined;
    /** What somebody went to that is written in the text of another framework; another object for each time. */
    readonly foreign: Subject | undefined;
    /** Whether what is written is not shown for now, since some of the text cannot be read. */
    readonly isLate: boolean;
    /** What was not written when the page was last left. */
    readonly unwritten: readonly UnwrittenCell[];
    readonly onUnwritten: (cells: UnwrittenCell[]) => void;
    /** The view within. */
    readonly children: (index: PreviewIndex) => ComponentChildren;
}

/** More cells than that are not shown one by one as being on their way. */
const MOST_UNSHOWN = 500;

/** For a second click to come after the first: a double click edits, a single one shows the text. */
const DOUBLE_CLICK_MS = 250;

/**
 * Has the cells of the matrix within be selected and edited: by typing a level, with Enter, F2 or a double click, by deleting,
 * filling and pasting. Cells are found by the role and the competency that they say they are of, so that it does not
 * matter how they are drawn.
 */
export function EditableCells(props: EditableCellsProps) {
    const { index: shown, choice, editCells, undoCells, saveTexts, onReveal, at, foreign, isLate, children } = props;
    const { unwritten, onUnwritten } = props;
    const { said, say, show } = useSaid();
    const click = useRef<ReturnType<typeof setTimeout>>(undefined);
    const written = useWritten(shown, isLate);
    const { index } = written;
    const isMatrix = choice.view === 'matrix';
    // Nothing else will show what was written until all of the text can be read again.
    const drawn = isLate && isMatrix ? index : shown;
    const lines = useCellLines(drawn, choice);
    const selection = useSelection(lines, say);
    const { focus, edited } = useCellFocus(drawn);
    const columnOf = ({ role, competency }: CellName) => (lines().transposed ? competency : role);
    const commits = useCellCommits({ written, editCells, focus, say, columnOf, unwritten, onUnwritten });
    const bulk = useBulk(written, editCells, commits.forgetNotices);
    const { open, setOpen, notices, edit, close, commit } = commits;
    const ranges = useRangeEdits({ index, lines, selection, bulk, commit, show });
    const undo = useUndo(written, undoCells, say, commits);
    const save = useSave(saveTexts, say, commits);
    const drag = useCellDrag({ lines, selection, onFill: ranges.fillTo });
    const openCell = open && cellState(open.name, index);
    const unshown = written.cells.slice(0, MOST_UNSHOWN).map(({ name }) => cellSelector(name));
    useCellRules(unshown.length > 0 ? unshown.join(', ') : undefined, 'opacity: 0.45;');
    const refused = notices.flatMap(({ cells = [] }) => cells.map(({ name }) => cellSelector(name)));
    useCellRules(
        refused.length > 0 ? refused.join(', ') : undefined,
        'outline: 2px dashed var(--warning); outline-offset: -2px;'
    );
    const pointedAt = usePointedAt(at);
    const countAt = (name: CellName) => {
        const range = selection.rangeAt(name);
        return range === undefined ? 1 : cellCountIn(range, lines());
    };
    /** The cell at which somebody is, or was before going to what waits below the matrix. */
    const stand = useRef<CellName>(undefined);
    /** Leads from what waited back to the cells: to where somebody was, and else to the last one that it was about. */
    const goBack = ({ cells }: Notice) => {
        const { current } = stand;
        const to = current && lines().placeOf(current) ? current : cells?.at(-1)?.name;
        if (to) focus(to);
    };
    const latest = useRef(selection);
    latest.current = selection;

    /** Leads to the text of a cell that says something. */
    const reveal = ({ role, competency, requirement }: CellState, keepsFocus?: boolean) => {
        if (requirement !== undefined)
            onReveal?.({ kind: 'requirement', role: role.code, competency: competency.code }, keepsFocus);
    };

    const onKeyDown = (event: KeyboardEvent) => {
        const command = commandOf(event);
        if (command === 'undo' || command === 'redo') {
            take(event);
            void undo(command === 'redo');
            return;
        }
        if (command === 'save') {
            take(event);
            void save();
            return;
        }
        const cell = cellElement(event.target);
        const state = cell && cellState(cell.name, index);
        if (!cell || !state || event.altKey) return;
        const { name, element } = cell;
        const count = countAt(name);
        const direction = getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr';
        const move = gridMove({ ...keyOf(event), shiftKey: false }, direction);
        if (move !== undefined && !event.shiftKey) return selection.clear();
        // A key that is held does not do again and again what it has done.
        if (event.repeat && move === undefined && (command !== undefined || ONCE.has(event.key))) return take(event);
        const isTyped = !event.ctrlKey && !event.metaKey && /^[\p{L}\p{N}]$/u.test(event.key);
        if (move !== undefined) {
            const { anchor = name, lead = name } = (selection.rangeAt(name) && selection.selected) ?? {};
            const to = movedCell(lead, move, lines());
            selection.select(anchor, to);
            focus(to, false);
        } else if (command === 'all') selection.selectAll();
        else if (event.key === ' ' && event.shiftKey !== (event.ctrlKey || event.metaKey))
            selection.selectLines(event.shiftKey ? 'rows' : 'columns', name);
        else if (command !== undefined) ranges.fill(command === 'fill-down' ? 'above' : 'before', name);
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) reveal(state);
        else if (event.ctrlKey || event.metaKey) return;
        else if (event.key === 'Escape' && selection.range) selection.clear();
        else if (isTyped) edit(name, event.key, false, count);
        else if (event.key === 'F2' || event.key === 'Enter') edit(name, cellLevels(state.requirement), true, count);
        else if (event.key === 'Delete' || event.key === 'Backspace') ranges.empty(name);
        else return;
        take(event);
    };
    const onPaste = (event: ClipboardEvent) => {
        const cell = cellElement(event.target);
        const text = event.clipboardData?.getData('text/plain') ?? '';
        const state = cell && cellState(cell.name, index);
        if (!state || text === '') return;
        event.preventDefault();
        const isOurs = event.clipboardData !== null && areCells(event.clipboardData);
        if (countAt(cell.name) > 1 || /[\t\r\n]/.test(text.trimEnd())) {
            return ranges.paste(text, cell.name, isOurs);
        }
        const typed = isOurs
            ? withNecessity(typedContent(text, state.competency, index))
            : typedContent(text, state.competency, index);
        if ('wanted' in typed && saysAlready(state, typed.wanted)) show(NOTHING_CHANGES);
        else if ('wanted' in typed) void commit(state, typed.wanted, text.trim());
        else setOpen({ name: cell.name, state, text: text.trim(), isBusy: false, refusal: typed.problem });
    };
    const onCopy = (event: ClipboardEvent) => {
        const cell = cellElement(event.target);
        const range = cell && (selection.rangeAt(cell.name) ?? rangeBetween(cell.name, cell.name, lines()));
        if (!event.clipboardData || !range || getSelection()?.isCollapsed === false) return;
        take(event);
        putCells(event.clipboardData, rangeTable(range, lines(), index));
        const count = cellCountIn(range, lines());
        show(count === 1 ? '1 cell copied' : `${count} cells copied`);
    };
    const onClick = (event: MouseEvent) => {
        const cell = cellElement(event.target);
        if (drag.wasDragged.current || (cell && event.shiftKey)) return take(event);
        // Keys click as well, and lead away at once.
        if (!cell || event.detail === 0 || onReveal === undefined) return;
        clearTimeout(click.current);
        const state = cellState(cell.name, index);
        if (state?.requirement === undefined) return;
        event.stopPropagation();
        if (event.detail > 1) return;
        // The cell stays where keys go: whoever clicks and types as in a spreadsheet means the cell, not the text.
        click.current = setTimeout(() => reveal(state, true), DOUBLE_CLICK_MS);
    };
    const onDblClick = (event: MouseEvent) => {
        const cell = cellElement(event.target);
        if (!cell || event.shiftKey) return;
        clearTimeout(click.current);
        event.preventDefault();
        edit(cell.name, cellLevels(cellState(cell.name, index)?.requirement), true);
    };
    /** What is selected, or agreed to, is let go of by whoever has gone on elsewhere; once that is known, for drawing moves the focus. */
    const onFocusIn = () =>
        void setTimeout(() => {
            const cell = cellElement(document.activeElement);
            if (!cell) return;
            stand.current = cell.name;
            commits.stayAt(cell.name);
            if (latest.current.rangeAt(cell.name) === undefined) latest.current.clear();
        });
    const { onMouseDown } = drag;
    const holder = useCellEvents({ onKeyDown, onPaste, onCopy, onClick, onDblClick, onMouseDown, onFocusIn });
    useMarkedCells(holder, lines, selection.range, drag.filled);
    useCellInSight(isMatrix ? notices.length : 0);
    useForeignText(foreign, index, isMatrix, show);
    return (
        <>
            <NoticesElsewhere notices={isMatrix ? [] : notices} />
            <StatusLine text={isLate ? lateText(written.cells.length, isMatrix) : ''} />
            <div class={selection.range ? 'editable-cells with-range' : 'editable-cells'} ref={holder}>
                <EditedCells.Provider value={edited}>
                    <PointedAt.Provider value={pointedAt}>{children(drawn)}</PointedAt.Provider>
                </EditedCells.Provider>
            </div>
            <p class={said.isShown ? 'brief-notice' : 'unseen'} role="status" lang="en">
                {said.text}
            </p>
            {open && openCell && (
                <CellEditor
                    key={cellSelector(open.name)}
                    index={index}
                    cell={openCell}
                    edited={open}
                    view={choice.view}
                    onType={text => setOpen({ ...open, text, isOld: false, refusal: undefined })}
                    onCommit={(wanted, agreed) => {
                        if ((open.count ?? 1) === 1) return void commit(open.state, wanted, open.text, agreed);
                        close(open.name);
                        ranges.setAll(wanted, open.name);
                    }}
                    onRefuse={refusal => setOpen({ ...open, refusal })}
                    onLeave={(typed, to) => {
                        const { name, state, text, count = 1 } = open;
                        setOpen(undefined);
                        // What is asked is not answered by going elsewhere.
                        if (open.question) commits.keep(open);
                        else if (typed && 'problem' in typed) commits.keep({ ...open, refusal: typed.problem });
                        else if (typed && count === 1) void commit(state, typed.wanted, text);
                        else if (typed) ranges.setAll(typed.wanted, name);
                        if (to !== undefined) focus(to === 'cell' ? name : movedCell(name, to, lines()), false);
                    }}
                    onClose={() => close(open.name)}
                />
            )}
            {bulk.open && (
                <BulkPanel
                    key={bulk.open.number}
                    bulk={bulk.open}
                    onApply={async reason => {
                        const { open: shown } = bulk;
                        if (!shown) return;
                        say(await bulk.apply(shown, reason));
                        focus(shown.at);
                    }}
                    onCancel={() => {
                        const { open: shown } = bulk;
                        bulk.close();
                        if (shown) focus(shown.at);
                    }}
                />
            )}
            {isMatrix && (
                <CellNotices
                    notices={notices}
                    columnOf={columnOf}
                    onOpen={commits.show}
                    onAgree={(notice, agreed) => {
                        goBack(notice);
                        void commits.agree(notice, agreed);
                    }}
                    onDismiss={notice => {
                        commits.dismiss(notice.key);
                        goBack(notice);
                    }}
                />
            )}
        </>
    );
}

/** What is said of cells that are written while the rest of the text cannot be read. */
function lateText(count: number, isMatrix: boolean): string {
    if (count === 0) return '';
    const cells = count === 1 ? '1 cell is' : `${count} cells are`;
    const until = isMatrix ? 'pale until' : 'shown as soon as';
    return `${cells} written into the text, and ${until} all of it can be read again.`;
}

/** Keeps the cell at which somebody is in sight where something else takes some of the room. */
function useCellInSight(taken: number): void {
    useLayoutEffect(() => {
        if (taken === 0) return;
        const cell = cellElement(document.activeElement)?.element;
        cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }, [taken]);
}

/** Keys that do something to a cell. */
const ONCE: ReadonlySet<string> = new Set(['Delete', 'Backspace', 'Enter', 'F2']);

/** Moves the focus among cells, and keeps it where cells are drawn anew. */
function useCellFocus(index: PreviewIndex) {
    const edited = useRef<CellFocus['current']>(undefined) as CellFocus;
    // What had the focus may become another element: a cell is a link only where something is required.
    const before = useRef<CellName>(undefined);
    before.current = cellElement(document.activeElement)?.name;
    useLayoutEffect(() => {
        if (before.current && document.activeElement === document.body) focusCell(before.current);
    }, [index]);
    const focus = (name: CellName, preventScroll = true) => {
        if (!document.hasFocus()) return;
        if (edited.current !== undefined) edited.current(name);
        else focusCell(name, preventScroll);
    };
    return { focus, edited };
}

/** What of a key press says which move it is. */
function keyOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) {
    return { key, ctrlKey, metaKey, altKey };
}

/** Has nothing else done about what happened. */
function take(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
}
