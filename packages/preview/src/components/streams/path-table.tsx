import type { OfCategory } from '../../view-model/shared/by-category.ts';
import type { Path } from '../../view-model/streams/path.ts';
import type { PathRow } from '../../view-model/streams/path-rows.ts';
import type { Reveal } from '../shared/reveal.ts';
import { ScrollArea } from '../shared/scroll-area.tsx';
import { SourceLink } from '../shared/source-link.tsx';
import { useGridStops } from '../shared/use-grid-stops.ts';
import { PathTableRow } from './path-table-row.tsx';

interface PathTableProps {
    readonly path: Path;
    readonly groups: readonly OfCategory<PathRow>[];
    readonly onReveal: Reveal;
}

/** Competencies down, steps across, each with its level and how that differs from the step before. */
export function PathTable({ path: { stream, steps }, groups, onReveal }: PathTableProps) {
    const { ref, onKeyDown, onFocusIn } = useGridStops();
    if (groups.length === 0) return null;
    return (
        <ScrollArea label={`Steps of ${stream.title}`} name="path-area" hasControls={onReveal !== undefined}>
            <table class="comparison path-table" ref={ref} onKeyDown={onKeyDown} onFocusIn={onFocusIn}>
                <caption class="unseen">
                    <span lang="en">What each step requires, and what changes from the one before:</span> {stream.title}
                </caption>
                <thead>
                    <tr>
                        <th scope="col" class="corner" lang="en">
                            Competency
                        </th>
                        {steps.map(({ kind, code, title }, position) => (
                            <th key={code} scope="col">
                                <SourceLink subject={{ kind, code }} onReveal={onReveal} stop={1 + position}>
                                    {title}
                                </SourceLink>
                            </th>
                        ))}
                    </tr>
                </thead>
                {groups.map(({ category, rows }) => (
                    <tbody key={category.code}>
                        <tr class="category-row">
                            <th scope="rowgroup" colSpan={1 + steps.length}>
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
                            <PathTableRow key={row.competency.code} row={row} steps={steps} onReveal={onReveal} />
                        ))}
                    </tbody>
                ))}
            </table>
        </ScrollArea>
    );
}
