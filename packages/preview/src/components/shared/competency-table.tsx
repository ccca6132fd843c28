import type { CategoryView, CompetencyView, Subject } from '@gradus/protocol';
import type { ComponentChildren } from 'preact';
import type { Reveal } from './reveal.ts';
import { ScrollArea } from './scroll-area.tsx';
import { SourceLink } from './source-link.tsx';
import { HasStops, useCellStop } from './use-cell-stop.ts';
import { useGridStops } from './use-grid-stops.ts';

interface CompetencyTableProps<R> {
    /** What the area that scrolls is called. */
    readonly label: string;
    readonly caption: ComponentChildren;
    /** What stands across. */
    readonly columns: readonly CompetencyColumn[];
    readonly groups: readonly CompetencyGroup<R>[];
    /** The cells of a row, one for each column. */
    readonly cells: (row: R) => ComponentChildren;
    readonly onReveal: Reveal;
    /** The title above what is gone. */
    readonly gone?: string;
    /** What a competency was called before, where that is something else. */
    readonly formerName?: (row: R) => string | undefined;
}

interface CompetencyColumn {
    /** Absent where nothing leads there. */
    readonly subject?: Subject;
    readonly title: string;
    /** What is said of it below its title. */
    readonly detail?: string | undefined;
}

interface CompetencyGroup<R> {
    /** Absent for what is in none of the framework any more. */
    readonly category: Pick<CategoryView, 'code' | 'title'> | undefined;
    readonly rows: readonly R[];
}

/** What stands in a row beside the cells. */
interface CompetencyRow {
    readonly competency: CompetencyView;
    /** Whether the framework does not have it any more, so that nothing leads there. */
    readonly isGone?: boolean;
}

/** Competencies down, by category, and something else across: one stop of the tab key. */
export function CompetencyTable<R extends CompetencyRow>(props: CompetencyTableProps<R>) {
    const { label, caption, columns, groups, cells, onReveal, gone, formerName } = props;
    const { ref, onKeyDown, onFocusIn } = useGridStops();
    return (
        <HasStops.Provider value={onReveal !== undefined}>
            <ScrollArea label={label} name="comparison-area" hasControls={onReveal !== undefined}>
                <table class="comparison" ref={ref} onKeyDown={onKeyDown} onFocusIn={onFocusIn}>
                    <caption class="unseen">{caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col" class="corner" lang="en">
                                Competency
                            </th>
                            {columns.map((column, position) => (
                                <ColumnHead key={position} column={column} stop={1 + position} onReveal={onReveal} />
                            ))}
                        </tr>
                    </thead>
                    {groups.map(({ category, rows }) => (
                        <tbody key={category?.code ?? ''}>
                            <tr class="category-row">
                                <CategoryHead
                                    category={category}
                                    gone={gone}
                                    colSpan={1 + columns.length}
                                    onReveal={onReveal}
                                />
                            </tr>
                            {rows.map(row => (
                                <tr key={row.competency.code}>
                                    <CompetencyHead
                                        competency={row.competency}
                                        formerName={formerName?.(row)}
                                        onReveal={row.isGone === true ? undefined : onReveal}
                                    />
                                    {cells(row)}
                                </tr>
                            ))}
                        </tbody>
                    ))}
                </table>
            </ScrollArea>
        </HasStops.Provider>
    );
}

interface ColumnHeadProps {
    readonly column: CompetencyColumn;
    readonly stop: number;
    readonly onReveal: Reveal;
}

function ColumnHead({ column: { subject, title, detail }, stop, onReveal }: ColumnHeadProps) {
    const cellStop = useCellStop(subject, onReveal, stop);
    return (
        <th scope="col" {...cellStop}>
            <span class="role-label clamped" title={title}>
                {subject === undefined ? (
                    title
                ) : (
                    <SourceLink subject={subject} onReveal={onReveal} stop={stop}>
                        {title}
                    </SourceLink>
                )}
            </span>
            {detail !== undefined && (
                <span class="state" lang="en" title={detail}>
                    {' '}
                    {detail}
                </span>
            )}
        </th>
    );
}

interface CategoryHeadProps {
    readonly category: CompetencyGroup<unknown>['category'];
    readonly gone: string | undefined;
    readonly colSpan: number;
    readonly onReveal: Reveal;
}

function CategoryHead({ category, gone, colSpan, onReveal }: CategoryHeadProps) {
    const subject = category && { kind: 'category' as const, code: category.code };
    const cellStop = useCellStop(subject, onReveal, 0);
    return (
        <th scope="rowgroup" colSpan={colSpan} {...cellStop}>
            {subject === undefined ? (
                <span lang="en">{gone}</span>
            ) : (
                <SourceLink subject={subject} onReveal={onReveal} stop={0}>
                    {category?.title}
                </SourceLink>
            )}
        </th>
    );
}

interface CompetencyHeadProps {
    readonly competency: CompetencyView;
    readonly formerName: string | undefined;
    readonly onReveal: Reveal;
}

function CompetencyHead({ competency: { code, title }, formerName, onReveal }: CompetencyHeadProps) {
    const subject = { kind: 'competency' as const, code };
    const cellStop = useCellStop(subject, onReveal, 0);
    return (
        <th scope="row" {...cellStop}>
            <SourceLink subject={subject} onReveal={onReveal} stop={0}>
                <span class="coded">
                    <span class="code">{code}</span>
                    {title !== code && <span>{title}</span>}
                    {formerName !== undefined && (
                        <span class="formerly">
                            <span lang="en">was</span> {formerName}
                        </span>
                    )}
                </span>
            </SourceLink>
        </th>
    );
}
