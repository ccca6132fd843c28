import type { TextCell, TextColumn, TextRow } from '../../view-model/text-table/text-table.ts';
import { Entries } from '../roles/role-text.tsx';
import { badgeClass } from '../shared/level-badge.tsx';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';
import { RemarkMark } from './remark-mark.tsx';

interface TextRowProps {
    readonly row: TextRow;
    readonly columns: readonly TextColumn[];
    readonly onReveal: Reveal;
}

/** One element: its number and title, and a cell for each column. */
export function TextTableRow({ row, columns, onReveal }: TextRowProps) {
    const { subject, number, title, status, depth, remarks, cells } = row;
    return (
        <tr>
            <th scope="row" class={`element-head depth-${Math.min(depth, 3)}`}>
                <span class={number === undefined ? undefined : 'coded'}>
                    {number !== undefined && <span class="code">{number}</span>}
                    <span>
                        <SourceLink subject={subject} onReveal={onReveal} stop={0}>
                            {title}
                        </SourceLink>
                        {status !== undefined && (
                            <span class={`element-status ${status}`} lang="en">
                                {status}
                            </span>
                        )}
                        <RemarkMark remarks={remarks} />
                    </span>
                </span>
            </th>
            {cells.map((cell, position) => (
                <Cell
                    key={columns[position]?.key ?? position}
                    cell={cell}
                    narrow={columns[position]?.narrow === true}
                />
            ))}
        </tr>
    );
}

function Cell({ cell, narrow }: { readonly cell: TextCell; readonly narrow: boolean }) {
    switch (cell.kind) {
        case 'covered':
            return null;
        case 'empty':
            return <td />;
        case 'missing':
            return (
                <td>
                    <span class="missing" lang="en">
                        missing
                    </span>
                </td>
            );
        case 'text': {
            const { text, level, span } = cell;
            return (
                <td class={narrow ? 'narrow' : undefined} rowSpan={span === 1 ? undefined : span}>
                    {level !== undefined && <span class={badgeClass(level.step)}>{level.code}</span>}
                    <Entries {...text} />
                </td>
            );
        }
    }
}
