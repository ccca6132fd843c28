import { harmlessJson } from '../../terminal.ts';
import type { CheckResult, Finding, Position, Range } from '../finding.ts';
import type { ReportContext } from '../report-context.ts';

const SEVERITIES: Readonly<Record<Finding['severity'], string>> = {
    error: 'ERROR',
    warning: 'WARNING',
    information: 'INFO'
};

/** The report in reviewdog’s format, which can make suggestions of it that are accepted with one click. */
export function reportRdjson({ findings }: CheckResult, { lineOf }: ReportContext): string {
    const report = {
        source: { name: 'gradus' },
        diagnostics: findings.map(finding => ({
            message: finding.message,
            location: { path: finding.file, range: rangeIn(finding.file, finding.range) },
            severity: SEVERITIES[finding.severity],
            code: { value: finding.code },
            ...suggestionsOf(finding)
        }))
    };
    return harmlessJson(`${JSON.stringify(report, undefined, 2)}\n`);

    /** What is right in nearly all cases, where it is one change in the same file: several are no single suggestion. */
    function suggestionsOf({ file, fixes = [] }: Finding): object {
        const [edit, ...more] = fixes.find(({ isPreferred }) => isPreferred)?.edits ?? [];
        if (!edit || more.length > 0 || edit.file !== file) return {};
        return { suggestions: [{ range: rangeIn(file, edit.range), text: edit.text }] };
    }

    function rangeIn(file: string, { start, end }: Range): object {
        return { start: place(file, start), end: place(file, end) };
    }

    /** Columns are counted from 1, in the bytes of UTF-8. */
    function place(file: string, { line, character }: Position): object {
        return { line: line + 1, column: Buffer.byteLength(lineOf(file, line).slice(0, character)) + 1 };
    }
}
