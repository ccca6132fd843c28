import type { TextCell, TextTable } from './text-table.ts';

/** A table of texts as rows of texts, the first one of which is the head. A cell over several rows says the same in each. */
export function textRows({ columns, groups }: TextTable, rowHead: string): string[][] {
    const withGroups = groups.some(({ head }) => head !== undefined);
    const heads = [...(withGroups ? ['Group'] : []), 'Number', rowHead, ...columns.map(({ title }) => title)];
    return [
        heads,
        ...groups.flatMap(({ head, rows }) => {
            const above: string[] = [];
            return rows.map(({ number = '', title, cells }) => {
                cells.forEach((cell, column) => {
                    if (cell.kind !== 'covered') above[column] = textOf(cell);
                });
                return [
                    ...(withGroups ? [head?.title ?? ''] : []),
                    number,
                    title,
                    ...cells.map((_, at) => above[at] ?? '')
                ];
            });
        })
    ];
}

function textOf(cell: TextCell): string {
    if (cell.kind !== 'text') return '';
    const { level, text } = cell;
    return level === undefined ? text.entries.join('\n') : [level.code, ...text.entries].join(' ');
}
