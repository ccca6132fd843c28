import type { CheckResult } from '../finding.ts';
import type { ReportContext } from '../report-context.ts';
import { reportGitLab } from './gitlab.ts';
import { reportJUnit } from './junit.ts';
import { reportRdjson } from './rdjson.ts';
import { reportSarif } from './sarif.ts';

/** The formats that only other programs read. */
export const MACHINE_REPORTS = {
    sarif: reportSarif,
    rdjson: reportRdjson,
    gitlab: reportGitLab,
    junit: reportJUnit
} satisfies Record<string, (result: CheckResult, context: ReportContext) => string>;
