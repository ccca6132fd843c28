import { codedTitle } from '../shared/requirement-label.ts';
import { requirementText } from '../shared/requirement-text.ts';
import { requirementsOf } from '../shared/requirements-of.ts';
import type { Matrix } from './matrix.ts';
import type { MatrixElement } from './matrix-elements.ts';

/**
 * All that a matrix shows as rows of texts, the first one of which is the head: for the clipboard, and for files. What
 * is folded up is in it as well.
 */
export function matrixTable({ rows, columns, transposed }: Matrix): string[][] {
    const across = columns.lines.flatMap(({ elements }) => elements);
    const down = rows.lines.flatMap(({ elements }) => elements);
    const withTitles = down.some(({ titles }) => titles.length > 0);
    const titleHead = transposed ? 'Group' : 'Category';
    const heads = [...(withTitles ? [titleHead] : []), 'Code', transposed ? 'Role' : 'Competency'];
    return [
        [...heads, ...across.map(headOf)],
        ...down.map(element => [
            ...(withTitles ? [element.titles.join(' / ')] : []),
            element.view.code,
            element.view.title,
            ...across.map(other => textOf(element, other))
        ])
    ];
}

/** A role is called by its title in full, for nothing stands above it here. */
function headOf(element: MatrixElement): string {
    return element.kind === 'role' ? element.name : codedTitle(element.view);
}

function textOf(one: MatrixElement, other: MatrixElement): string {
    const role = one.kind === 'role' ? one : other;
    const competency = one.kind === 'role' ? other : one;
    if (role.kind !== 'role') return '';
    return requirementText(requirementsOf(role.view).get(competency.view.code));
}
