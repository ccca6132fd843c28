import { isSameData } from '@gradus/protocol';
import { cellAt, type Matrix, type MatrixCellContent } from '../../view-model/matrix/matrix.ts';
import type { MatrixElement } from '../../view-model/matrix/matrix-elements.ts';
import type { MatrixSummaries, Summary } from '../../view-model/matrix/matrix-summaries.ts';
import type { Branch } from '../../view-model/matrix/side.ts';
import { lineKey } from './matrix-head.tsx';
import type { MatrixActions } from './matrix-parts.ts';
import type { Counted } from './summary-text.ts';

/** What a row of a matrix is drawn from. */
export interface MatrixRowSource {
    readonly matrix: Matrix;
    readonly line: number;
    readonly summaries: MatrixSummaries | undefined;
    readonly actions: MatrixActions;
}

/** What is drawn of a row. */
export interface MatrixRow {
    readonly number: number;
    readonly folded: Branch | undefined;
    readonly element: MatrixElement | undefined;
    readonly cells: readonly MatrixRowCell[];
    readonly summary: Summary | undefined;
    readonly counted: Counted;
}

interface MatrixRowCell {
    readonly key: string;
    readonly cell: MatrixCellContent;
    readonly startsGroup: boolean;
    /** What is wrong with the requirement, in words. */
    readonly problem: string | undefined;
}

/** What is drawn of a row of the matrix. */
export function matrixRow({ matrix, line: number, summaries, actions: { problemOf } }: MatrixRowSource): MatrixRow {
    const line = matrix.rows.lines[number];
    const folded = line?.folded;
    return {
        number,
        folded,
        element: folded === undefined ? line?.elements[0] : undefined,
        cells: matrix.columns.lines.map((column, position) => {
            const cell = cellAt(matrix, number, position);
            return {
                key: lineKey(column),
                cell,
                startsGroup: column.startsGroup,
                problem: cell.role && problemOf?.(cell.role.view.code, cell.competency.code)
            };
        }),
        summary: summaries?.rows[number],
        counted: folded !== undefined ? 'requirement' : matrix.transposed ? 'competency' : 'role'
    };
}

/** Whether a row looks the same as before. It is asked of each row after each edit, so that little may be looked at. */
export function isSameRow(before: MatrixRowSource, after: MatrixRowSource): boolean {
    const { actions, matrix } = after;
    if (before.matrix === matrix && before.actions === actions && before.summaries === after.summaries) return true;
    const columns = before.matrix.columns.lines;
    return (
        before.actions.onReveal === actions.onReveal &&
        before.actions.onFold === actions.onFold &&
        before.matrix.transposed === matrix.transposed &&
        before.line === after.line &&
        isSameData(before.summaries?.rows[before.line], after.summaries?.rows[after.line]) &&
        isSameData(headOf(before), headOf(after)) &&
        columns.length === matrix.columns.lines.length &&
        columns.every((_, column) => isSameCell(before, after, column))
    );
}

function headOf({ matrix, line }: MatrixRowSource) {
    const { folded, elements } = matrix.rows.lines[line] ?? {};
    if (folded !== undefined) return folded;
    const [element] = elements ?? [];
    return element && [element.kind, element.view.code, element.label, element.detail];
}

function isSameCell(before: MatrixRowSource, after: MatrixRowSource, column: number): boolean {
    const [one, other] = [before.matrix.columns.lines[column], after.matrix.columns.lines[column]];
    if (!one || !other || one.startsGroup !== other.startsGroup || lineKey(one) !== lineKey(other)) return false;
    if (isOfSame(before, after, column)) return problemOf(before, column) === problemOf(after, column);
    return isSameData(drawnOf(before, column), drawnOf(after, column));
}

/** Whether a cell is of the same objects, which have the same to say. What an edit did not touch is the same object after it. */
function isOfSame(before: MatrixRowSource, after: MatrixRowSource, column: number): boolean {
    const { scales, categories } = before.matrix.index.model;
    const now = after.matrix.index.model;
    if (scales !== now.scales || categories !== now.categories) return false;
    const [one, other] = [namesOf(before, column), namesOf(after, column)];
    return (
        one !== undefined && one.role === other?.role && one.name === other.name && one.competency === other.competency
    );
}

function problemOf(source: MatrixRowSource, column: number): string | undefined {
    const names = source.actions.problemOf && namesOf(source, column);
    return names && source.actions.problemOf?.(names.role.code, names.competency.code);
}

/** The role and the competency of a cell; nothing where it stands for several. */
function namesOf({ matrix: { competencies, roles, transposed }, line }: MatrixRowSource, column: number) {
    const competency = competencies.lines[transposed ? column : line];
    const role = roles.lines[transposed ? line : column];
    if (competency?.folded !== undefined || role?.folded !== undefined) return undefined;
    const [ofCompetency, ofRole] = [competency?.elements[0]?.view, role?.elements[0]];
    return ofCompetency && ofRole && { competency: ofCompetency, role: ofRole.view, name: ofRole.name };
}

/** All that is drawn of a cell: what else is different of its role or its competency does not matter to it. */
function drawnOf(source: MatrixRowSource, column: number) {
    const cell = cellAt(source.matrix, source.line, column);
    if (cell.role === undefined) return cell;
    const { role, competency, requirement } = cell;
    const names = [role.view.code, role.name, competency.code, competency.title];
    return [...names, requirement, problemOf(source, column)];
}
