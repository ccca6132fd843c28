import { printable } from '../terminal.ts';
import type { Finding } from './finding.ts';

/** The report for logs and editors: one line a finding, positions one-based. */
export function reportConcise(findings: readonly Finding[]): string {
    return findings.map(line).join('');
}

function line({ file, range, severity, code, message }: Finding): string {
    const { line: row, character } = range.start;
    return `${printable(`${file}:${row + 1}:${character + 1}: ${severity} ${code} ${message}`)}\n`;
}
