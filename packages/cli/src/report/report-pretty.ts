import { printable, type Style, styled } from '../terminal.ts';
import type { AcceptedFinding, Finding } from './finding.ts';

/** The severity of a finding, or that it is accepted. */
type Word = Finding['severity'] | 'accepted';

const COLORS: Readonly<Record<Word, Style>> = {
    error: 'red',
    warning: 'yellow',
    information: 'blue',
    accepted: 'green'
};
/** Longer lines are shown around the place of the finding. */
const WIDTH = 100;
/** How much of a longer line is shown before that place. */
const LEAD = 20;

/** The report for people: the message, the line it is about with the place marked, and related places. */
export function reportPretty(
    findings: readonly Finding[],
    color: boolean,
    accepted: readonly AcceptedFinding[] = []
): string {
    return [
        ...findings.map(finding => `${one(finding, finding.severity, color)}\n`),
        ...accepted.map(finding => `${one(finding, 'accepted', color, [`accepted because: ${finding.reason}`])}\n`)
    ].join('');
}

function one(finding: Finding, said: Word, color: boolean, notes: readonly string[] = []): string {
    const { code, message, file, range } = finding;
    const hue = COLORS[said];
    const number = String(range.start.line + 1);
    const margin = ' '.repeat(number.length);
    const bar = (sign: string) => styled(color, 'cyan', sign);
    const { text, mark } = excerpt(finding);
    const word = styled(color, hue, styled(color, 'bold', said));
    const lines = [
        `${word} ${styled(color, 'bold', printable(message))} ${styled(color, 'dim', code)}`,
        `${margin} ${bar('┌')} ${place(file, range)}`,
        `${number} ${bar('│')} ${text}`,
        `${margin} ${bar('│')} ${styled(color, hue, mark)}`,
        ...finding.related.map(
            related => `${margin} ${bar('└')} ${printable(related.message)}: ${place(related.file, related.range)}`
        ),
        ...notes.map(note => `${margin} ${bar('└')} ${printable(note)}`)
    ];
    return `${lines.join('\n')}\n`;
}

function place(file: string, { start }: Finding['range']): string {
    return printable(`${file}:${start.line + 1}:${start.character + 1}`);
}

function excerpt({ text: source, range: { start, end } }: Finding): { text: string; mark: string } {
    const line = { start: { line: start.line, character: 0 }, end: { line: start.line + 1, character: 0 } };
    const whole = source.getText(line).replace(/\r?\n$/, '');
    const first = Math.max(0, Math.min(start.character - LEAD, whole.length - WIDTH));
    const shown = whole.slice(first, first + WIDTH);
    const from = start.character - first;
    const to = end.line === start.line ? end.character - first : shown.length;
    const length = Math.max(1, Math.min(to, shown.length) - from);
    return { text: printable(shown.replaceAll('\t', ' ')), mark: ' '.repeat(from) + '─'.repeat(length) };
}
