import type { Sheet } from '../sheets/sheet.ts';
import { md } from './escape.ts';

/** A table as Markdown; cells of several lines keep them. */
export function tableMarkdown({ columns, rows }: Sheet): string {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    return [
        line(columns.map(({ header }) => cell(header))),
        line(columns.map(({ holds }) => (holds === 'level' ? ':-:' : '---'))),
        ...rows.map(({ cells }) => line(cells.map(({ text }) => cell(text))))
    ]
        .map(each => `${each}\n`)
        .join('');
}

/** A row of a table is one line, so line breaks are written as what they become. */
function cell(text: string): string {
    if (text === '') return '';
    return text
        .split(/\r\n?|\n/)
        .map(md)
        .filter(line => line !== '')
        .join('<br>');
}
