import { type Asked, askedText, questionsIn } from '../../view-model/editing/asked.ts';
import { type CellName, cellTitle, isSameCell } from '../../view-model/editing/cell-state.ts';
import { cellKey } from '../../view-model/editing/written-cells.ts';
import type { OpenCell } from './use-cell-commits.ts';

/** What was not done, and is said without taking anybody away from what they are at. */
export interface Notice {
    readonly key: string;
    /** What it is about: a cell, how many cells, or what was pressed. */
    readonly title: string;
    readonly text: string;
    /** The cells, as they were left: with what was typed. */
    readonly cells?: readonly OpenCell[];
    /** What is to be agreed to, of all of them. */
    readonly question?: Asked & { readonly needsReason: boolean };
}

/**
 * With another one, in the place of one that is about the same. The others stay where they are: whoever is at work in one
 * of them would be taken out of it.
 */
export function withNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
    const isThere = notices.some(({ key }) => key === notice.key);
    return isThere ? notices.map(each => (each.key === notice.key ? notice : each)) : [...notices, notice];
}

/** With a cell that was left: with others of which the same is to be said, so that whoever types down a column gets one notice. */
export function withCells(notices: readonly Notice[], left: readonly OpenCell[]): readonly Notice[] {
    let all = notices;
    for (const cell of left) {
        const key = cell.question ? `asked ${questionsIn(cell.question).join(' ')}` : `refused ${cell.refusal ?? ''}`;
        const before = all.find(each => each.key === key)?.cells ?? [];
        const cells = [...before.filter(({ name }) => !isSameCell(name, cell.name)), cell];
        const others = all.flatMap(each => (each.key === key ? [each] : withoutCells([each], [cell.name])));
        all = withNotice(others, noticeOf(key, cells));
    }
    return all;
}

/** Without cells that somebody looks after, or that say something else by now. */
export function withoutCells(notices: readonly Notice[], names: readonly CellName[]): readonly Notice[] {
    if (notices.length === 0) return notices;
    const gone = new Set(names.map(cellKey));
    return notices.flatMap(notice => {
        if (notice.cells === undefined) return [notice];
        const cells = notice.cells.filter(each => !gone.has(cellKey(each.name)));
        if (cells.length === notice.cells.length) return [notice];
        return cells.length === 0 ? [] : [noticeOf(notice.key, cells)];
    });
}

/** A cell as it was left. */
export function leftCell(notices: readonly Notice[], name: CellName): OpenCell | undefined {
    return notices.flatMap(({ cells = [] }) => cells).find(cell => isSameCell(cell.name, name));
}

function noticeOf(key: string, cells: readonly OpenCell[]): Notice {
    const [first, ...others] = cells;
    const { question, refusal = '' } = first ?? {};
    const title = others.length > 0 || !first ? `${cells.length} cells` : cellTitle(first.state);
    const needsReason = cells.some(each => each.question?.needsReason === true);
    const about = question && { question: { about: question.about, and: question.and, needsReason } };
    if (others.length === 0) return { key, title, text: question?.text ?? refusal, cells, ...about };
    const roles = new Set(cells.map(({ state }) => state.roleName));
    const text = question ? askedText(question, cells.length, [...roles]) : refusal;
    return { key, title, text, cells, ...about };
}
