import { textMatcher } from '../shared/text-match.ts';
import type { Matrix } from './matrix.ts';
import type { MatrixElement } from './matrix-elements.ts';
import type { Line } from './side.ts';

/** A row or column that was found. */
export interface FoundLine {
    readonly side: 'rows' | 'columns';
    readonly line: number;
}

/** The columns and rows whose heads say what somebody typed, in the order in which they are read. */
export function findInMatrix({ rows, columns }: Matrix, typed: string): readonly FoundLine[] {
    if (typed.trim() === '') return [];
    const matches = textMatcher(typed);
    const found = (side: FoundLine['side'], lines: readonly Line<MatrixElement>[]) =>
        lines.flatMap((line, position) => (isFound(line, matches) ? [{ side, line: position }] : []));
    return [...found('columns', columns.lines), ...found('rows', rows.lines)];
}

/** Also what is folded up is found. */
function isFound({ elements }: Line<MatrixElement>, matches: (texts: readonly string[]) => boolean): boolean {
    return elements.some(({ kind, view, label }) =>
        matches([view.code, view.title, label, ...(kind === 'competency' ? view.aliases : [])])
    );
}
