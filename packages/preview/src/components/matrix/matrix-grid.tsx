import type { Subject } from '@gradus/protocol';
import { cellAt, type Matrix, type MatrixCellContent } from '../../view-model/matrix/matrix.ts';
import type { MatrixSummaries } from '../../view-model/matrix/matrix-summaries.ts';
import { type Branch, type Entry, entriesOf, spansAt } from '../../view-model/matrix/side.ts';
import type { GridCell, GridModel, GridPlace, GridRowHead, GridSpan } from '../grid/grid-model.ts';
import { classNames } from '../shared/class-names.ts';
import { LevelBadge } from '../shared/level-badge.tsx';
import { cellLabel, countLabel } from './cell-text.ts';
import { FoldSign } from './fold-toggle.tsx';
import { type FoundLines, foundName } from './found-lines.ts';
import { BranchName, ColumnName, FoldedCount, RowName } from './line-names.tsx';
import { FoldedCell } from './matrix-cell.tsx';
import { endTitle, footTitle } from './matrix-foot.tsx';
import { HEAD_DEPTH } from './matrix-head.tsx';
import {
    branchSubject,
    cellData,
    cellSubject,
    countOf,
    elementSubject,
    elementTitle,
    kindOfBranch,
    type MatrixActions
} from './matrix-parts.ts';
import { depthName } from './matrix-rows.tsx';
import { ProblemMark } from './problem-mark.tsx';
import { SummaryCell } from './summary-cell.tsx';
import type { Counted } from './summary-text.ts';

interface MatrixGridOptions {
    readonly matrix: Matrix;
    readonly summaries: MatrixSummaries | undefined;
    readonly actions: MatrixActions;
    readonly found: FoundLines;
}

/** In a grid a cell is the control, so that nothing within it is a link. */
const NO_LINK = { onReveal: undefined, stop: 0 } as const;

/** A matrix as a grid asks for it, cell by cell. */
export class MatrixGrid implements GridModel {
    readonly label = 'Role matrix';
    readonly rowCount: number;
    readonly columnCount: number;
    readonly corner: GridCell;
    readonly spans: readonly (readonly GridSpan[])[];
    readonly ends?: NonNullable<GridModel['ends']>;
    readonly #matrix: Matrix;
    readonly #entries: readonly Entry[];
    readonly #actions: MatrixActions;
    readonly #found: FoundLines;

