import { firstItems } from '../../view-model/shared/first-items.ts';
import type { TextTable as Table } from '../../view-model/text-table/text-table.ts';
import { classNames } from '../shared/class-names.ts';
import { MoreAside } from '../shared/more-aside.tsx';
import type { Reveal } from '../shared/reveal.ts';
import { ScrollArea } from '../shared/scroll-area.tsx';
import { ShowMore } from '../shared/show-more.tsx';
import { useChunk } from '../shared/use-chunk.ts';
import { useGridStops } from '../shared/use-grid-stops.ts';
import { useIsPrinting } from '../shared/use-is-printing.ts';
import { TextGroupHead } from './text-group-head.tsx';
import { TextTableRow } from './text-row.tsx';

interface TextTableProps {
    readonly table: Table;
    readonly caption: string;
    /** The head of the column of elements. */
    readonly rowHead: string;
    /** What the table is of, to know it from another one. */
    readonly of: string;
    readonly onReveal: Reveal;
    /** Draws all of it, where nothing can be asked for. */
    readonly still?: boolean;
}

/** A table of texts: elements down, and across what the framework says of each. */
export function TextTable({ table, caption, rowHead, of, onReveal, still = false }: TextTableProps) {
    const { ref, onKeyDown, onFocusIn } = useGridStops();
    const { shown, more } = useChunk(of);
    // On paper nothing can be asked for either.
    const isPrinting = useIsPrinting();
    const isWhole = still || isPrinting;
    const { columns, groups, rows, hasSentences } = table;
    return (
        <ScrollArea label={caption} name="texts-area" hasControls={onReveal !== undefined}>
            {!still && <MoreAside />}
            <table
                class={classNames('texts-table', hasSentences && 'with-sentences', columns.length < 4 && 'few-columns')}
                ref={ref}
                onKeyDown={onKeyDown}
                onFocusIn={onFocusIn}
            >
                <caption>
                    <span class="unseen" lang="en">
                        {caption}
                    </span>
                </caption>
                <thead>
                    <tr>
                        <th scope="col" class="element-head" lang="en">
                            {rowHead}
                        </th>
                        {columns.map(({ key, title, own, narrow }) => (
                            <th
                                key={key}
                                scope="col"
                                class={narrow ? 'narrow' : undefined}
                                lang={own ? undefined : 'en'}
                            >
                                {title}
                            </th>
                        ))}
                    </tr>
                </thead>
                {(isWhole ? groups : firstItems(groups, 'rows', shown)).map(group => (
                    <tbody key={group.key}>
                        {group.head !== undefined && (
                            <TextGroupHead head={group.head} width={columns.length + 1} onReveal={onReveal} />
                        )}
                        {group.rows.map(row => (
                            <TextTableRow key={row.key} row={row} columns={columns} onReveal={onReveal} />
                        ))}
                    </tbody>
                ))}
            </table>
            {!isWhole && <ShowMore left={rows - shown} onMore={more} />}
        </ScrollArea>
    );
}
