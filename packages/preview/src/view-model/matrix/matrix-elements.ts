import type { CompetencyView, RoleView } from '@gradus/protocol';

/** A competency as a line of the matrix. */
export interface CompetencyElement {
    readonly kind: 'competency';
    readonly view: CompetencyView;
    /** The name at its head. */
    readonly label: string;
    /** What tells apart lines of the same name. */
    readonly detail?: undefined;
    /** The titles that it stands under, from the outermost on. */
    readonly titles: readonly string[];
}

/** A role as a line of the matrix. */
export interface RoleElement {
    readonly kind: 'role';
    readonly view: RoleView;
    /** What it is called where it does not stand at a head: by a title that no other role has. */
    readonly name: string;
    readonly label: string;
    readonly detail?: string;
    readonly titles: readonly string[];
}

export type MatrixElement = CompetencyElement | RoleElement;
