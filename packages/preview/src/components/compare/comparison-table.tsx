import type { RoleView } from '@gradus/protocol';
import type { Comparison } from '../../view-model/compare/comparison.ts';
import type { Reveal } from '../shared/reveal.ts';
import { ScrollArea } from '../shared/scroll-area.tsx';
import { SourceLink } from '../shared/source-link.tsx';
import { useGridStops } from '../shared/use-grid-stops.ts';
import { ComparisonRow } from './comparison-row.tsx';

interface ComparisonTableProps {
    readonly comparison: Comparison;
    readonly roles: readonly RoleView[];
    readonly onReveal: Reveal;
}

/** Competencies down, the compared roles across, each beside the first with its level and how that differs. */
export function ComparisonTable({ comparison: { base, groups }, roles, onReveal }: ComparisonTableProps) {
    const { ref, onKeyDown, onFocusIn } = useGridStops();
    return (
        <ScrollArea label="Comparison" name="comparison-area" hasControls={onReveal !== undefined}>
            <table class="comparison" ref={ref} onKeyDown={onKeyDown} onFocusIn={onFocusIn}>
                <caption class="unseen" lang="en">
                    What each role requires, compared with {base.title}
                </caption>
                <thead>
                    <tr>
                        <th scope="col" class="corner" lang="en">
                            Competency
                        </th>
                        {roles.map(({ code, title }, position) => (
                            <th key={code} scope="col" class={position === 0 ? 'base' : undefined}>
                                <SourceLink subject={{ kind: 'role', code }} onReveal={onReveal} stop={1 + position}>
                                    {title}
                                </SourceLink>
                            </th>
                        ))}
                    </tr>
                </thead>
                {groups.map(({ category, rows }) => (
                    <tbody key={category.code}>
                        <tr class="category-row">
                            <th scope="rowgroup" colSpan={1 + roles.length}>
                                <SourceLink
                                    subject={{ kind: 'category', code: category.code }}
                                    onReveal={onReveal}
                                    stop={0}
                                >
                                    {category.title}
                                </SourceLink>
                            </th>
                        </tr>
                        {rows.map(row => (
                            <ComparisonRow key={row.competency.code} row={row} roles={roles} onReveal={onReveal} />
                        ))}
                    </tbody>
                ))}
            </table>
        </ScrollArea>
    );
}
