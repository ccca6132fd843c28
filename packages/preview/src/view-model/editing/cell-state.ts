import type { CellEdit, CompetencyView, RequirementView, RoleView } from '@gradus/protocol';
import type { Matrix } from '../matrix/matrix.ts';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { codedTitle } from '../shared/requirement-label.ts';
import { requirementsOf } from '../shared/requirements-of.ts';
import { roleName } from '../shared/role-name.ts';
import type { Wanted } from './typed-content.ts';

/** A cell of the matrix, by codes. */
export interface CellName {
    readonly role: string;
    readonly competency: string;
}

/** A cell with what the model has of it. */
export interface CellState {
    readonly role: RoleView;
    /** What the role is called: by a title that no other one has. */
    readonly roleName: string;
    readonly competency: CompetencyView;
    readonly requirement: RequirementView | undefined;
}

export function isSameCell(one: CellName, other: CellName): boolean {
    return one.role === other.role && one.competency === other.competency;
}

/** Nothing where the model does not have the cell any more. */
export function cellState({ role, competency }: CellName, index: PreviewIndex): CellState | undefined {
    const roleView = index.roles.get(role);
    const competencyView = index.competencies.get(competency);
    if (roleView === undefined || competencyView === undefined) return undefined;
    return {
        role: roleView,
        roleName: roleName(index.model.roles, roleView),
        competency: competencyView,
        requirement: requirementsOf(roleView).get(competency)
    };
}

/** A cell in words: `PC9 Teamwork, Expert`. */
export function cellTitle({ roleName: name, competency }: CellState): string {
    return `${codedTitle(competency)}, ${name}`;
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

/** Where a cell stands in a matrix, by the numbers of its row and its column; -1 where it does not. */
export function placeOf({ role, competency }: CellName, { rows, columns }: Matrix): { row: number; column: number } {
    const lineOf = (side: Matrix['rows']) =>
        side.lines.findIndex(({ elements: [element], folded }) => {
            if (folded !== undefined || element === undefined) return false;
            return element.view.code === (element.kind === 'role' ? role : competency);
        });
    return { row: lineOf(rows), column: lineOf(columns) };
}
