import { doubts } from '../../../tables/describe.ts';
import { listed } from '../../../tables/notes.ts';
import { short } from '../../../tables/read-body.ts';
import type { Understanding, UnreadCell } from '../../../tables/understanding.ts';

/** So many cells that were not read for one reason have a line each; more of them have one together. */
const MOST_ALIKE = 8;

/** What is to be checked of tables, in lines for a comment above the text. */
export function commentLines(understanding: Understanding): string[] {
    const { unread } = understanding;
    const byReason = Map.groupBy(unread, ({ reason }) => reason);
    const few = unread.filter(({ reason }) => (byReason.get(reason)?.length ?? 0) <= MOST_ALIKE);
    const many = [...byReason].filter(([, cells]) => cells.length > MOST_ALIKE);
    return [
        ...doubts({ ...understanding, unread: few }),
        ...many.map(([reason, cells]) => `Not read: ${listed(cells.map(placeOf), MOST_ALIKE)}. ${reason}`)
    ];
}

function placeOf({ cell, text }: UnreadCell): string {
    return text === '' ? cell : `${cell} “${short(text)}”`;
}
