import { printable, type Style, styled } from '../terminal.ts';
import type { AcceptedFinding, Finding, FindingFix } from './finding.ts';

/** The severity of a finding, or that it is accepted. */
type Word = Finding['severity'] | 'accepted';

const COLORS: Readonly<Record<Word, Style>> = {
    error: 'red',
    warning: 'yellow',
    information: 'blue',
    accepted: 'green'
};

/** More ways to put something right than these are for the editor. */
const MOST_FIXES = 3;

/** So many of one kind in one file: more have mostly one cause, and what else was found would be lost among them. */
const MOST_OF_A_KIND = 100;

/** The report for people: the message, the line it is about with the place marked, and related places. */
export function reportPretty(
    findings: readonly Finding[],
    color: boolean,
    accepted: readonly AcceptedFinding[] = []
): string {
    return [
        ...shown(findings, color, finding => one(finding, finding.severity, color)),
        ...shown(accepted, color, finding => one(finding, 'accepted', color, [`accepted because: ${finding.reason}`]))
    ].join('');
}

/** Of many of one kind in a file the first ones, and in the place of the others how many they are. */
function shown<T extends Finding>(findings: readonly T[], color: boolean, written: (finding: T) => string): string[] {
    const kindOf = ({ file, code }: Finding) => `${code} in ${file}`;
    const counts = new Map<string, number>();
    for (const finding of findings) counts.set(kindOf(finding), (counts.get(kindOf(finding)) ?? 0) + 1);
    const told = new Map<string, number>();
    return findings.flatMap(finding => {
        const kind = kindOf(finding);
        const number = (told.get(kind) ?? 0) + 1;
        told.set(kind, number);
        if (number <= MOST_OF_A_KIND) return [`${written(finding)}\n`];
        if (number > MOST_OF_A_KIND + 1) return [];
        const rest = `… and ${(counts.get(kind) ?? 0) - MOST_OF_A_KIND} more of ${kind}; -f concise shows all`;
        return [`${styled(color, 'dim', printable(rest))}\n\n`];
    });
}

function one(finding: Finding, said: Word, color: boolean, notes: readonly string[] = []): string {
    const { code, message, file, range, fixes = [] } = finding;
    const hue = COLORS[said];
    const number = String(range.start.line + 1);
    const margin = ' '.repeat(number.length);
    const bar = (sign: string) => styled(color, 'cyan', sign);
    const { text, mark } = marked(finding);
    const word = styled(color, hue, styled(color, 'bold', said));
    const lines = [
        `${word} ${styled(color, 'bold', printable(message))} ${styled(color, 'dim', code)}`,
        `${margin} ${bar('┌')} ${place(file, range)}`,
        `${number} ${bar('│')} ${text}`,
        `${margin} ${bar('│')} ${styled(color, hue, mark)}`,
        ...finding.related.map(
            related => `${margin} ${bar('└')} ${printable(related.message)}: ${place(related.file, related.range)}`
        ),
        ...fixes.slice(0, MOST_FIXES).map(fix => `${margin} ${bar('└')} ${inWords(fix)}`),
        ...notes.map(note => `${margin} ${bar('└')} ${printable(note)}`)
    ];
    return `${lines.join('\n')}\n`;
}

function inWords({ title, isCertain }: FindingFix): string {
    return printable(`fix: ${title}${isCertain ? ' (gradus check --fix does it)' : ''}`);
}

function place(file: string, { start }: Finding['range']): string {
    return printable(`${file}:${start.line + 1}:${start.character + 1}`);
}

/** What is shown of the line, and below it the mark for the place. */
function marked({ excerpt: { from, text }, range: { start, end } }: Finding): { text: string; mark: string } {
    const within = (character: number) => Math.max(0, Math.min(character - from, text.length));
    const first = within(start.character);
    const last = end.line === start.line ? within(end.character) : text.length;
    return {
        text: printable(text.replaceAll('\t', ' ')),
        mark: ' '.repeat(first) + '─'.repeat(Math.max(1, last - first))
    };
}
