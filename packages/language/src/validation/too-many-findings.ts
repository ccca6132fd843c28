import type { Diagnostic } from 'vscode-languageserver-types';
import { byPlace } from './by-place.ts';
import { isFailure } from './failed-rules.ts';
import type { Rule } from './rule.ts';
import { type ProblemData, SEVERITIES } from './to-diagnostic.ts';

/**
 * So many findings of one rule are told in one file: more than anybody puts right one by one. What a rule finds may be as many
 * as the elements of a file times its sections, each with a message of its own.
 */
export const MOST_FINDINGS = 10_000;

const CODE = 'too-many-findings';

/** Said at the top of a file: it is about all of it. */
const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The rule by whose settings a finding is told: its own, or the one that it says finds too much, or failed. */
export function ruleCodeOf(diagnostic: Diagnostic): string {
    const { code, data } = diagnostic;
    return String(code === CODE || isFailure(diagnostic) ? (data as ProblemData).details[0] : code);
}

/**
 * Says of a file that a rule finds more in it than is told. It is as severe as what is left out, which is told in it:
 * an error does not vanish.
 */
export function tooManyFindings({ code, severity }: Rule): Diagnostic {
    const most = MOST_FINDINGS.toLocaleString('en');
    return {
        range: TOP,
        severity: SEVERITIES[severity],
        code: CODE,
        source: 'gradus',
        message:
            `The rule ${code} finds more than ${most} things in this file, and only the first ${most} are told. ` +
            'They mostly have one cause: put the first of them right, and check again. Accepted findings count as well.',
        data: { code: CODE, details: [code] } satisfies ProblemData
    };
}

/** Whether some rule finds more than is told, in parts of a file that were checked each for itself. */
export function hasTooMany(parts: Iterable<{ readonly diagnostics: readonly Diagnostic[] }>): boolean {
    const counts = new Map<Diagnostic['code'], number>();
    for (const { diagnostics } of parts) {
        for (const { code } of diagnostics) {
            const count = (counts.get(code) ?? 0) + 1;
            if (count > MOST_FINDINGS) return true;
            counts.set(code, count);
        }
    }
    return false;
}

/** What is told of all that was found in a file, and the rules that found more, by their codes. */
export interface Told {
    readonly found: readonly Diagnostic[];
    readonly exceeding: ReadonlyMap<string, Rule>;
}

/** Leaves out what rules find in a file beyond what is told, in the order of the text. */
export function firstOfEachRule(found: readonly Diagnostic[], rules: ReadonlyMap<string, Rule>): Told {
    const exceeding = new Map<string, Rule>();
    // Mostly there is so little that nobody need count.
    if (found.length <= MOST_FINDINGS) return { found, exceeding };
    const leftOut = new Set<Diagnostic>();
    for (const [code, all] of Map.groupBy(found, each => String(each.code))) {
        const rule = rules.get(code);
        if (!rule || all.length <= MOST_FINDINGS) continue;
        exceeding.set(code, rule);
        for (const each of all.sort(byPlace).slice(MOST_FINDINGS)) leftOut.add(each);
    }
    return { found: found.filter(each => !leftOut.has(each)), exceeding };
}
