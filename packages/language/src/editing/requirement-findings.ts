import type { AstNode, LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { sourceOf } from '../parsing/direct/source-text.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { subjectAt } from './subject-at.ts';
import { blockAt } from './tree/element-at.ts';

/** What is wrong with what a role requires of a competency. */
export interface RequirementFinding {
    /** Codes, as the resolved model has them. */
    readonly role: string;
    readonly competency: string;
    readonly severity: 'error' | 'warning';
    readonly message: string;
}

type Severity = RequirementFinding['severity'];
/** What is only worth a thought is no problem. */
const SEVERITIES = ['error', 'warning'] as const;

/** So many of one severity are looked up in a file: nobody reads more of them in a table. */
const MOST_IN_ONE = 1000;

type BySeverity = ReadonlyMap<Severity, readonly RequirementFinding[]>;

/** Of the findings of a document, which are another list whenever it was checked. */
const knownOfAll = new WeakMap<readonly Diagnostic[], BySeverity>();
/** Of single findings: most are the same ones when a document is checked again. Nothing for those of something else. */
const known = new WeakMap<Diagnostic, RequirementFinding | null>();

/**
 * What was found in the requirements of a framework’s roles, the worst first. It is asked for at each pause of typing: only
 * what was found in documents that have been checked since is looked at.
 *
 * @param most at most so many, and of one file and severity not more than a thousand
 */
export function requirementFindings(frameworks: Frameworks, folder: string, most: number): RequirementFinding[] {
    const all = frameworks.documentsOf(folder).map(findingsIn);
    const findings: RequirementFinding[] = [];
    for (const severity of SEVERITIES) {
        for (const found of all) {
            for (const finding of found?.get(severity) ?? []) {
                if (findings.length >= most) return findings;
                findings.push(finding);
            }
        }
    }
    return findings;
}

function findingsIn(document: LangiumDocument): BySeverity | undefined {
    const { diagnostics } = document;
    if (!diagnostics || diagnostics.length === 0) return undefined;
    let found = knownOfAll.get(diagnostics);
    if (!found) {
        found = worstOf(diagnostics, document);
        knownOfAll.set(diagnostics, found);
    }
    return found;
}

function worstOf(diagnostics: readonly Diagnostic[], document: LangiumDocument): BySeverity {
    const found = new Map<Severity, RequirementFinding[]>();
    for (const diagnostic of diagnostics) {
        const severity = severityOf(diagnostic);
        if (!severity) continue;
        const ofThese = found.get(severity) ?? [];
        if (ofThese.length >= MOST_IN_ONE) continue;
        const finding = findingOf(diagnostic, document);
        if (finding) ofThese.push(finding);
        found.set(severity, ofThese);
    }
    return found;
}

function findingOf(diagnostic: Diagnostic, document: LangiumDocument): RequirementFinding | null {
    let finding = known.get(diagnostic);
    if (finding === undefined) {
        finding = lookedUp(diagnostic, document);
        known.set(diagnostic, finding);
    }
    return finding;
}

function lookedUp(diagnostic: Diagnostic, document: LangiumDocument): RequirementFinding | null {
    const { range, message } = diagnostic;
    const severity = severityOf(diagnostic);
    if (!severity) return null;
    const offset = document.textDocument.offsetAt(range.start);
    // Most findings are about texts and competencies; where in those they are need not be looked up.
    const block = blockAt(sourceOf(document)?.blocks ?? [], offset);
    if (!block?.nodes.some(saysWhatRolesRequire)) return null;
    const subject = subjectAt(document, offset);
    if (subject?.kind !== 'requirement' || subject.specialisation !== undefined) return null;
    const { role, competency } = subject;
    return { role, competency, severity, message: typeof message === 'string' ? message : message.value };
}

function severityOf({ severity }: Diagnostic): Severity | undefined {
    return SEVERITIES[(severity ?? 4) - 1];
}

function saysWhatRolesRequire(node: AstNode): boolean {
    return ast.isMatrix(node) || ast.isAdaptation(node) || (ast.isRole(node) && !node.shared);
}
