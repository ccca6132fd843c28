import { printable } from '../terminal.ts';
import type { AcceptedFinding, Finding } from './finding.ts';

/** The report for logs and editors: one line a finding, positions one-based. */
export function reportConcise(findings: readonly Finding[], accepted: readonly AcceptedFinding[] = []): string {
    const lines = findings.map(each => line(each, each.severity, each.message));
    return [
        ...lines,
        ...accepted.map(each => line(each, 'accepted', `${each.message} Accepted because: ${each.reason}`))
    ].join('');
}

function line({ file, range, code }: Finding, word: string, message: string): string {
    const { line: row, character } = range.start;
    return `${printable(`${file}:${row + 1}:${character + 1}: ${word} ${code} ${message}`)}\n`;
}
