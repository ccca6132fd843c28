import { harmlessJson } from '../../terminal.ts';
import type { CheckResult, Finding } from '../finding.ts';
import type { ReportContext } from '../report-context.ts';
import { fingerprintsOf } from './fingerprints.ts';

const SEVERITIES: Readonly<Record<Finding['severity'], string>> = {
    error: 'major',
    warning: 'minor',
    information: 'info'
};

/** The report that GitLab shows at a merge request as “Code Quality”. */
export function reportGitLab({ findings }: CheckResult, { pathOf }: ReportContext): string {
    const fingerprints = fingerprintsOf(findings);
    const issues = findings.map(({ code, severity, message, file, range: { start, end } }, index) => ({
        description: message,
        check_name: code,
        fingerprint: fingerprints[index],
        severity: SEVERITIES[severity],
        location: { path: pathOf(file), lines: { begin: start.line + 1, end: end.line + 1 } }
    }));
    return harmlessJson(`${JSON.stringify(issues, undefined, 2)}\n`);
}
