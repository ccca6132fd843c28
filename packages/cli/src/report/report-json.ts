import { harmlessJson } from '../terminal.ts';
import type { AcceptedFinding, Finding } from './finding.ts';

/** The report for programs: one JSON object; positions zero-based, as in the language server protocol. */
export function reportJson(findings: readonly Finding[], accepted: readonly AcceptedFinding[]): string {
    const report = {
        version: 1,
        diagnostics: findings.map(fields),
        accepted: accepted.map(each => ({ ...fields(each), reason: each.reason }))
    };
    return harmlessJson(`${JSON.stringify(report, undefined, 2)}\n`);
}

function fields({ code, severity, message, file, range, related }: Finding): object {
    return { code, severity, message, file, range, related };
}