    constructor({ matrix, summaries, actions, found }: MatrixGridOptions) {
        const { rows, columns, transposed } = matrix;
        this.#matrix = matrix;
        this.#actions = actions;
        this.#found = found;
        this.#entries = entriesOf(rows);
        this.rowCount = this.#entries.length;
        this.columnCount = columns.lines.length;
        this.corner = { content: transposed ? 'Role' : 'Competency' };
        this.spans = Array.from({ length: Math.min(columns.depth, HEAD_DEPTH) }, (_, level) =>
            spansAt(columns, level).map(({ branch, start, span }) => ({
                start,
                span,
                ...(branch === undefined
                    ? {}
                    : { cell: { ...this.#branchHead(branch), name: classNames(level === 0 && 'starts-group') } })
            }))
        );
        if (summaries !== undefined) this.ends = this.#endsOf(summaries);
    }

    columnHead(column: number): GridCell {
        const line = this.#matrix.columns.lines[column];
        const [element] = line?.elements ?? [];
        const starts = line?.startsGroup === true && 'starts-group';
        const name = classNames('role-head', starts, foundName(this.#found, 'columns', column));
        if (line?.folded !== undefined) {
            const branch = line.folded;
            const count = <FoldedCount branch={branch} />;
            if (branch.depth < HEAD_DEPTH) return { name, tip: branch.title, content: count };
            const label = `${branch.title}, ${countOf(branch.size, kindOfBranch(branch))}`;
            return { ...this.#branchHead(branch), name, label, content: [this.#branchName(branch), count] };
        }
        if (element === undefined) return { name };
        return { name, tip: elementTitle(element), content: <ColumnName element={element} {...NO_LINK} /> };
    }

    rowHead(row: number): GridRowHead {
        const entry = this.#entries[row];
        if (entry === undefined) return {};
        if (entry.title !== undefined) {
            return {
                ...this.#branchHead(entry.title),
                name: classNames('title-head', depthName(entry.title)),
                isTitle: true
            };
        }
        const line = this.#matrix.rows.lines[entry.line];
        const [element] = line?.elements ?? [];
        const found = foundName(this.#found, 'rows', entry.line);
        if (line?.folded !== undefined) {
            const branch = line.folded;
            return {
                ...this.#branchHead(branch),
                name: classNames('title-head', depthName(branch), found),
                content: [this.#branchName(branch), <FoldedCount key="count" branch={branch} isShort />]
            };
        }
        if (element === undefined) return {};
        return { name: found, tip: elementTitle(element), content: <RowName element={element} {...NO_LINK} /> };
    }

    cell(row: number, column: number): GridCell {
        const content = this.#contentAt(row, column);
        const starts = this.#matrix.columns.lines[column]?.startsGroup === true && 'starts-group';
        if (content === undefined) return {};
        if (content.role === undefined) {
            return {
                name: classNames(starts, 'folded-cell'),
                tip: countLabel(content),
                content: <FoldedCell cell={content} />
            };
        }
        const { role, competency, requirement } = content;
        const problem = this.#actions.problemOf?.(role.view.code, competency.code);
        const label = cellLabel(content, problem);
        return {
            name: classNames(starts, problem !== undefined && 'has-problem'),
            label,
            data: cellData(content),
            content: (
                <>
                    {/* Called like the cell that it is in: there are as many. */}
                    {requirement !== undefined && LevelBadge({ requirement })}
                    {problem !== undefined && <ProblemMark problem={problem} />}
                </>
            )
        };
    }

    /** The row that a line of the matrix is; titles are rows as well. */
    rowOfLine(line: number): number {
        return this.#entries.findIndex(entry => entry.title === undefined && entry.line === line);
    }

    /** Where what stands at a place is written. */
    subjectAt(place: GridPlace): Subject | undefined {
        const branch = this.branchAt(place);
        if (branch !== undefined) return branchSubject(branch);
        if (place.part === 'cell') {
            const content = this.#contentAt(place.row, place.column);
            return content?.role !== undefined && content.requirement !== undefined ? cellSubject(content) : undefined;
        }
        const line = this.#lineAt(place);
        const [element] = line?.folded === undefined ? (line?.elements ?? []) : [];
        return element && elementSubject(element);
    }

    /** What can be folded up, or unfolded, at a place. */
    branchAt(place: GridPlace): Branch | undefined {
        if (place.part === 'cell') return undefined;
        if (place.part === 'span') {
            return spansAt(this.#matrix.columns, place.level).find(({ start }) => start === place.column)?.branch;
        }
        const entry = place.part === 'row' ? this.#entries[place.row] : undefined;
        return entry?.title ?? this.#lineAt(place)?.folded;
    }

    #lineAt(place: Exclude<GridPlace, { readonly part: 'cell' }>) {
        if (place.part !== 'row') return this.#matrix.columns.lines[place.column];
        const entry = this.#entries[place.row];
        return entry === undefined || entry.title !== undefined ? undefined : this.#matrix.rows.lines[entry.line];
    }

    #contentAt(row: number, column: number): MatrixCellContent | undefined {
        const entry = this.#entries[row];
        return entry === undefined || entry.title !== undefined ? undefined : cellAt(this.#matrix, entry.line, column);
    }

    #branchHead(branch: Branch): GridCell {
        return {
            content: this.#branchName(branch),
            tip: branch.title,
            ...(this.#actions.onFold === undefined ? {} : { isUnfolded: !branch.isFolded })
        };
    }

    #branchName(branch: Branch) {
        return (
            <span class="grid-title-text" key="name">
                {this.#actions.onFold !== undefined && (
                    <span class={branch.isFolded ? 'fold folded' : 'fold'}>
                        <FoldSign />
                    </span>
                )}
                <BranchName branch={branch} {...NO_LINK} />
            </span>
        );
    }

    #endsOf({ rows, columns, all }: MatrixSummaries): NonNullable<GridModel['ends']> {
        const { transposed } = this.#matrix;
        const summed = (summary: MatrixSummaries['all'] | undefined, counted: Counted): GridCell =>
            summary === undefined ? {} : { content: <SummaryCell summary={summary} counted={counted} /> };
        return {
            head: { content: <span lang="en">{endTitle(transposed)}</span> },
            foot: { content: <span lang="en">{footTitle(transposed)}</span> },
            corner: summed(all, 'requirement'),
            ofRow: row => {
                const entry = this.#entries[row];
                if (entry === undefined || entry.title !== undefined) return {};
                const isFolded = this.#matrix.rows.lines[entry.line]?.folded !== undefined;
                return summed(rows[entry.line], isFolded ? 'requirement' : transposed ? 'competency' : 'role');
            },
            ofColumn: column => {
                const line = this.#matrix.columns.lines[column];
                const counted = line?.folded !== undefined ? 'requirement' : transposed ? 'role' : 'competency';
                return { ...summed(columns[column], counted), name: classNames(line?.startsGroup && 'starts-group') };
            }
        };
    }
}
