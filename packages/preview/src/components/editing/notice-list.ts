import type { CellQuestion } from '@gradus/protocol';
import { askedText } from '../../view-model/editing/asked.ts';
import { type CellName, cellTitle, isSameCell } from '../../view-model/editing/cell-state.ts';
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
    readonly question?: { readonly about: CellQuestion; readonly needsReason: boolean };
}

/** With another one, in the place of one that is about the same. */
export function withNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
    return [...notices.filter(({ key }) => key !== notice.key), notice];
}

/** With a cell that was left: with others of which the same is to be said, so that whoever types down a column gets one notice. */
export function withCells(notices: readonly Notice[], left: readonly OpenCell[]): readonly Notice[] {
    let all = notices;
    for (const cell of left) {
        const others = withoutCell(all, cell.name);
        const key = cell.question ? `asked ${cell.question.about}` : `refused ${cell.refusal ?? ''}`;
        const before = others.find(each => each.key === key)?.cells ?? [];
        all = withNotice(others, noticeOf(key, [...before, cell]));
    }
    return all;
}

/** Without a cell, which somebody looks after. */
export function withoutCell(notices: readonly Notice[], name: CellName): readonly Notice[] {
    if (leftCell(notices, name) === undefined) return notices;
    return notices.flatMap(notice => {
        if (notice.cells === undefined) return [notice];
        const cells = notice.cells.filter(each => !isSameCell(each.name, name));
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
    const about = question && { question: { about: question.about, needsReason } };
    if (others.length === 0) return { key, title, text: question?.text ?? refusal, cells, ...about };
    const roles = new Set(cells.map(({ state }) => state.roleName));
    const text = question ? askedText(question.about, cells.length, [...roles]) : refusal;
    return { key, title, text, cells, ...about };
}
