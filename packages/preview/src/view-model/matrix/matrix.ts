import type { CompetencyView, MatrixChoice, PreviewChoice } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { requirementsOf } from '../shared/requirements-of.ts';
import { type ShownRequirement, shownRequirement } from '../shared/shown-requirement.ts';
import { placedCompetencies } from './competency-side.ts';
import { knownMatrixChoice } from './known-matrix-choice.ts';
import type { CompetencyElement, MatrixElement, RoleElement } from './matrix-elements.ts';
import { inOrder } from './matrix-order.ts';
import { ownGrouping, placedRoles } from './role-side.ts';
import { shownElements } from './shown-elements.ts';
import { type Line, type Side, sideOf } from './side.ts';

/** The matrix of roles and competencies, laid out. What its cells show is looked up when they are drawn: {@link cellAt}. */
export interface Matrix {
    readonly index: PreviewIndex;
    readonly competencies: Side<CompetencyElement>;
    readonly roles: Side<RoleElement>;
    /** Whether roles stand below each other. */
    readonly transposed: boolean;
    readonly rows: Side<MatrixElement>;
    readonly columns: Side<MatrixElement>;
    readonly shownCompetencies: number;
    readonly shownRoles: number;
    /** Competencies of the chosen categories that no visible role requires. */
    readonly unrequiredCompetencies: number;
}

/** What stands in a cell. */
export type MatrixCellContent = RequirementCell | CountCell;

export interface RequirementCell {
    readonly role: RoleElement;
    readonly competency: CompetencyView;
    /** Absent where the role does not require the competency. */
    readonly requirement?: ShownRequirement;
}

/** How much is required where a row or a column is folded up. */
export interface CountCell {
    readonly role?: undefined;
    readonly count: number;
    /** How many pairs of a role and a competency there are. */
    readonly of: number;
}

/**
 * Lays out the matrix for a choice. Competencies that no visible role requires are left out unless asked for. A stream
 * puts its roles into the order of its steps, which titles of groups would break.
 */
export function matrix(index: PreviewIndex, choice: PreviewChoice): Matrix {
    const wanted = knownMatrixChoice(index, choice.matrix);
    const shown = shownElements(index, choice, wanted);
    const { roles, competencies: shownOnes, unrequired } = shown;
    const grouping = wanted.stream === undefined ? groupingOf(index, shown, wanted) : 'none';
    const folded = new Set(wanted.folded);
    const sides = {
        competencies: sideOf(placedCompetencies(index, inOrder(index, shownOnes, roles, wanted)), folded),
        roles: sideOf(placedRoles(index.model, roles, grouping), folded)
    };
    const transposed = wanted.transposed ?? false;
    return {
        index,
        ...sides,
        transposed,
        rows: transposed ? sides.roles : sides.competencies,
        columns: transposed ? sides.competencies : sides.roles,
        shownCompetencies: shownOnes.length,
        shownRoles: roles.length,
        unrequiredCompetencies: unrequired
    };
}

function groupingOf(
    index: PreviewIndex,
    { roles }: Pick<ReturnType<typeof shownElements>, 'roles'>,
    wanted: MatrixChoice
) {
    return wanted.groupBy ?? ownGrouping(index.model, roles);
}

/** How many cells a matrix has, titles apart. */
export function cellCount({ rows, columns }: Matrix): number {
    return rows.lines.length * columns.lines.length;
}

/** What stands in a cell, by the numbers of its row and its column. */
export function cellAt(
    { index, competencies, roles, transposed }: Matrix,
    row: number,
    column: number
): MatrixCellContent {
    const competencyLine = competencies.lines[transposed ? column : row];
    const roleLine = roles.lines[transposed ? row : column];
    if (competencyLine === undefined || roleLine === undefined) return { count: 0, of: 0 };
    const [competency] = competencyLine.elements;
    const [role] = roleLine.elements;
    if (isFolded(competencyLine) || isFolded(roleLine) || !competency || !role) return count(competencyLine, roleLine);
    const found = requirementsOf(role.view).get(competency.view.code);
    return {
        role,
        competency: competency.view,
        ...(found === undefined ? {} : { requirement: shownRequirement(index, found) })
    };
}

function isFolded(line: Line<unknown>): boolean {
    return line.folded !== undefined;
}

function count(competencies: Line<CompetencyElement>, roles: Line<RoleElement>): CountCell {
    const codes = competencies.elements.map(({ view }) => view.code);
    let found = 0;
    for (const { view } of roles.elements) {
        const required = requirementsOf(view);
        for (const code of codes) if (required.has(code)) found++;
    }
    return { count: found, of: codes.length * roles.elements.length };
}
