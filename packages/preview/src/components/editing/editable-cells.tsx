import type { PreviewChoice, Subject } from '@gradus/protocol';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
    type CellName,
    type CellState,
    cellAbove,
    cellEdit,
    cellLevels,
    cellState,
    cellTitle,
    contentOf,
    wantedText
} from '../../view-model/editing/cell-state.ts';
import { typedContent, type Wanted } from '../../view-model/editing/typed-content.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import { PointedAt } from '../shared/pointed-at.ts';
import type { Reveal } from '../shared/reveal.ts';
import type { EditCells } from './cell-editing.ts';
import { CellEditor, type EditedCell } from './cell-editor.tsx';
import { cellElement, cellSelector, focusCell } from './cell-element.ts';
import { PastePanel } from './paste-panel.tsx';
import { useCellEvents } from './use-cell-events.ts';
import { useCellRules } from './use-cell-rules.ts';
import { usePaste } from './use-paste.ts';
import { usePointedAt } from './use-pointed-at.ts';

interface EditableCellsProps {
    readonly index: PreviewIndex;
    readonly choice: PreviewChoice;
    readonly editCells: EditCells;
    readonly onReveal: Reveal;
    /** What the cursor in the text is at. */
    readonly at: Subject | undefined;
    readonly children: ComponentChildren;
}

/** A cell that is edited, as it was when that began: what changes in the meantime is not written over. */
interface OpenCell extends EditedCell {
    readonly name: CellName;
    readonly state: CellState;
}

/** For a second click to come after the first: a double click edits, a single one shows the text. */
const DOUBLE_CLICK_MS = 250;
/** How long a changed cell is shown as such where nothing comes back. */
const PENDING_MS = 2000;

/**
 * Has the cells of the matrix within be edited: by typing a level, with F2 or a double click, by deleting and pasting.
 * Cells are found by the role and the competency that they say they are of, so that it does not matter how they are drawn.
 */
