import { useEffect, useRef, useState } from 'preact/hooks';
import {
    type CellName,
    type CellState,
    cellEdit,
    cellState,
    cellTitle,
    isSameCell,
    wantedText
} from '../../view-model/editing/cell-state.ts';
import type { Wanted } from '../../view-model/editing/typed-content.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import type { EditCells } from './cell-editing.ts';
import type { EditedCell } from './cell-editor.tsx';
import { cellElement, cellSelector } from './cell-element.ts';
import type { Notice } from './cell-notices.tsx';
import { isTyping } from './is-typing.ts';

/** A cell that is edited, as it was when that began: what changes in the meantime is not written over. */
export interface OpenCell extends EditedCell {
    readonly name: CellName;
    readonly state: CellState;
}

interface CellCommits {
    readonly index: PreviewIndex;
    readonly editCells: EditCells;
    readonly focus: (name: CellName) => void;
    readonly say: (text: string) => void;
}

/** How long a changed cell is shown as such where nothing comes back. */
const PENDING_MS = 2000;

/** Edits one cell at a time, and keeps what was refused until somebody looks after it. */
export function useCellCommits({ index, editCells, focus, say }: CellCommits) {
    const [open, setOpen] = useState<OpenCell>();
    const [pending, setPending] = useState<CellName>();
    const [notices, setNotices] = useState<readonly Notice[]>([]);
    const shown = useRef(index);
    shown.current = index;
    const opened = useRef<OpenCell>(undefined);
    opened.current = open;
    useEffect(() => setPending(undefined), [index]);
    useEffect(() => {
        const timer = pending && setTimeout(() => setPending(undefined), PENDING_MS);
        return () => clearTimeout(timer);
    }, [pending]);

    const dismiss = (key: string) => setNotices(before => before.filter(each => each.key !== key));
    const notify = (notice: Notice) => {
        setNotices(before => [...before.filter(each => each.key !== notice.key), notice]);
        say(`${notice.title}: ${notice.text}`);
    };
    const show = (cell: OpenCell) => {
        dismiss(cellSelector(cell.name));
        setOpen(cell);
    };
    /** @param isOld whether the text is what the cell says, which is typed over */
    const edit = (name: CellName, text: string, isOld: boolean, count = 1) => {
        const state = cellState(name, index);
        if (state === undefined) return;
        const left = notices.find(({ key }) => key === cellSelector(name))?.cell;
        if (left && isOld && count === 1) return show(left);
        const { adoptedFrom, title } = state.role;
        const refusal =
            adoptedFrom === undefined || count > 1
                ? {}
                : { refusal: `“${title}” is taken over from another framework, and only read here.` };
        show({ name, state, text, isOld, isBusy: false, count, ...refusal });
    };
    const close = (name: CellName) => {
        setOpen(undefined);
        focus(name);
    };
    /** Closes what is done; whoever has gone on to another cell meanwhile stays there. */
    const leave = (name: CellName) => {
        if (opened.current && !isSameCell(opened.current.name, name)) return;
        setOpen(undefined);
        const focused = cellElement(document.activeElement);
        if (!focused || isSameCell(focused.name, name)) focus(name);
    };
    /** What an edit needs before it is done, or why it is not: at its cell, or beside where somebody is by now. */
    const comeBack = (cell: OpenCell) => {
        if (!isElsewhere(cell.name, opened.current)) return show(cell);
        const text = cell.question?.text ?? cell.refusal ?? '';
        notify({ key: cellSelector(cell.name), title: cellTitle(cell.state), text, cell });
    };
    const commit = async (state: CellState, wanted: Wanted, text: string, agreed?: { readonly reason: string }) => {
        const name: CellName = { role: state.role.code, competency: state.competency.code };
        dismiss(cellSelector(name));
        setPending(name);
        setOpen(before => (before && isSameCell(before.name, name) ? { name, state, text, isBusy: true } : before));
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
            say(`${cellTitle(state)}: ${what}`);
            leave(name);
            return;
        }
        setPending(undefined);
        if (verdict?.type === 'asks') {
            const { question, needsReason } = verdict;
            comeBack({ name, state, text, isBusy: false, question: { text: question, needsReason, wanted } });
        } else {
            const refusal = verdict?.type === 'refused' ? verdict.reason : 'The text could not be changed.';
            // It was said, so that the next attempt is about what is shown now.
            comeBack({ name, state: cellState(name, shown.current) ?? state, text, isBusy: false, refusal });
        }
    };
    return { open, setOpen, pending, notices, notify, dismiss, show, edit, close, commit };
}

/** Whether somebody is at another cell by now, types somewhere, or is at work outside of the page. */
function isElsewhere(name: CellName, open: OpenCell | undefined): boolean {
    if (!document.hasFocus()) return true;
    if (open !== undefined) return !isSameCell(open.name, name);
    const { activeElement } = document;
    const cell = cellElement(activeElement);
    return cell === undefined
        ? isTyping(activeElement) || activeElement?.closest('.bulk-panel') != null
        : !isSameCell(cell.name, name);
}
