import type { Findings, Row, Table } from '../measures/outcome.ts';
import { isReached, outcomeText, spreadText } from './numbers.ts';

const WIDEST = 90;

/** Everything that was measured, for a terminal. */
export function textReport({ rows, tables }: Findings): string {
    const goals = rows.map((row, index) => goalCells(row, index));
    const head = ['', 'measure', 'to reach', 'Gradus', 'from – to', 'reached', 'stock Langium'];
    const reached = rows.filter(({ gradus, target }) => isReached(gradus, target)).length;
    return [
        aligned([head, ...goals]),
        `${reached} of ${rows.length} reached.`,
        ...tables.map(table => textTable(table))
    ].join('\n\n');
}

function goalCells({ title, target, gradus, stock }: Row, index: number): string[] {
    const reached = isReached(gradus, target);
    const verdict = reached === undefined ? '–' : reached ? 'yes' : 'no';
    return [`${index + 1}`, title, `≤ ${target}`, outcomeText(gradus), spreadText(gradus), verdict, outcomeText(stock)];
}

function textTable({ title, text, columns, rows }: Table): string {
    return `${title}. ${text}\n\n${aligned([columns, ...rows])}`;
}

/** Cells below each other; what is too long pushes the rest of its line aside. */
function aligned(lines: readonly (readonly string[])[]): string {
    const widths = (lines[0] ?? []).map((_, column) =>
        Math.max(...lines.map(line => (line[column] ?? '').length).filter(length => length <= WIDEST), 0)
    );
    return lines
        .map(line =>
            line
                .map((cell, column) => cell.padEnd(widths[column] ?? 0))
                .join('  ')
                .trimEnd()
        )
        .join('\n');
}
