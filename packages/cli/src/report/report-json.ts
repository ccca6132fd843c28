import type { Finding } from './finding.ts';

/** The report for programs: one JSON object; positions zero-based, as in the language server protocol. */
export function reportJson(findings: readonly Finding[]): string {
    const diagnostics = findings.map(({ code, severity, message, file, range, related }) => ({
        code,
        severity,
        message,
        file,
        range,
        related
    }));
    return `${JSON.stringify({ version: 1, diagnostics }, undefined, 2)}\n`;
}
