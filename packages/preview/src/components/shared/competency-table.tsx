import type { CompetencyView, Subject } from '@gradus/protocol';
import type { ComponentChildren } from 'preact';
import type { OfCategory } from '../../view-model/shared/by-category.ts';
import type { Reveal } from './reveal.ts';
import { ScrollArea } from './scroll-area.tsx';
import { SourceLink } from './source-link.tsx';
import { useGridStops } from './use-grid-stops.ts';

interface CompetencyTableProps<R> {
    /** What the area that scrolls is called. */
    readonly label: string;
    readonly caption: ComponentChildren;
    /** What stands across. */
    readonly columns: readonly { readonly subject: Subject; readonly title: string }[];
    readonly groups: readonly OfCategory<R>[];
    /** The cells of a row, one for each column. */
    readonly cells: (row: R) => ComponentChildren;
    readonly onReveal: Reveal;
}

/** Competencies down, by category, and something else across: one stop of the tab key. */
export function CompetencyTable<R extends { readonly competency: CompetencyView }>(props: CompetencyTableProps<R>) {
    const { label, caption, columns, groups, cells, onReveal } = props;
    const { ref, onKeyDown, onFocusIn } = useGridStops();
    return (
        <ScrollArea label={label} name="comparison-area" hasControls={onReveal !== undefined}>
            <table class="comparison" ref={ref} onKeyDown={onKeyDown} onFocusIn={onFocusIn}>
                <caption class="unseen">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="corner" lang="en">
                            Competency
                        </th>
                        {columns.map(({ subject, title }, position) => (
                            <th key={position} scope="col">
                                <SourceLink subject={subject} onReveal={onReveal} stop={1 + position}>
                                    {title}
                                </SourceLink>
                            </th>
                        ))}
                    </tr>
                </thead>
                {groups.map(({ category: { code, title }, rows }) => (
                    <tbody key={code}>
                        <tr class="category-row">
                            <th scope="rowgroup" colSpan={1 + columns.length}>
                                <SourceLink subject={{ kind: 'category', code }} onReveal={onReveal} stop={0}>
                                    {title}
                                </SourceLink>
                            </th>
                        </tr>
                        {rows.map(row => (
                            <tr key={row.competency.code}>
                                <CompetencyHead competency={row.competency} onReveal={onReveal} />
                                {cells(row)}
                            </tr>
                        ))}
                    </tbody>
                ))}
            </table>
        </ScrollArea>
    );
}

interface CompetencyHeadProps {
    readonly competency: CompetencyView;
    readonly onReveal: Reveal;
}

function CompetencyHead({ competency: { code, title }, onReveal }: CompetencyHeadProps) {
    return (
        <th scope="row">
            <SourceLink subject={{ kind: 'competency', code }} onReveal={onReveal} stop={0}>
                <span class="coded">
                    <span class="code">{code}</span>
                    {title !== code && <span>{title}</span>}
                </span>
            </SourceLink>
        </th>
    );
}
