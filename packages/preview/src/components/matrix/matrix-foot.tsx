import type { Matrix } from '../../view-model/matrix/matrix.ts';
import type { MatrixSummaries } from '../../view-model/matrix/matrix-summaries.ts';
import { classNames } from '../shared/class-names.ts';
import { lineKey } from './matrix-head.tsx';
import { SummaryCell } from './summary-cell.tsx';

interface MatrixFootProps {
    readonly matrix: Matrix;
    readonly summaries: MatrixSummaries;
}

/** What the columns come to, and all of them together. */
export function MatrixFoot({ matrix: { columns, transposed }, summaries }: MatrixFootProps) {
    return (
        <tfoot>
            <tr>
                <th scope="row" class="competency-head" lang="en">
                    {footTitle(transposed)}
                </th>
                {columns.lines.map((line, position) => {
                    const summary = summaries.columns[position];
                    const counted = line.folded !== undefined ? 'requirement' : transposed ? 'role' : 'competency';
                    return (
                        <td key={lineKey(line)} class={classNames('column-end', line.startsGroup && 'starts-group')}>
                            {summary && <SummaryCell summary={summary} counted={counted} />}
                        </td>
                    );
                })}
                <td class="row-end">
                    <SummaryCell summary={summaries.all} counted="requirement" />
                </td>
            </tr>
        </tfoot>
    );
}

/** What is counted at the foot of columns. */
export function footTitle(transposed: boolean): string {
    return transposed ? 'Roles that require it' : 'Competencies required';
}

/** What is counted at the end of rows. */
export function endTitle(transposed: boolean): string {
    return transposed ? 'Competencies' : 'Roles';
}
