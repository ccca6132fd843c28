/** Stands between a header and its number where several columns have the same one. */
const MARK = '\t';

/** The headers of a table so that no two are the same: sections may have the same title. */
export function columnNames(headers: readonly string[]): string[] {
    const counts = new Map<string, number>();
    return headers.map(header => {
        const count = (counts.get(header) ?? 0) + 1;
        counts.set(header, count);
        return count === 1 ? header : `${header}${MARK}${count}`;
    });
}

/** The same with the header in another form. */
export function renamedColumn(name: string, rename: (header: string) => string): string {
    const mark = name.lastIndexOf(MARK);
    return mark < 0 ? rename(name) : rename(name.slice(0, mark)) + name.slice(mark);
}
