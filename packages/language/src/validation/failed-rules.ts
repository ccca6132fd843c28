import type { Diagnostic } from 'vscode-languageserver-types';
import type { Rule } from './rule.ts';
import { type ProblemData, SEVERITIES } from './to-diagnostic.ts';

const CODE = 'failed-rule';

/** Said at the top of a file: which place in it the rule failed at is of no use to its author. */
const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Says of a file that a rule failed at it. It is an error, whatever the rule, unless that is switched off: nobody knows what it
 * would have found, and a file is not sound because nobody has looked.
 */
export function failedRule({ code }: Rule): Diagnostic {
    return {
        range: TOP,
        severity: SEVERITIES.error,
        code: CODE,
        source: 'gradus',
        message:
            `The rule ${code} failed at this file, so it is not known whether the file is as the rule asks. ` +
            'This is a fault of Gradus. Please report it, with the text if you can.',
        data: { code: CODE, details: [code] } satisfies ProblemData
    };
}

/** Whether it says that a rule failed. */
export function isFailure({ code }: Diagnostic): boolean {
    return code === CODE;
}

/** What was found part by part, with each rule that failed said once, at the top of the file. */
export function failuresOnce(found: readonly Diagnostic[]): readonly Diagnostic[] {
    if (!found.some(isFailure)) return found;
    const said = new Set<Diagnostic['message']>();
    return found.flatMap(each => {
        if (!isFailure(each)) return [each];
        if (said.has(each.message)) return [];
        said.add(each.message);
        return [{ ...each, range: TOP }];
    });
}
