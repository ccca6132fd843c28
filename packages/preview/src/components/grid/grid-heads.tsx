// biome-ignore-all lint/a11y/useSemanticElements: a table would have all of its cells in the document.
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells of a row have the focus.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { memo } from '../shared/memo.ts';
import { gridCell } from './grid-cell.tsx';
import { GridCells } from './grid-cells.tsx';
import type { GridModel, GridSpan } from './grid-model.ts';

export interface GridHeadsProps {
    readonly model: GridModel;
    readonly first: number;
    readonly last: number;
    /** The row and the column of the tab stop, where that is in the heads. */
    readonly activeRow: number | undefined;
    readonly active: number | undefined;
}

/** The heads of columns: those over several, and below them one for each. */
export const GridHeads = memo(({ model, first, last, activeRow, active }: GridHeadsProps) => {
    const { spans, ends, columnCount } = model;
    const activeIn = (row: number) => (activeRow === row ? active : undefined);
    return (
        <div role="rowgroup" class="grid-heads">
            {spans.map((level, row) => (
                <div key={row} role="row" class="grid-row grid-spans" aria-rowindex={row + 1} data-row={row}>
                    <div class="grid-head-cell" aria-hidden="true" />
                    {level
                        .filter(each => isInSight(each, first, last, activeIn(row)))
                        .map(each => (
                            <SpanHead
                                key={each.start}
                                of={each}
                                first={first}
                                last={last}
                                isActive={isWithin(each, activeIn(row))}
                            />
                        ))}
                </div>
            ))}
            <div role="row" class="grid-row grid-columns" aria-rowindex={spans.length + 1} data-row={spans.length}>
                {gridCell({
                    key: 'corner',
                    cell: model.corner,
                    role: 'columnheader',
                    column: 0,
                    name: 'grid-head-cell grid-corner',
                    isActive: false
                })}
                <GridCells
                    model={model}
                    role="columnheader"
                    name="grid-column-head"
                    first={first}
                    last={last}
                    active={activeIn(spans.length)}
                    cellOf={column => model.columnHead(column)}
                />
                {ends !== undefined &&
                    gridCell({
                        key: 'end',
                        cell: ends.head,
                        role: 'columnheader',
                        column: columnCount + 1,
                        name: 'grid-end',
                        isActive: false
                    })}
            </div>
        </div>
    );
});

interface GridFootProps extends Omit<GridHeadsProps, 'activeRow'> {
    readonly row: number;
}

/** What columns come to. */
export const GridFoot = memo(({ model, row, first, last, active }: GridFootProps) => {
    const { ends, columnCount } = model;
    if (ends === undefined) return null;
    return (
        <div role="rowgroup" class="grid-foot">
            <div role="row" class="grid-row" aria-rowindex={row + 1} data-row={row}>
                {gridCell({
                    key: 'foot',
                    cell: ends.foot,
                    role: 'rowheader',
                    column: 0,
                    name: 'grid-head-cell',
                    isActive: active === 0
                })}
                <GridCells
                    model={model}
                    role="gridcell"
                    name="grid-cell"
                    first={first}
                    last={last}
                    active={active}
                    cellOf={column => ends.ofColumn(column)}
                />
                {gridCell({
                    key: 'end',
                    cell: ends.corner,
                    role: 'gridcell',
                    column: columnCount + 1,
                    name: 'grid-end',
                    isActive: active === columnCount + 1
                })}
            </div>
        </div>
    );
});

interface SpanHeadProps {
    readonly of: GridSpan;
    readonly first: number;
    readonly last: number;
    readonly isActive: boolean;
}

/** A head over several columns, as wide as those of them that are drawn. */
function SpanHead({ of: { start, span, cell }, first, last, isActive }: SpanHeadProps) {
    const box = useRef<HTMLDivElement>(null);
    const [from, to] = [Math.max(start, first), Math.min(start + span, last)];
    useLayoutEffect(() => box.current?.style.setProperty('--span', `${Math.max(0, to - from)}`), [from, to]);
    return (
        <div class="grid-span" ref={box} role="presentation">
            {cell !== undefined &&
                gridCell({
                    key: 'head',
                    cell,
                    role: 'columnheader',
                    column: start + 1,
                    span,
                    name: 'grid-span-head',
                    isActive
                })}
        </div>
    );
}

function isInSight({ start, span }: GridSpan, first: number, last: number, active: number | undefined): boolean {
    return (start < last && start + span > first) || (active !== undefined && active > start && active <= start + span);
}

function isWithin({ start, span }: GridSpan, active: number | undefined): boolean {
    return active !== undefined && active > start && active <= start + span;
}
