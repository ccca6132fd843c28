import type { SettingsFile } from '@gradus/language';
import { ExitCode } from '../exit-codes.ts';
import { loadWorkspace } from '../load-workspace.ts';
import { plural } from '../plural.ts';
import { type AcceptedFinding, acceptedIn, type Finding, findingsIn, findingsInSettings } from '../report/finding.ts';
import { reportConcise } from '../report/report-concise.ts';
import { reportJson } from '../report/report-json.ts';
import { reportPretty } from '../report/report-pretty.ts';
import { styled, type Terminal } from '../terminal.ts';

export const FORMATS = ['pretty', 'concise', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export interface CheckOptions {
    readonly paths: readonly string[];
    readonly format: Format | undefined;
    /** Takes for errors what only a draft may have. */
    readonly release: boolean;
    /** Lists what authors accept, too. */
    readonly showAccepted: boolean;
}

/** `gradus check`: finds what is wrong in frameworks. Fails on errors, not on warnings. */
export async function check(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
    const { paths, release, showAccepted } = options;
    const workspace = await loadWorkspace(paths.length > 0 ? paths : ['.'], terminal.cwd, { release });
    const { shared, documents, settings } = workspace;
    const { Frameworks, UnreadableFiles } = shared.gradus;
    const isBesideHeader = ({ folder }: SettingsFile) => Frameworks.isDeclared(folder);
    const findings = [
        ...findingsIn(documents, terminal.cwd),
        ...findingsInSettings(settings, isBesideHeader, terminal.cwd)
    ];
    const accepted = acceptedIn(documents, terminal.cwd);
    const format = options.format ?? (terminal.isTty ? 'pretty' : 'concise');
    if (format === 'json') terminal.out(reportJson(findings, accepted));
    else {
        terminal.out(print(findings, showAccepted ? accepted : [], format, terminal));
        terminal.err(`${summary(findings, accepted.length, documents.length, terminal)}\n`);
    }
    const isUnread = documents.some(({ uri }) => UnreadableFiles.reasonFor(uri) !== undefined);
    if (isUnread || settings.some(({ unreadable }) => unreadable)) return ExitCode.Failure;
    return findings.some(each => each.severity === 'error') ? ExitCode.Findings : ExitCode.Ok;
}

function print(
    findings: readonly Finding[],
    accepted: readonly AcceptedFinding[],
    format: 'pretty' | 'concise',
    { color }: Terminal
): string {
    return format === 'concise' ? reportConcise(findings, accepted) : reportPretty(findings, color, accepted);
}

function summary(findings: readonly Finding[], accepted: number, files: number, terminal: Terminal): string {
    const count = (severity: Finding['severity']) => findings.filter(each => each.severity === severity).length;
    const errors = count('error');
    const notes = count('information');
    const parts = [plural(errors, 'error'), plural(count('warning'), 'warning')];
    if (notes > 0) parts.push(plural(notes, 'note'));
    if (accepted > 0) parts.push(`${accepted} accepted`);
    return styled(
        terminal.errColor,
        errors > 0 ? 'red' : 'green',
        `${plural(files, 'file')} checked: ${parts.join(', ')}.`
    );
}
