import type { CountCell, MatrixCellContent } from '../../view-model/matrix/matrix.ts';
import { requirementLabel } from '../../view-model/shared/requirement-label.ts';

/** A cell in a sentence; nothing where nothing is required. */
export function cellLabel(cell: MatrixCellContent, problem: string | undefined): string | undefined {
    if (cell.role === undefined) return countLabel(cell);
    const { role, competency, requirement } = cell;
    const label =
        requirement === undefined
            ? undefined
            : requirementLabel({ code: role.view.code, title: role.name }, competency, requirement);
    if (problem === undefined) return label;
    return label === undefined ? problem : `${label}. Problem: ${problem}`;
}

/** What a cell of something folded up says. */
export function countLabel({ count, of }: CountCell): string {
    return `${count} of ${of} required`;
}
