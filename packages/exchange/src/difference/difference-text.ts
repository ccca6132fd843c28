import { md as escaped } from '../markdown/escape.ts';
import { withoutUnseen } from '../markdown/unseen.ts';
import type { ElementDifference, FrameworkDifference } from './difference.ts';
import { affectedLine, called, changeLine, headingOf, notComparedLine, signOf, summaryOf } from './difference-lines.ts';

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
    const { after, elements, notCompared = [] } = difference;
    const lines = [style.heading(`${called(after)}: ${summaryOf(elements)}`)];
    for (const each of notCompared) lines.push(style.note(notComparedLine(each)));
    for (const element of elements) {
        lines.push('', style.heading(headingOf(element)));
        for (const change of element.changes) lines.push(style.change(signOf(change), changeLine(change)));
        const affected = affectedLine(element, MOST_AFFECTED);
        if (affected !== undefined) lines.push(style.note(affected));
    }
    return `${lines.join('\n')}\n`;
}

/** Comments on pull requests take little more than this. */
const MOST_MARKDOWN = 60_000;
/** Kept free for the line that counts what is left out. */
const FOR_THE_REST = 200;

/** So much of an element is shown where there is too much of all of them, so that something is said of most. */
const LEAST_SHARE = 600;

/**
 * The difference for a comment on a pull request: the counts, then a heading for each element with its
 * changes folded away. Where there is too much, each element has a share, and what does not fit is counted.
 */
export function differenceMarkdown(difference: FrameworkDifference, most = MOST_MARKDOWN): string {
    const { after, elements, notCompared = [] } = difference;
    const notes = notCompared.map(each => `\n${md(clipped(notComparedLine(each)))}\n`).join('');
    let text = `## ${md(clipped(called(after)))}\n\n${capitalised(summaryOf(elements))}.\n${notes}`;
    const blocks = elements.map(blockOf);
    const share = shareOf(
        blocks.map(({ size }) => size),
        most - FOR_THE_REST - text.length
    );
    let left = 0;
    for (const block of blocks) {
        const shown = written(block, share);
        // Behind something that was left out nothing is shown: the text would seem complete.
        if (left === 0 && text.length + shown.length <= most - FOR_THE_REST) text += shown;
        else left++;
    }
    if (left === 0) return text;
    const rest = left === 1 ? '1 more element is different' : `${left} more elements are different`;
    return `${text}\n${rest}, which is too much to be shown here.\n`;
}

/** What is to be shown of an element, line by line. */
interface Block {
    readonly head: readonly string[];
    readonly changes: readonly string[];
    readonly size: number;
}

function blockOf(element: ElementDifference): Block {
    const affected = affectedLine(element, MOST_AFFECTED);
    const head = [
        '',
        `### ${md(clipped(headingOf(element)))}`,
        ...(affected === undefined ? [] : ['', md(clipped(affected))]),
        ''
    ];
    const changes = element.changes.map(change => `- ${md(clipped(`${signOf(change)} ${changeLine(change)}`))}`);
    return { head, changes, size: whole(head, changes, changes.length).length };
}

/** How much there is for each, if what the smaller ones do not need is left to the larger ones. */
function shareOf(sizes: readonly number[], room: number): number {
    let rest = room;
    for (const [index, size] of sizes.toSorted((a, b) => a - b).entries()) {
        const each = rest / (sizes.length - index);
        if (size > each) return Math.max(LEAST_SHARE, each);
        rest -= size;
    }
    return Number.POSITIVE_INFINITY;
}

function written({ head, changes, size }: Block, share: number): string {
    if (size <= share) return whole(head, changes, changes.length);
    let room = share - whole(head, [leftOut(changes.length)], changes.length).length;
    const fitting: string[] = [];
    for (const line of changes) {
        room -= line.length + 1;
        if (room < 0) break;
        fitting.push(line);
    }
    return whole(head, [...fitting, leftOut(changes.length - fitting.length)], changes.length);
}

function leftOut(count: number): string {
    return `- and ${count} more ${count === 1 ? 'change' : 'changes'}`;
}

/** @param count how many changes there are, of which not all need be shown */
function whole(head: readonly string[], lines: readonly string[], count: number): string {
    const summary = `<summary>${count === 1 ? '1 change' : `${count} changes`}</summary>`;
    const body = isPlain(count, lines) ? lines : ['<details>', summary, '', ...lines, '', '</details>'];
    return [...head, ...body, ''].join('\n');
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

/**
 * What GitHub looks for in what became of Markdown, when no backslash is left: names that it calls, and numbers of
 * issues, also of other repositories. Letters of other scripts are no part of a name for it; addresses of mail call nobody.
 */
const CALLING = /(?<![a-z\d])\\@(?=[\p{L}\p{N}])|\\#(?=[\p{L}\p{N}])|(?<=GH)\\-(?=\d)/giu;

/** Author's text without what nobody sees, for a place where a name behind @ would call somebody, and a number behind # lead somewhere. */
export function md(text: string): string {
    return withoutUnseen(escaped(text)).replace(CALLING, `$&${WORD_JOINER}`);
}

/** Nobody sees it. */
const WORD_JOINER = '\u2060';
