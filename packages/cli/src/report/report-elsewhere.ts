import type { FailOn, Format } from '../formats.ts';
import { targetFile } from '../target-file.ts';
import { printable, type Terminal } from '../terminal.ts';
import { writeAtomically } from '../write-atomically.ts';
import type { AcceptedFinding, CheckResult } from './finding.ts';
import { publishSummary } from './github/publish-summary.ts';
import { reportGitHub } from './github/report-github.ts';
import { MACHINE_REPORTS } from './machine/machine-report.ts';
import { platformPath } from './platform-path.ts';
import { reportConcise } from './report-concise.ts';
import { reportJson } from './report-json.ts';
import { reportPretty } from './report-pretty.ts';
import { toldPath } from './shown-path.ts';
import { SourceLines } from './source-lines.ts';

declare const GRADUS_VERSION: string;

export interface ElsewhereOptions {
    readonly format: Format;
    readonly failOn: FailOn;
    /** What is accepted and to be listed. */
    readonly accepted: readonly AcceptedFinding[];
    /** The counts in a sentence. */
    readonly counts: string;
    /** The file to write; standard output where there is none. */
    readonly target: string | undefined;
}

/**
 * The file that a report goes into.
 *
 * @throws CommandError where it would be part of a framework
 */
export function reportTarget(output: string, cwd: string): Promise<string> {
    return targetFile(output, cwd, 'The report');
}

/**
 * Reports in a form that is not for whoever looks at the screen, or into a file. A check that is only
 * looked at does without loading any of this.
 */
export async function reportElsewhere(
    result: CheckResult,
    options: ElsewhereOptions,
    terminal: Terminal
): Promise<void> {
    const { target, counts } = options;
    const text = textOf(result, options, terminal);
    if (target === undefined) terminal.out(text);
    else {
        await writeAtomically(target, text, terminal.cwd);
        terminal.err(`Wrote ${printable(toldPath(target, terminal.cwd))}.\n`);
    }
    if (options.format === 'github') await publishSummary(result, counts, terminal, platformPath(terminal));
}

function textOf(result: CheckResult, { format, failOn, accepted }: ElsewhereOptions, terminal: Terminal): string {
    const pathOf = platformPath(terminal);
    switch (format) {
        case 'pretty':
            return reportPretty(result.findings, false, accepted);
        case 'concise':
            return reportConcise(result.findings, accepted);
        case 'json':
            return reportJson(result.findings, result.accepted);
        case 'github':
            return reportGitHub(result, accepted, terminal, pathOf);
        default: {
            const { lineOf } = new SourceLines(terminal.cwd);
            return MACHINE_REPORTS[format](result, { version: GRADUS_VERSION, failOn, pathOf, lineOf });
        }
    }
}
