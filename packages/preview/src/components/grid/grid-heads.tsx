// biome-ignore-all lint/a11y/useSemanticElements: a table would have all of its cells in the document.
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells of a row have the focus.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { memo } from '../shared/memo.ts';
import { gridCell } from './grid-cell.tsx';
import { gridEnd, gridLine } from './grid-line.tsx';
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
    const { spans } = model;
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
            {gridLine({
                model,
                row: spans.length,
                name: 'grid-row grid-columns',
                head: gridCell({
                    key: 'corner',
                    cell: model.corner,
                    role: 'columnheader',
                    column: 0,
                    name: 'grid-head-cell grid-corner',
                    isActive: false
                }),
                cells: { role: 'columnheader', name: 'grid-column-head', of: column => model.columnHead(column) },
                // There is nothing to stop at.
                end: gridEnd(model, 'columnheader', undefined, ({ head }) => head),
                ...{ first, last, active: activeIn(spans.length) }
            })}
        </div>
    );
});

interface GridFootProps extends Omit<GridHeadsProps, 'activeRow'> {
    readonly row: number;
}

/** What columns come to. */
export const GridFoot = memo(({ model, row, first, last, active }: GridFootProps) => {
    const { ends } = model;
    if (ends === undefined) return null;
    return (
        <div role="rowgroup" class="grid-foot">
            {gridLine({
                model,
                row,
                name: 'grid-row',
                head: gridCell({
                    key: 'foot',
                    cell: ends.foot,
                    role: 'rowheader',
                    column: 0,
                    name: 'grid-head-cell',
                    isActive: active === 0
                }),
                cells: { role: 'gridcell', name: 'grid-cell', of: column => ends.ofColumn(column) },
                end: gridEnd(model, 'gridcell', active, ({ corner }) => corner),
                ...{ first, last, active }
            })}
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
