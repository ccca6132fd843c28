import { ExitCode } from '../exit-codes.ts';
import { loadWorkspace } from '../load-workspace.ts';
import { plural } from '../plural.ts';
import { type Finding, findingsIn } from '../report/finding.ts';
import { reportConcise } from '../report/report-concise.ts';
import { reportJson } from '../report/report-json.ts';
import { reportPretty } from '../report/report-pretty.ts';
import { styled, type Terminal } from '../terminal.ts';

export const FORMATS = ['pretty', 'concise', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** `gradus check`: finds what is wrong in frameworks. Fails on errors, not on warnings. */
export async function check(
    paths: readonly string[],
    format: Format | undefined,
    terminal: Terminal
): Promise<ExitCode> {
    const { shared, documents } = await loadWorkspace(paths.length > 0 ? paths : ['.'], terminal.cwd);
    const findings = findingsIn(documents, terminal.cwd);
    const chosen = format ?? (terminal.isTty ? 'pretty' : 'concise');
    terminal.out(print(findings, chosen, terminal));
    if (chosen !== 'json') terminal.err(`${summary(findings, documents.length, terminal)}\n`);
    if (documents.some(document => shared.gradus.UnreadableFiles.reasonFor(document.uri))) return ExitCode.Failure;
    return findings.some(each => each.severity === 'error') ? ExitCode.Findings : ExitCode.Ok;
}

function print(findings: readonly Finding[], format: Format, terminal: Terminal): string {
    if (format === 'json') return reportJson(findings);
    return format === 'concise' ? reportConcise(findings) : reportPretty(findings, terminal.color);
}

function summary(findings: readonly Finding[], files: number, terminal: Terminal): string {
    const count = (severity: Finding['severity']) => findings.filter(each => each.severity === severity).length;
    const errors = count('error');
    const notes = count('information');
    const parts = [plural(errors, 'error'), plural(count('warning'), 'warning')];
    if (notes > 0) parts.push(plural(notes, 'note'));
    return styled(
        terminal.errColor,
        errors > 0 ? 'red' : 'green',
        `${plural(files, 'file')} checked: ${parts.join(', ')}.`
    );
}
