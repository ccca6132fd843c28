/** Control signs but the tab, halves of signs, and the mark at the beginning of files. */
const UNWRITABLE = /(?!\t)\p{Cc}|\p{Cs}|\ufeff/gu;
const BREAKS = /(?:(?<![^\S\r\n])[^\S\r\n]+)?(?:\r\n?|[\n\u2028\u2029\u0085\v\f])[^\S\r\n]*/g;

/** A text as it can stand on one line of a file: breaks become spaces. */
export function oneLine(text: string): string {
    return text.replace(BREAKS, ' ').replace(UNWRITABLE, '').trim();
}

/** The lines of a text that have something on them. */
export function linesOf(text: string): string[] {
    return text
        .split(BREAKS)
        .map(oneLine)
        .filter(line => line !== '');
}

/** Pairs of quotation marks, and what a text between them cannot hold. */
const MARKS: readonly (readonly [string, string, RegExp])[] = [
    ['"', '"', /"/],
    ['“', '”', /”/],
    ['«', '»', /»/],
    ['»', '«', /«/],
    ['„', '“', /[“”]/]
];

/** A text between quotation marks that it does not contain; of one that contains all of them, some are replaced. */
export function quoted(text: string): string {
    const line = oneLine(text);
    const fitting = MARKS.find(([, , forbidden]) => !forbidden.test(line));
    if (fitting) return `${fitting[0]}${line}${fitting[1]}`;
    return `“${line.replaceAll('”', '"')}”`;
}
