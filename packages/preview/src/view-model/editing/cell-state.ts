import type { CellEdit, CompetencyView, PreviewChoice, RequirementView, RoleView } from '@gradus/protocol';
import { cellAt, type Matrix, matrix } from '../matrix/matrix.ts';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { codedTitle } from '../shared/requirement-label.ts';
import { requirementsOf } from '../shared/requirements-of.ts';
import type { Wanted } from './typed-content.ts';

/** A cell of the matrix, by codes. */
export interface CellName {
    readonly role: string;
    readonly competency: string;
}

/** A cell with what the model has of it. */
export interface CellState {
    readonly role: RoleView;
    readonly competency: CompetencyView;
    readonly requirement: RequirementView | undefined;
}

/** Nothing where the model does not have the cell any more. */
export function cellState({ role, competency }: CellName, index: PreviewIndex): CellState | undefined {
    const roleView = index.roles.get(role);
    const competencyView = index.competencies.get(competency);
    if (roleView === undefined || competencyView === undefined) return undefined;
    return {
        role: roleView,
        competency: competencyView,
        requirement: requirementsOf(roleView).get(competency)
    };
}

/** A cell in words: `PC9 Teamwork, Expert`. */
export function cellTitle({ role, competency }: CellState): string {
    return `${codedTitle(competency)}, ${role.title}`;
}

/** The edit that has a cell say something else than what is shown of it. */
export function cellEdit({ role, competency, requirement }: CellState, wanted: Wanted): CellEdit {
    return { role: role.code, competency: competency.code, seen: seen(requirement), wanted };
}

function seen(requirement: RequirementView | undefined): CellEdit['seen'] {
    if (requirement === undefined) return null;
    const { level, maxLevel, necessity, inheritedFrom } = requirement;
    return {
        necessity,
        isInherited: inheritedFrom !== undefined,
        ...(level !== undefined && { level }),
        ...(maxLevel !== undefined && { maxLevel })
    };
}

/** The level in a cell as it would be typed; for what has no levels a mark. */
export function cellLevels(requirement: RequirementView | undefined): string {
    if (requirement === undefined) return '';
    const { level, maxLevel } = requirement;
    if (level === undefined) return 'x';
    return maxLevel === undefined ? level : `${level}–${maxLevel}`;
}

/** What a cell is to say, to be said aloud: `2 desirable`. */
export function wantedText({ level, maxLevel, necessity }: NonNullable<Wanted>): string {
    if (level === undefined) return necessity === 'desirable' ? necessity : 'required';
    const levels = maxLevel === undefined ? level : `${level}–${maxLevel}`;
    return necessity === 'desirable' ? `${levels} desirable` : levels;
}

/** All that a cell says, so that another one says the same. */
export function contentOf(requirement: RequirementView | undefined): Wanted {
    if (requirement === undefined) return null;
    const { level, maxLevel, necessity } = requirement;
    return { necessity, ...(level !== undefined && { level }), ...(maxLevel !== undefined && { maxLevel }) };
}

/** The cell that stands above another one in the matrix; nothing where a title or the head does. */
export function cellAbove(name: CellName, index: PreviewIndex, choice: PreviewChoice): CellState | undefined {
    const laidOut = matrix(index, choice);
    const { row, column } = placeOf(name, laidOut);
    const above = row > 0 ? cellAt(laidOut, row - 1, column) : undefined;
    return above?.role && cellState({ role: above.role.view.code, competency: above.competency.code }, index);
}

/** Where a cell stands in a matrix, by the numbers of its row and its column; -1 where it does not. */
export function placeOf({ role, competency }: CellName, { rows, columns }: Matrix): { row: number; column: number } {
    const lineOf = (side: Matrix['rows']) =>
        side.lines.findIndex(({ elements: [element], folded }) => {
            if (folded !== undefined || element === undefined) return false;
            return element.view.code === (element.kind === 'role' ? role : competency);
        });
    return { row: lineOf(rows), column: lineOf(columns) };
}
