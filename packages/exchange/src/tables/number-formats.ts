import { attribute, pieces } from './markup.ts';

/** How a cell shows the number that it holds: with so many digits, or as a day or a time. */
export type NumberFormat =
    | {
          readonly kind: 'digits';
          /** How many there are at least before the point, and how many there are behind it. */
          readonly whole: number;
          readonly places: number;
          readonly prefix: string;
          readonly suffix: string;
      }
    | { readonly kind: 'date' };

/** Formats that files speak of by number alone. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
    [1, '0'],
    [2, '0.00'],
    [4, '#,##0.00']
]);
const DATES: readonly (readonly [from: number, to: number])[] = [
    [14, 22],
    [27, 36],
    [45, 47],
    [50, 58]
];

/** The formats of the styles of a workbook, by the number by which cells speak of a style; of most there is nothing to say. */
export function numberFormats(styles: string | undefined): ReadonlyMap<number, NumberFormat> {
    const codes = new Map<number, string>(BUILT_IN);
    const found = new Map<number, NumberFormat>();
    let isOfCells = false;
    let style = 0;
    for (const piece of pieces(styles ?? '')) {
        if (piece.type === 'text') continue;
        if (piece.name === 'cellXfs') isOfCells = piece.type === 'open' && !piece.isEmpty;
        if (piece.type === 'close') continue;
        if (piece.name === 'numFmt')
            codes.set(Number(attribute(piece, 'numFmtId')), attribute(piece, 'formatCode') ?? '');
        if (piece.name !== 'xf' || !isOfCells) continue;
        const id = Number(attribute(piece, 'numFmtId') ?? 0);
        const isDate = !codes.has(id) && DATES.some(([from, to]) => id >= from && id <= to);
        const format = isDate ? ({ kind: 'date' } as const) : formatOf(codes.get(id) ?? '');
        if (format) found.set(style, format);
        style++;
    }
    return found;
}

/** What a text such as `0.00`, `000`, `"PC"0` or `d/m/yy` says; nothing where the number is shown as it is. */
function formatOf(code: string): NumberFormat | undefined {
    if (code.length > LONGEST) return undefined;
    // Other sections are for negative numbers, zero and texts.
    const [first = ''] = /^(?:"[^"]*"|\\.|[^;"\\])*/.exec(code) ?? [];
    const [, prefix, whole, places = '', suffix] = DIGITS.exec(first.replace(/_.|\*.|\[[^\]hms]*\]/gi, '')) ?? [];
    if (whole !== undefined) {
        const [before, behind] = [literal(prefix ?? ''), literal(suffix ?? '')];
        return { kind: 'digits', whole: whole.length, places: places.length, prefix: before, suffix: behind };
    }
    const letters = first.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]|general/gi, '');
    return /[dmyhs]/i.test(letters) ? { kind: 'date' } : undefined;
}

/** As long as Excel lets formats be. */
const LONGEST = 255;
const DIGITS = /^((?:"[^"]*"|\\.)*)(?:#,##)?(0+)(?:\.(0+))?((?:"[^"]*"|\\.)*)$/;

function literal(text: string): string {
    return text.replace(/"([^"]*)"|\\(.)/g, '$1$2');
}

/** A number as a cell shows it. A day is written as 2026-01-31, whatever the order in which the cell has it. */
export function shownNumber(number: number, format: NumberFormat | undefined, since1904: boolean): string {
    const date = format?.kind === 'date' ? dateOf(number, since1904) : undefined;
    // As shown: 0.1 and not 0.10000000000000001.
    if (date !== undefined || format?.kind !== 'digits') return date ?? String(Number(number.toPrecision(15)));
    const { whole, places, prefix, suffix } = format;
    const digits = Math.abs(Number(number.toPrecision(15))).toFixed(places);
    const length = whole + (places > 0 ? places + 1 : 0);
    const sign = number < 0 && /[1-9]/.test(digits) ? '-' : '';
    return `${sign}${prefix}${digits.padStart(length, '0')}${suffix}`;
}

const DAY = 86_400;
/** 1970-01-01 counted from the end of 1899, and 1904-01-01 as well. */
const EPOCH = 25_569;
const OF_1904 = 1462;
/** The last day of the year 9999. */
const LAST = 2_958_465;

/** Days since 1900, or since 1904 where the workbook says so, as a date, a time, or both. */
function dateOf(number: number, since1904: boolean): string | undefined {
    if (number < 0 || number > LAST) return undefined;
    const seconds = Math.round(number * DAY);
    const time = seconds % DAY;
    const days = (seconds - time) / DAY;
    const clock = new Date(time * 1000).toISOString().slice(11, time % 60 === 0 ? 16 : 19);
    if (days === 0 && !since1904) return clock;
    // Spreadsheets count a 29th of February in 1900, which there was not.
    const day = since1904 ? days + OF_1904 : days < 60 ? days + 1 : days;
    const date = new Date((day - EPOCH) * DAY * 1000).toISOString().slice(0, 10);
    return time === 0 ? date : `${date}T${clock}`;
}
