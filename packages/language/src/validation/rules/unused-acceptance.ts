import type * as ast from '../../generated/ast.ts';
import { removal } from '../fixing.ts';
import type { Problem, Rule } from '../rule.ts';

/** A finding is accepted that there is none of (any more). Told by the validator, which knows what was found. */
export const unusedAcceptance: Rule = {
    code: 'unused-acceptance',
    severity: 'warning',
    summary: 'What is accepted is there to be accepted.',
    explanation:
        '`accept … because "…"` takes back a warning or an information about the element in whose braces it stands, ' +
        'with a reason that reviewers can read. Here the rule finds nothing (any more), so the reason misleads them. ' +
        'Errors cannot be accepted.',
    examples: {
        bad: `framework Demo "Demo" { }
role R "Officer" {
  accept missing-standard because "It will be written in spring."
}
`,
        good: `framework Demo "Demo" { }
role R "Officer" {
}
`
    },
    fixes: context => [removal(context.document, 'Remove the acceptance', context.range, true)]
};

/** @param rule the rule that the acceptance names */
export function unusedAcceptanceProblem(acceptance: ast.Acceptance, rule: Rule): Problem {
    const message =
        rule.severity === 'error'
            ? `What ${rule.code} finds is an error and cannot be accepted, only put right. Remove the line.`
            : `Nothing here is found by ${rule.code}, so there is nothing to accept. Remove the line.`;
    return { message, node: acceptance };
}
