import type { CellVerdict, UnwrittenCell } from '@gradus/protocol';
import { useRef, useState } from 'preact/hooks';
import { isAmong } from '../../view-model/editing/asked.ts';
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
import type { Agreement } from './cell-question.tsx';
import { isTyping } from './is-typing.ts';
import { leftCell, type Notice, withCells, withNotice, withoutCells } from './notice-list.ts';
import { openedAgain } from './unwritten-cells.ts';
import { agreedEdit, useColumnAgreement } from './use-column-agreement.ts';
import { useUnwritten } from './use-unwritten.ts';
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
    /** What the column is of in which a cell stands. */
    readonly columnOf: (name: CellName) => string;
    /** What was not written when the page was last left. */
    readonly unwritten: readonly UnwrittenCell[];
    /** Keeps what is not written yet, for when the page is left. */
    readonly onUnwritten: (cells: UnwrittenCell[]) => void;
}

/** Edits one cell at a time, and keeps what was refused or is to be agreed to until somebody looks after it. */
export function useCellCommits(props: CellCommits) {
    const { written, editCells, focus, say, columnOf, unwritten, onUnwritten } = props;
    const { index } = written;
    const [open, setOpen] = useState<OpenCell>();
    const [notices, setNotices] = useState(() => withCells([], openedAgain(unwritten, index)));
    /** What is just being written into which cell. */
    const underWay = useRef(new Map<string, string>());
    const opened = useRef<OpenCell>(undefined);
    opened.current = open;
    const agreement = useColumnAgreement(columnOf);
    useUnwritten(notices, open, onUnwritten);

    const dismiss = (key: string) => setNotices(before => before.filter(each => each.key !== key));
    const notify = (notice: Notice) => {
        setNotices(before => withNotice(before, notice));
        say(`${notice.title}: ${notice.text}`);
    };
    const forgetNotices = (names: readonly CellName[]) => setNotices(before => withoutCells(before, names));
    const show = (cell: OpenCell) => {
        forgetNotices([cell.name]);
        setOpen(cell);
    };
    /** @param isOld whether the text is what the cell says, which is typed over */
    const edit = (name: CellName, text: string, isOld: boolean, count = 1) => {
        const state = cellState(name, index);
        if (state === undefined) return;
        const left = leftCell(notices, name);
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
    const keep = (...cells: readonly OpenCell[]) => {
        setNotices(before => withCells(before, cells));
        const [cell] = cells;
        if (cell) say(`${cellTitle(cell.state)}: ${cell.question?.text ?? cell.refusal ?? ''}`);
    };
    /** What an edit needs before it is done, or why it is not: at its cell, or beside where somebody is by now. */
    const comeBack = (cell: OpenCell) => {
        if (isElsewhere(cell.name, opened.current)) keep(cell);
        else show(cell);
    };
    /** What an answer leaves of a cell that was not written. */
    const left = (state: CellState, wanted: Wanted, text: string, verdict: CellVerdict | undefined): OpenCell => {
        const name: CellName = { role: state.role.code, competency: state.competency.code };
        if (verdict?.type === 'asks') {
            written.takeBack(name);
            const { about, and, question: asked, needsReason } = verdict;
            return { name, state, text, isBusy: false, question: { about, and, text: asked, needsReason, wanted } };
        }
        const refusal = verdict?.type === 'refused' ? verdict.reason : 'The text could not be changed.';
        written.forget([name]);
        // It was said, so that the next attempt is about what is shown now.
        return { name, state: cellState(name, written.indexNow()) ?? state, text, isBusy: false, refusal };
    };
    /** Agrees to what is asked of all cells of a notice. */
    const agree = async (notice: Notice, agreed: Agreement) => {
        const cells = notice.cells ?? [];
        const last = cells.at(-1);
        if (last?.question && agreed.isForColumn) agreement.begin(last.name, last.question, agreed);
        dismiss(notice.key);
        const edits = cells.map(({ state, question }) => ({
            ...cellEdit(state, question?.wanted ?? null),
            ...(question && agreedEdit(question, agreed))
        }));
        written.begin(edits);
        const { verdicts, isDone } = await editCells(edits, false);
        if (isDone) {
            written.done(edits, verdicts);
            say(edits.length === 1 ? '1 cell changed.' : `${edits.length} cells changed.`);
            return;
        }
        // All of them or none: those that nothing stands against are asked about again, beside why the others are not done.
        const remaining = cells.map((cell, position) => {
            const verdict = verdicts[position];
            if (!cell.question || !verdict || verdict.type === 'refused' || verdict.type === 'asks')
                return left(cell.state, cell.question?.wanted ?? null, cell.text, verdict);
            written.takeBack(cell.name);
            return cell;
        });
        keep(...remaining);
    };
    const commit = async (state: CellState, wanted: Wanted, text: string, agreed?: Agreement): Promise<void> => {
        const name: CellName = { role: state.role.code, competency: state.competency.code };
        const key = cellSelector(name);
        const doing = JSON.stringify([wanted, agreed]);
        // A key that was pressed twice.
        if (underWay.current.get(key) === doing) return;
        underWay.current.set(key, doing);
        forgetNotices([name]);
        setOpen(before => (before && isSameCell(before.name, name) ? { name, state, text, isBusy: true } : before));
        const asked = opened.current?.question;
        agreement.stayAt(name);
        if (agreed?.isForColumn && asked) agreement.begin(name, asked, agreed);
        const before = agreed && asked ? agreedEdit(asked, agreed) : agreement.at(name);
        const edits = [{ ...cellEdit(state, wanted), ...before }];
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
        const cell = left(state, wanted, text, verdict);
        // It was asked before that was agreed to for all of the column.
        const since = agreed || before ? undefined : agreement.at(name);
        if (since && cell.question && isAmong(cell.question, since.agreedTo)) return commit(state, wanted, text);
        comeBack(cell);
    };
    const { stayAt, end: endAgreement } = agreement;
    return {
        ...{ open, setOpen, notices, notify, dismiss, show, keep, agree, edit, close, commit },
        ...{ forgetNotices, stayAt, endAgreement }
    };
}

/**
 * Whether somebody is at another cell by now or edits this one again, types somewhere, looks after what else waits, or is at
 * work outside of the page.
 */
function isElsewhere(name: CellName, open: OpenCell | undefined): boolean {
    if (!document.hasFocus()) return true;
    if (open !== undefined) return !open.isBusy || !isSameCell(open.name, name);
    const { activeElement } = document;
    const cell = cellElement(activeElement);
    return cell === undefined
        ? isTyping(activeElement) || activeElement?.closest('.bulk-panel, .cell-notices') != null
        : !isSameCell(cell.name, name);
}
