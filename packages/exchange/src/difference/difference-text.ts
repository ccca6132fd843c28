import { md as escaped } from '../markdown/escape.ts';
import type { FrameworkDifference } from './difference.ts';
import { affectedLine, called, changeLine, headingOf, signOf, summaryOf } from './difference-lines.ts';

/** The difference for programs: one JSON object, the same bytes for the same difference. */
export function differenceJson(difference: FrameworkDifference): string {
    return `${JSON.stringify({ schemaVersion: 1, ...difference }, undefined, 2)}\n`;
}

/** How the parts of a line are shown; they hold text of authors. */
export interface LineStyle {
    heading(text: string): string;
    change(sign: string, text: string): string;
    note(text: string): string;
}

/** So many of those who are affected are named. */
const MOST_AFFECTED = 8;

/** The difference for people: one line a change, below what it is about. */
export function differenceLines(difference: FrameworkDifference, style: LineStyle): string {
    const { after, elements } = difference;
    const lines = [style.heading(`${called(after)}: ${summaryOf(elements)}`)];
    for (const element of elements) {
        lines.push('', style.heading(headingOf(element)));
        for (const change of element.changes) lines.push(style.change(signOf(change), changeLine(change)));
        const affected = affectedLine(element, MOST_AFFECTED);
        if (affected !== undefined) lines.push(style.note(affected));
    }
    return `${lines.join('\n')}\n`;
}

/** Comments on pull requests take little more than this. */
export const MOST_MARKDOWN = 60_000;
/** Kept free for the line that counts what is left out. */
const FOR_THE_REST = 200;

/**
 * The difference for a comment on a pull request: the counts, then a heading for each element with its
 * changes folded away. What does not fit is counted.
 */
export function differenceMarkdown(difference: FrameworkDifference, most = MOST_MARKDOWN): string {
    const { after, elements } = difference;
    let text = `## ${md(clipped(called(after)))}\n\n${capitalised(summaryOf(elements))}.\n`;
    let left = 0;
    for (const element of elements) {
        const affected = affectedLine(element, MOST_AFFECTED);
        const lines = element.changes.map(change => `- ${md(clipped(`${signOf(change)} ${changeLine(change)}`))}`);
        const count = lines.length === 1 ? '1 change' : `${lines.length} changes`;
        const block = [
            '',
            `### ${md(clipped(headingOf(element)))}`,
            ...(affected === undefined ? [] : ['', md(clipped(affected))]),
            '',
            ...(isPlain(element.changes.length, lines)
                ? lines
                : ['<details>', `<summary>${count}</summary>`, '', ...lines, '', '</details>']),
            ''
        ].join('\n');
        // Behind something that was left out nothing is shown: the text would seem complete.
        if (left === 0 && text.length + block.length <= most - FOR_THE_REST) text += block;
        else left++;
    }
    if (left === 0) return text;
    const rest = left === 1 ? '1 more element is different' : `${left} more elements are different`;
    return `${text}\n${rest}, which is too much to be shown here\\.\n`;
}

/** One change needs no folding. */
function isPlain(changes: number, lines: readonly string[]): boolean {
    return changes === 1 && (lines[0] ?? '').length < LONGEST_PLAIN;
}

const LONGEST_PLAIN = 400;
/** No single line is longer. */
const LONGEST_LINE = 2000;

/** A line that is not longer than anybody reads. */
export function clipped(text: string): string {
    return text.length <= LONGEST_LINE ? text : `${text.slice(0, LONGEST_LINE)} …`;
}

function capitalised(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Author's text for a place where a name behind @ would call somebody, and a number behind # lead somewhere. */
export function md(text: string): string {
    return escaped(text).replace(/(?<![\p{L}\p{N}])\\([@#])(?=[\p{L}\p{N}])/gu, `\\$1${WORD_JOINER}`);
}

/** Nobody sees it. */
const WORD_JOINER = '\u2060';
