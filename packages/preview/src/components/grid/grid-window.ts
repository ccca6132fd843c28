/** From the first on, up to before the last. */
export interface GridRange {
    readonly first: number;
    readonly last: number;
}

/** What of a grid is drawn. */
export interface GridWindow {
    readonly rows: GridRange;
    readonly columns: GridRange;
}

export interface Extent {
    /** How far it has been scrolled. */
    readonly offset: number;
    /** How much of it is in sight. */
    readonly room: number;
    /** How large each row or column is. */
    readonly size: number;
    readonly count: number;
    /** How many are drawn beyond what is in sight, so that scrolling does not show what is not drawn yet. */
    readonly margin: number;
}

/**
 * The rows or columns to draw. It begins and ends at even numbers, so that not every small movement draws anew.
 */
export function rangeInSight({ offset, room, size, count, margin }: Extent): GridRange {
    if (size <= 0 || room <= 0) return { first: 0, last: 0 };
    const first = Math.floor(offset / size) - margin;
    const last = Math.ceil((offset + room) / size) + margin;
    return { first: clamp(first - (first % 2), count), last: clamp(last + (last % 2), count) };
}

/** How far to scroll for a row or column to be in sight; as far as now where it is. */
export function offsetToShow(at: number, { offset, room, size }: Omit<Extent, 'count' | 'margin'>): number {
    const start = at * size;
    if (start < offset) return start;
    return Math.max(offset, start + size - room);
}

export function isSameWindow(one: GridWindow, other: GridWindow): boolean {
    return isSameRange(one.rows, other.rows) && isSameRange(one.columns, other.columns);
}

function isSameRange(one: GridRange, other: GridRange): boolean {
    return one.first === other.first && one.last === other.last;
}

function clamp(value: number, count: number): number {
    return Math.max(0, Math.min(value, count));
}
