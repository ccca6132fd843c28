import { plural } from '../../plural.ts';
import type { Terminal } from '../../terminal.ts';
import type { AcceptedFinding, CheckResult } from '../finding.ts';
import { reportConcise } from '../report-concise.ts';
import { annotationsFor } from './annotations.ts';
import { changedFiles } from './changed-files.ts';

/**
 * The report for GitHub’s build server: one line a finding for whoever reads the log, and, folded away, the commands
 * that show findings beside the lines of the change.
 */
export function reportGitHub(
    { findings }: CheckResult,
    accepted: readonly AcceptedFinding[],
    terminal: Terminal,
    pathOf: (file: string) => string
): string {
    const log = reportConcise(findings, accepted);
    if (findings.length === 0) return log;
    const { commands, left } = annotationsFor(findings, changedFiles(terminal), pathOf);
    const note =
        left > 0
            ? `GitHub shows ten of each kind beside the text; ${plural(left, 'finding')} more only stand in the log and in the summary.\n`
            : '';
    return `${log}::group::Beside the text\n${commands.join('\n')}\n::endgroup::\n${note}`;
}
