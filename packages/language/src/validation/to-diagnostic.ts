import type { Diagnostic, DiagnosticSeverity, Range } from 'vscode-languageserver-types';
import { nodeOfProperty } from './property-node.ts';
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
        message: limited(problem.message),
        ...(problem.related && {
            relatedInformation: problem.related.map(({ message, uri, range }) => ({
                message: limited(message),
                location: { uri: uri.toString(), range }
            }))
        }),
        data
    };
}

/** So many signs of a message are told: far more than a sentence takes, also one that lists what to choose from. */
export const LONGEST = 5000;

/** A message that is not longer than anybody would read: what it names may be as long as a file, and there is one message a place. */
function limited(message: string): string {
    if (message.length <= LONGEST) return message;
    // Put together anew: a part of a text keeps all of it in memory.
    return `${Array.from(message.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')).join('')}…`;
}

function placeOf({ node, property, index, range }: Problem): Range {
    if (range) return range;
    const part = property && nodeOfProperty(node.$cstNode, property, index);
    const place = (part || undefined) ?? nodeOfProperty(node.$cstNode, 'name') ?? node.$cstNode;
    return place?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
}
