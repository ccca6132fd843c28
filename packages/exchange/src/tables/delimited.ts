import { withFormulas } from '@gradus/model';
import { checkSize, inWords, LIMITS, type Table, type TableLimits, tableOf, UnreadableTable } from './table.ts';
import { UnclosedMarks } from './unclosed-marks.ts';

/** What can stand between two cells of a line. */
export type Delimiter = ',' | ';' | '\t' | '|';

/** Text of a clipboard: cells between tabs, those with line breaks or tabs in quotation marks. */
export function readClipboardText(text: string): Table {
    return tableOf(readDelimited(text, '\t'));
}

/**
 * A CSV file: cells between commas, semicolons, tabs or upright strokes, whichever part its first lines most evenly.
 *
 * @param delimiter what stands between its cells, where that is known
 */
export function readCsv(text: string, notes: readonly string[] = [], delimiter?: Delimiter): Table {
    const unclosed = new UnclosedMarks(text);
    const rows =
        delimiter === undefined
            ? readCsvRows(text, LIMITS, Number.POSITIVE_INFINITY, unclosed)
            : rowsOf(text, delimiter, LIMITS, Number.POSITIVE_INFINITY, unclosed);
    return tableOf(rows, [...notes, ...unclosed.notes]);
}

/**
 * The cells of a CSV file as they are, in rows of any length; of its first rows alone where that is asked for.
 *
 * @param unclosed is told where quotation marks are never closed
 */
export function readCsvRows(
    text: string,
    limits = LIMITS,
    most = Number.POSITIVE_INFINITY,
    unclosed?: UnclosedMarks
): string[][] {
    const [, said] = DECLARATION.exec(text) ?? [];
    const delimiter = DELIMITERS.find(each => each === said) ?? delimiterOf(withoutDeclaration(text), limits);
    return rowsOf(text, delimiter, limits, most, unclosed);
}

function rowsOf(
    text: string,
    delimiter: Delimiter,
    limits: TableLimits,
    most: number,
    unclosed: UnclosedMarks | undefined
): string[][] {
    const rest = withoutDeclaration(text);
    const before = text.length - rest.length;
    const tell = unclosed && ((at: number) => unclosed.add(before + at));
    // What our own tables mark, lest a spreadsheet calculates it, is the text that it was.
    return readDelimited(rest, delimiter, limits, most, tell).map(row => row.map(withFormulas));
}

const DELIMITERS: readonly Delimiter[] = ['\t', ';', ',', '|'];
/** A first line in which Excel is told what stands between cells. */
const DECLARATION = /^\ufeff?sep=(.)\r?\n/;

function withoutDeclaration(text: string): string {
    return DECLARATION.test(text) ? text.slice(text.indexOf('\n') + 1) : text;
}

/** How much of a text tells how it is written. */
const SAMPLE = 20_000;

function delimiterOf(text: string, limits: TableLimits): Delimiter {
    const sample = text.slice(0, SAMPLE);
    let best: Delimiter = ',';
    let bestScore = 0;
    for (const delimiter of DELIMITERS) {
        const widths = readDelimited(sample, delimiter, limits)
            .slice(0, 50)
            .map(row => row.length);
        // The last row may be cut off.
        if (text.length > SAMPLE && widths.length > 1) widths.pop();
        const usual = mostFrequent(widths.filter(width => width > 1));
        const score = widths.filter(width => width === usual).length / Math.max(1, widths.length);
        if (usual > 1 && score > bestScore) {
            best = delimiter;
            bestScore = score;
        }
    }
    return best;
}

function mostFrequent(numbers: readonly number[]): number {
    const counts = new Map<number, number>();
    for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** How many signs may be looked at in vain for quotation marks that close. */
const VAIN_SIGNS = 2_000_000;

/**
 * The rows of a text. A cell is quoted only if its closing mark stands at its end: spreadsheets put `"a" b` on the
 * clipboard as it is.
 *
 * @param unclosed is told of marks at the beginning of a cell that are not closed on their line, nor at the end of a cell
 */
export function readDelimited(
    text: string,
    delimiter: Delimiter,
    limits = LIMITS,
    most = Number.POSITIVE_INFINITY,
    unclosed?: (at: number) => void
): string[][] {
    if (text.length > limits.totalLength) {
        throw new UnreadableTable(
            `The text has more than ${inWords(limits.totalLength)} letters. Take only the part that holds the framework.`
        );
    }
    const rows: string[][] = [];
    let row: string[] = [];
    let cells = 0;
    let vain = 0;
    let at = text.startsWith('\ufeff') ? 1 : 0;
    const end = text.length;
    while (rows.length < most && (at < end || row.length > 0)) {
        let cell: string | undefined;
        let opened: number | undefined;
        if (text[at] === '"' && vain < VAIN_SIGNS) {
            const close = closingMark(text, at, delimiter);
            if (close.found) {
                cell = text.slice(at + 1, close.at).replaceAll('""', '"');
                at = close.at + 1;
            } else {
                vain += close.at - at;
                opened = close.at;
            }
        }
        if (cell === undefined) {
            const from = at;
            while (at < end && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
            cell = text.slice(from, at);
            // A mark that closes within the cell belongs to its text.
            if (opened !== undefined && opened >= at) unclosed?.(from);
        }
        row.push(cell);
        checkSize(rows.length, row.length, ++cells, 0, limits);
        if (text[at] === delimiter) {
            at++;
            if (at === end) row.push('');
            if (at < end) continue;
        } else if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
        else if (at < end) at++;
        rows.push(row);
        row = [];
    }
    return rows;
}

/** The mark that closes a quoted cell, if there is one and the cell ends behind it. */
function closingMark(text: string, open: number, delimiter: Delimiter): { found: boolean; at: number } {
    let at = open + 1;
    for (;;) {
        const mark = text.indexOf('"', at);
        if (mark < 0) return { found: false, at: text.length };
        const next = text[mark + 1];
        if (next === '"') {
            at = mark + 2;
            continue;
        }
        return { found: next === undefined || next === delimiter || next === '\n' || next === '\r', at: mark };
    }
}
