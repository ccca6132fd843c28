import { useRef, useState } from 'preact/hooks';
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
import type { EditCells } from './cell-editing.ts';
import type { EditedCell } from './cell-editor.tsx';
import { cellElement, cellSelector } from './cell-element.ts';
import type { Notice } from './cell-notices.tsx';
import { isTyping } from './is-typing.ts';
import type { Written } from './use-written.ts';

/** A cell that is edited, as it was when that began: what changes in the meantime is not written over. */
export interface OpenCell extends EditedCell {
    readonly name: CellName;
    readonly state: CellState;
}

interface CellCommits {
    readonly written: Written;
    readonly editCells: EditCells;
    readonly focus: (name: CellName) => void;
    readonly say: (text: string) => void;
}

/** Edits one cell at a time, and keeps what was refused until somebody looks after it. */
export function useCellCommits({ written, editCells, focus, say }: CellCommits) {
    const { index } = written;
    const [open, setOpen] = useState<OpenCell>();
    const [notices, setNotices] = useState<readonly Notice[]>([]);
    /** What is just being written into which cell. */
    const underWay = useRef(new Map<string, string>());
    const opened = useRef<OpenCell>(undefined);
    opened.current = open;

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
        show({ name, state, text, isOld, isBusy: false, count });
    };
    const close = (name: CellName) => {
        setOpen(undefined);
        focus(name);
    };
    /** Closes what is done; whoever has gone on to another cell meanwhile stays there. */
    const leave = (name: CellName) => {
        const { current } = opened;
        // Also the same cell can be edited again by now.
        if (current && (!current.isBusy || !isSameCell(current.name, name))) return;
        setOpen(undefined);
        const { activeElement } = document;
        // Whoever has gone on elsewhere stays there.
        if (activeElement === null || activeElement === document.body || activeElement.closest('.cell-editor'))
            focus(name);
    };
    /** Keeps what was typed and is not written, beside where somebody is by now. */
    const keep = (cell: OpenCell, text: string) =>
        notify({ key: cellSelector(cell.name), title: cellTitle(cell.state), text, cell });
    /** What an edit needs before it is done, or why it is not: at its cell, or beside where somebody is by now. */
    const comeBack = (cell: OpenCell) => {
        if (!isElsewhere(cell.name, opened.current)) return show(cell);
        keep(cell, cell.question?.text ?? cell.refusal ?? '');
    };
    const commit = async (state: CellState, wanted: Wanted, text: string, agreed?: { readonly reason: string }) => {
        const name: CellName = { role: state.role.code, competency: state.competency.code };
        const key = cellSelector(name);
        const doing = JSON.stringify([wanted, agreed]);
        // A key that was pressed twice.
        if (underWay.current.get(key) === doing) return;
        underWay.current.set(key, doing);
        dismiss(key);
        setOpen(before => (before && isSameCell(before.name, name) ? { name, state, text, isBusy: true } : before));
        const edits = [
            {
                ...cellEdit(state, wanted),
                ...(agreed && { isConfirmed: true }),
                ...(agreed && agreed.reason !== '' && { reason: agreed.reason })
            }
        ];
        written.begin(edits);
        const { verdicts, isDone } = await editCells(edits, false);
        if (underWay.current.get(key) === doing) underWay.current.delete(key);
        const [verdict] = verdicts;
        if (isDone) {
            written.done(edits, verdicts);
            // What a parent asks for is there again where the role says nothing itself.
            const isInherited = wanted === null && verdict?.type === 'changed';
            const what = wanted === null ? (isInherited ? 'inherited again' : 'removed') : wantedText(wanted);
            say(`${cellTitle(state)}: ${what}`);
            leave(name);
            return;
        }
        if (verdict?.type === 'asks') {
            written.takeBack(name);
            const { question, needsReason } = verdict;
            comeBack({ name, state, text, isBusy: false, question: { text: question, needsReason, wanted } });
        } else {
            const refusal = verdict?.type === 'refused' ? verdict.reason : 'The text could not be changed.';
            written.forget([name]);
            // It was said, so that the next attempt is about what is shown now.
            comeBack({ name, state: cellState(name, written.indexNow()) ?? state, text, isBusy: false, refusal });
        }
    };
    return { open, setOpen, notices, notify, dismiss, show, keep, edit, close, commit };
}

/** Whether somebody is at another cell by now or edits this one again, types somewhere, or is at work outside of the page. */
function isElsewhere(name: CellName, open: OpenCell | undefined): boolean {
    if (!document.hasFocus()) return true;
    if (open !== undefined) return !open.isBusy || !isSameCell(open.name, name);
    const { activeElement } = document;
    const cell = cellElement(activeElement);
    return cell === undefined
        ? isTyping(activeElement) || activeElement?.closest('.bulk-panel') != null
        : !isSameCell(cell.name, name);
}
