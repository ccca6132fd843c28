import { printable } from '../../terminal.ts';
import type { CheckResult, Finding } from '../finding.ts';

/** GitHub takes no more than a mebibyte from one step, and drops all of it if there is more. */
const MOST_BYTES = 900_000;

const ORDER: readonly Finding['severity'][] = ['error', 'warning', 'information'];

/** Where a file can be looked at on the web; nothing where that is not known. */
export type LinkTo = (file: string, line: number) => string | undefined;

/**
 * What a check came to as a table in Markdown, for the summary of a run: the most severe first, then file by file.
 *
 * @param counts the counts in a sentence
 */
export function stepSummary({ findings }: CheckResult, counts: string, linkTo: LinkTo): string {
    const head = `### Gradus\n\n${counts}\n`;
    if (findings.length === 0) return head;
    const rows = ORDER.flatMap(wanted => findings.filter(({ severity }) => severity === wanted)).map(row);
    let text = `${head}\n| severity | place | what is wrong | rule |\n| --- | --- | --- | --- |\n`;
    let size = Buffer.byteLength(text);
    for (const [index, each] of rows.entries()) {
        size += Buffer.byteLength(each);
        if (size > MOST_BYTES) return `${text}\nand ${rows.length - index} more: see the log of this step.\n`;
        text += each;
    }
    return text;

    function row({ severity, file, range, message, code }: Finding): string {
        const line = range.start.line + 1;
        const place = cell(`${file}:${line}`);
        const link = linkTo(file, line);
        return `| ${severity} | ${link === undefined ? place : `[${place}](${link})`} | ${cell(message)} | ${code} |\n`;
    }
}

/** Others’ text in a cell: no sign of it begins a link, HTML or another column. */
function cell(text: string): string {
    return printable(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
