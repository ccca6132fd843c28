import type { MatrixRow, MatrixRowGroup } from '../../view-model/matrix/matrix.ts';
import type { MatrixColumn } from '../../view-model/matrix/matrix-columns.ts';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';
import { MatrixCell } from './matrix-cell.tsx';

interface MatrixRowsProps {
    readonly group: MatrixRowGroup;
    readonly columns: readonly MatrixColumn[];
    readonly onReveal: Reveal;
}

/** The competencies of one category, under its title. */
export function MatrixRows({ group: { category, rows }, columns, onReveal }: MatrixRowsProps) {
    return (
        <tbody>
            <tr class="category-row">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                    <span class="category-title">
                        <SourceLink subject={{ kind: 'category', code: category.code }} onReveal={onReveal} stop={0}>
                            {category.title}
                        </SourceLink>
                    </span>
                </th>
            </tr>
            {rows.map(row => (
                <CompetencyRow key={row.competency.code} row={row} columns={columns} onReveal={onReveal} />
            ))}
        </tbody>
    );
}

interface CompetencyRowProps {
    readonly row: MatrixRow;
    readonly columns: readonly MatrixColumn[];
    readonly onReveal: Reveal;
}

function CompetencyRow({ row: { competency, cells }, columns, onReveal }: CompetencyRowProps) {
    return (
        <tr>
            <th scope="row" class="competency-head">
                <span class="coded">
                    <span class="code">{competency.code}</span>
                    <SourceLink subject={{ kind: 'competency', code: competency.code }} onReveal={onReveal} stop={0}>
                        {competency.title}
                    </SourceLink>
                </span>
            </th>
            {columns.map((column, position) => (
                <MatrixCell
                    key={column.role.code}
                    column={column}
                    competency={competency}
                    requirement={cells[position]}
                    stop={position + 1}
                    onReveal={onReveal}
                />
            ))}
        </tr>
    );
}
