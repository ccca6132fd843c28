import type { Subject } from '@gradus/protocol';
import type { RequirementCell } from '../../view-model/matrix/matrix.ts';
import type { MatrixElement } from '../../view-model/matrix/matrix-elements.ts';
import type { Branch } from '../../view-model/matrix/side.ts';
import { codedTitle } from '../../view-model/shared/requirement-label.ts';
import type { Reveal } from '../shared/reveal.ts';

/** What the parts of a matrix are given beside what they draw. */
export interface MatrixActions {
    readonly onReveal: Reveal;
    /** Folds a branch up, or unfolds it; absent where nothing can be folded. */
    readonly onFold: ((key: string) => void) | undefined;
    /** What is wrong with a requirement, in words. */
    readonly problemOf?: ProblemOf;
}

export type ProblemOf = ((role: string, competency: string) => string | undefined) | undefined;

/** Where an element of the matrix is written. */
export function elementSubject({ kind, view }: MatrixElement): Subject {
    return { kind, code: view.code };
}

/** Where a title of the matrix is written. */
export function branchSubject({ kind, code }: Pick<Branch, 'kind' | 'code'>): Subject {
    return { kind, code };
}

/** Where what a cell shows is written. */
export function cellSubject({ role, competency }: RequirementCell): Subject {
    return { kind: 'requirement', role: role.view.code, competency: competency.code };
}

/** What an element is called in full: where it stands alone, as in a tip. */
export function elementTitle({ kind, view }: MatrixElement): string {
    return kind === 'role' ? view.title : codedTitle(view);
}

/** `12 roles`, `1 competency`. */
export function countOf(count: number, kind: MatrixElement['kind']): string {
    if (kind === 'role') return count === 1 ? '1 role' : `${count} roles`;
    return count === 1 ? '1 competency' : `${count} competencies`;
}

/** What stands in a branch. */
export function kindOfBranch({ kind }: Pick<Branch, 'kind'>): MatrixElement['kind'] {
    return kind === 'category' ? 'competency' : 'role';
}

/** The attributes by which the cell of a requirement is found in the document. */
export function cellData({ role, competency }: RequirementCell): Readonly<Record<`data-${string}`, string>> {
    return { 'data-role': role.view.code, 'data-competency': competency.code };
}

/** Whether columns are so few that there is room for wider ones. */
export function areFew(columns: readonly unknown[]): boolean {
    return columns.length <= 6;
}