export function EditableCells({ index, choice, editCells, onReveal, at, children }: EditableCellsProps) {
    const [open, setOpen] = useState<OpenCell>();
    const [pending, setPending] = useState<CellName>();
    const [said, setSaid] = useState('');
    const last = useRef<CellName>(undefined);
    const shown = useRef(index);
    shown.current = index;
    const click = useRef<ReturnType<typeof setTimeout>>(undefined);
    const paste = usePaste(index, choice, editCells);
    const opened = useRef<OpenCell>(undefined);
    opened.current = open;
    const openCell = open && cellState(open.name, index);
    useCellRules(pending && cellSelector(pending), 'opacity: 0.45;');
    usePointedAt(at);
    const pointedAt = useMemo(() => (at?.kind === 'requirement' ? at : undefined), [at]);
    useLayoutEffect(() => {
        setPending(undefined);
        // What had the focus may have become another element: a cell is a link only where something is required.
        if (last.current && document.activeElement === document.body) focusCell(last.current);
        last.current = undefined;
    }, [index]);
    useEffect(() => {
        const timer = pending && setTimeout(() => setPending(undefined), PENDING_MS);
        return () => clearTimeout(timer);
    }, [pending]);

    /** @param isOld whether the text is what the cell says, which is typed over */
    const edit = (name: CellName, text: string, isOld: boolean) => {
        const state = cellState(name, index);
        if (state === undefined) return;
        const { adoptedFrom, title } = state.role;
        const refusal =
            adoptedFrom === undefined
                ? {}
                : { refusal: `“${title}” is taken over from another framework, and only read here.` };
        setOpen({ name, state, text, isOld, isBusy: false, ...refusal });
    };
    const close = (name: CellName) => {
        setOpen(undefined);
        focusCell(name);
    };
    /** Closes what is done; whoever has gone on to another cell meanwhile stays there. */
    const leave = (name: CellName) => {
        if (opened.current && !isSameCell(opened.current.name, name)) return;
        setOpen(undefined);
        const focused = cellElement(document.activeElement);
        if (!focused || isSameCell(focused.name, name)) focusCell(name);
    };
    const commit = async (state: CellState, wanted: Wanted, text: string, agreed?: { readonly reason: string }) => {
        const name: CellName = { role: state.role.code, competency: state.competency.code };
        last.current = name;
        setPending(name);
        setOpen(before => before && { name, state, text, isBusy: true });
        const edits = [
            {
                ...cellEdit(state, wanted),
                ...(agreed && { isConfirmed: true }),
                ...(agreed && agreed.reason !== '' && { reason: agreed.reason })
            }
        ];
        const { verdicts, isDone } = await editCells(edits, false);
        const [verdict] = verdicts;
        if (isDone) {
            if (verdict?.type === 'unchanged') setPending(undefined);
            // What a parent asks for is there again where the role says nothing itself.
            const isInherited = wanted === null && verdict?.type === 'changed';
            const what = wanted === null ? (isInherited ? 'inherited again' : 'removed') : wantedText(wanted);
            setSaid(`${cellTitle(state)}: ${what}`);
            leave(name);
            return;
        }
        setPending(undefined);
        if (verdict?.type === 'asks') {
            const { question, needsReason } = verdict;
            setOpen({ name, state, text, isBusy: false, question: { text: question, needsReason, wanted } });
        } else {
            const refusal = verdict?.type === 'refused' ? verdict.reason : 'The text could not be changed.';
            // It was said, so that the next attempt is about what is shown now.
            setOpen({ name, state: cellState(name, shown.current) ?? state, text, isBusy: false, refusal });
        }
    };
    const commitAt = (name: CellName, wanted: Wanted, text = '') => {
        const state = cellState(name, index);
        if (state) void commit(state, wanted, text);
    };

    const onKeyDown = (event: KeyboardEvent) => {
        const cell = cellElement(event.target);
        if (!cell || event.altKey) return;
        const state = cellState(cell.name, index);
        if (!state) return;
        if (event.ctrlKey || event.metaKey) {
            const above = event.key.toLowerCase() === 'd' ? cellAbove(cell.name, index, choice) : undefined;
            if (!above) return;
            take(event);
            void commit(state, contentOf(above.requirement), '');
            return;
        }
        const isTyped = /^[\p{L}\p{N}]$/u.test(event.key);
        const opens = event.key === 'F2' || (event.key === 'Enter' && state.requirement === undefined);
        if (!isTyped && !opens && event.key !== 'Delete' && event.key !== 'Backspace') return;
        take(event);
        if (isTyped) edit(cell.name, event.key, false);
        else if (opens) edit(cell.name, cellLevels(state.requirement), true);
        else if (state.requirement !== undefined) void commit(state, null, '');
    };
    const onPaste = (event: ClipboardEvent) => {
        const cell = cellElement(event.target);
        const text = event.clipboardData?.getData('text/plain') ?? '';
        const state = cell && cellState(cell.name, index);
        if (!state || text === '') return;
        event.preventDefault();
        if (/[\t\r\n]/.test(text.trimEnd())) void paste.begin(text, cell.name);
        else {
            const typed = typedContent(text, state.competency, index);
            if ('problem' in typed)
                setOpen({ name: cell.name, state, text: text.trim(), isBusy: false, refusal: typed.problem });
            else commitAt(cell.name, typed.wanted, text.trim());
        }
    };
    const onClick = (event: MouseEvent) => {
        const cell = cellElement(event.target);
        // Keys click as well, and lead away at once.
        if (!cell || event.detail === 0 || onReveal === undefined) return;
        clearTimeout(click.current);
        if (cellState(cell.name, index)?.requirement === undefined) return;
        event.stopPropagation();
        if (event.detail > 1) return;
        const subject: Subject = { kind: 'requirement', ...cell.name };
        // The cell stays where keys go: whoever clicks and types as in a spreadsheet means the cell, not the text.
        click.current = setTimeout(() => onReveal(subject, true), DOUBLE_CLICK_MS);
    };
    const onDblClick = (event: MouseEvent) => {
        const cell = cellElement(event.target);
        if (!cell) return;
        clearTimeout(click.current);
        event.preventDefault();
        edit(cell.name, cellLevels(cellState(cell.name, index)?.requirement), true);
    };
    const holder = useCellEvents({ onKeyDown, onPaste, onClick, onDblClick });
    return (
        <>
            <div class="editable-cells" ref={holder}>
                <PointedAt.Provider value={pointedAt}>{children}</PointedAt.Provider>
            </div>
            <p class="unseen" role="status" lang="en">
                {said}
            </p>
            {open && openCell && (
                <CellEditor
                    key={cellSelector(open.name)}
                    index={index}
                    cell={openCell}
                    edited={open}
                    onType={text => setOpen({ name: open.name, state: open.state, text, isBusy: false })}
                    onCommit={(wanted, agreed) => void commit(open.state, wanted, open.text, agreed)}
                    onRefuse={refusal => setOpen({ ...open, refusal })}
                    onClose={() => close(open.name)}
                />
            )}
            {paste.open && (
                <PastePanel
                    plan={paste.open.plan}
                    isBusy={paste.open.isBusy}
                    onApply={async () => {
                        const { open: shown } = paste;
                        if (!shown) return;
                        setSaid(await paste.apply(shown));
                        focusCell(shown.at);
                    }}
                    onCancel={() => {
                        const { open: shown } = paste;
                        paste.close();
                        if (shown) focusCell(shown.at);
                    }}
                />
            )}
        </>
    );
}

function isSameCell(one: CellName, other: CellName): boolean {
    return one.role === other.role && one.competency === other.competency;
}

/** Has nothing else done about what was pressed. */
function take(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
}
