import type { Diagnostic } from 'vscode-languageserver-types';
import type { Frameworks } from '../symbols/frameworks.ts';
import { subjectAt } from './subject-at.ts';

/** What is wrong with what a role requires of a competency. */
export interface RequirementFinding {
    /** Codes, as the resolved model has them. */
    readonly role: string;
    readonly competency: string;
    readonly severity: 'error' | 'warning' | 'information';
    readonly message: string;
}

/** So many findings are looked at: nobody reads more of them in a table, and each one’s place has to be looked up. */
const MOST_LOOKED_AT = 2000;

const SEVERITIES = { 1: 'error', 2: 'warning', 3: 'information' } as const;

/**
 * What was found in the requirements of a framework’s roles, the worst first.
 *
 * @param most at most so many
 */
export function requirementFindings(frameworks: Frameworks, folder: string, most: number): RequirementFinding[] {
    const found = frameworks
        .documentsOf(folder)
        .flatMap(document => (document.diagnostics ?? []).map(diagnostic => ({ document, diagnostic })))
        .filter(({ diagnostic }) => severityOf(diagnostic) !== undefined)
        .toSorted((a, b) => (a.diagnostic.severity ?? 4) - (b.diagnostic.severity ?? 4))
        .slice(0, MOST_LOOKED_AT);
    const findings: RequirementFinding[] = [];
    for (const { document, diagnostic } of found) {
        if (findings.length >= most) break;
        const { range, message } = diagnostic;
        const severity = severityOf(diagnostic);
        const subject = subjectAt(document, document.textDocument.offsetAt(range.start));
        if (!severity || subject?.kind !== 'requirement' || subject.specialisation !== undefined) continue;
        const text = typeof message === 'string' ? message : message.value;
        findings.push({ role: subject.role, competency: subject.competency, severity, message: text });
    }
    return findings;
}

function severityOf({ severity }: Diagnostic): RequirementFinding['severity'] | undefined {
    return severity === 1 || severity === 2 || severity === 3 ? SEVERITIES[severity] : undefined;
}
