import { GrammarUtils } from 'langium';
import type { Diagnostic, DiagnosticSeverity, Range } from 'vscode-languageserver-types';
import type { Problem, Rule, Severity } from './rule.ts';

/** What a diagnostic carries to the quick fix and back. */
export interface ProblemData {
    readonly code: string;
    readonly details: readonly string[];
}

export const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
    error: 1,
    warning: 2,
    information: 3,
    hint: 4
};

/** A problem that a rule found, in the form of the protocol. Only here is its place looked up. */
export function toDiagnostic(rule: Rule, problem: Problem): Diagnostic {
    const data: ProblemData = { code: rule.code, details: problem.data ?? [] };
    return {
        range: placeOf(problem),
        severity: SEVERITIES[rule.severity],
        code: rule.code,
        source: 'gradus',
        message: problem.message,
        ...(problem.related && {
            relatedInformation: problem.related.map(({ message, uri, range }) => ({
                message,
                location: { uri: uri.toString(), range }
            }))
        }),
        data
    };
}

function placeOf({ node, property, index, range }: Problem): Range {
    if (range) return range;
    const part = property && GrammarUtils.findNodeForProperty(node.$cstNode, property, index);
    const place = (part || undefined) ?? GrammarUtils.findNodeForProperty(node.$cstNode, 'name') ?? node.$cstNode;
    return place?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
}
