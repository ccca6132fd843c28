import { Component } from 'preact';
import type { Matrix } from '../../view-model/matrix/matrix.ts';
import type { MatrixSummaries } from '../../view-model/matrix/matrix-summaries.ts';
import type { Branch, Entry } from '../../view-model/matrix/side.ts';
import { classNames } from '../shared/class-names.ts';
import { FoldToggle } from './fold-toggle.tsx';
import { useFoundName } from './found-lines.ts';
import { BranchName, FoldedCount, RowName } from './line-names.tsx';
import { MatrixCell } from './matrix-cell.tsx';
import { lineKey } from './matrix-head.tsx';
import type { MatrixActions } from './matrix-parts.ts';
import { isSameRow, type MatrixRow, matrixRow } from './matrix-row.ts';
import { SummaryCell } from './summary-cell.tsx';

interface MatrixRowsProps {
    readonly matrix: Matrix;
    /** The titles and rows of one part, in order. */
    readonly entries: readonly Entry[];
    readonly summaries: MatrixSummaries | undefined;
    readonly actions: MatrixActions;
}

/** The rows under one of the outermost titles. */
export function MatrixRows({ matrix, entries, summaries, actions }: MatrixRowsProps) {
    const { lines } = matrix.rows;
    const width = 1 + matrix.columns.lines.length + (summaries === undefined ? 0 : 1);
    return (
        <tbody>
            {entries.map(entry => {
                if (entry.title !== undefined) {
                    return <TitleRow key={entry.title.key} branch={entry.title} width={width} actions={actions} />;
                }
                const line = lines[entry.line];
                return (
                    line && (
                        <LineRow
                            key={lineKey(line)}
                            matrix={matrix}
                            line={entry.line}
                            summaries={summaries}
                            actions={actions}
                        />
                    )
                );
            })}
        </tbody>
    );
}

interface TitleRowProps {
    readonly branch: Branch;
    readonly width: number;
    readonly actions: MatrixActions;
}

function TitleRow({ branch, width, actions: { onReveal, onFold } }: TitleRowProps) {
    return (
        <tr class={classNames('category-row', depthName(branch))}>
            <th scope="rowgroup" colSpan={width}>
                <span class="category-title">
                    <FoldToggle branch={branch} onFold={onFold} stop={0} />
                    <BranchName branch={branch} onReveal={onReveal} stop={onFold === undefined ? 0 : 0.5} />
                </span>
            </th>
        </tr>
    );
}

/** The class of a title within others; so far in, and no further. */
export function depthName({ depth }: Pick<Branch, 'depth'>): string | undefined {
    return depth === 0 ? undefined : `depth-${Math.min(depth, 4)}`;
}

interface LineRowProps {
    readonly matrix: Matrix;
    readonly line: number;
    readonly summaries: MatrixSummaries | undefined;
    readonly actions: MatrixActions;
}

/** A row, drawn anew only where something of it is different: after an edit nearly all of a table says what it said before. */
class LineRow extends Component<LineRowProps> {
    override shouldComponentUpdate(next: Readonly<LineRowProps>): boolean {
        return !isSameRow(this.props, next);
    }

    override render() {
        const { actions } = this.props;
        const row = matrixRow(this.props);
        const { folded, cells, summary, counted } = row;
        return (
            <tr class={folded === undefined ? undefined : 'folded-row'}>
                <LineHeading row={row} actions={actions} />
                {cells.map(({ key, ...cell }, position) => (
                    <MatrixCell key={key} {...cell} stop={position + 1} onReveal={actions.onReveal} />
                ))}
                {summary !== undefined && (
                    <td class="row-end">
                        <SummaryCell summary={summary} counted={counted} />
                    </td>
                )}
            </tr>
        );
    }
}

interface LineHeadingProps {
    readonly row: MatrixRow;
    readonly actions: MatrixActions;
}

function LineHeading({ row: { number, folded, element }, actions: { onReveal, onFold } }: LineHeadingProps) {
    const found = useFoundName('rows', number);
    if (folded !== undefined) {
        const branch = folded;
        return (
            <th scope="row" class={classNames('competency-head', depthName(branch), found)} data-row={number}>
                <span class="folded-title">
                    <FoldToggle branch={branch} onFold={onFold} stop={0} />
                    <BranchName branch={branch} onReveal={onReveal} stop={onFold === undefined ? 0 : 0.5} />
                    <FoldedCount branch={branch} isShort />
                </span>
            </th>
        );
    }
    return (
        <th scope="row" class={classNames('competency-head', found)} data-row={number}>
            {element !== undefined && <RowName element={element} onReveal={onReveal} stop={0} />}
        </th>
    );
}
