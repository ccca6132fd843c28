import * as ast from '../../generated/ast.ts';
import { suggest } from '../../text/suggest.ts';
import { removal, replaceBy } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { oneOf } from '../wording.ts';
import { RULES } from './index.ts';

/** An acceptance that names no rule. */
export const unknownRule: Rule = {
    code: 'unknown-rule',
    severity: 'error',
    summary: 'What is accepted is named by the code of a rule.',
    explanation:
        'Behind `accept` stands the code of the rule whose finding is accepted, as it is shown beside the finding: ' +
        '`accept empty-cell because "The source leaves it empty."`. No rule has this code, so nothing is accepted.',
    examples: {
        bad: `framework Demo "Demo" { }
role R "Officer" {
  accept everything because "It will be written in spring."
}
`,
        good: `framework Demo "Demo" { }
role R "Officer" {
}
`
    },
    checks: {
        Acceptance(acceptance, context) {
            const { rule } = acceptance;
            const codes = RULES.map(({ code }) => code);
            if (!rule || codes.includes(rule)) return;
            const meant = suggest(rule, codes);
            const advice =
                meant.length > 0
                    ? `Did you mean ${oneOf(meant)}?`
                    : 'It is shown beside the finding that is to be accepted.';
            context.report({
                message: `No rule has the code ${rule}. ${advice}`,
                node: acceptance,
                property: 'rule',
                data: meant
            });
        }
    },
    fixes(context) {
        const proposals = context.data.map(code =>
            replaceBy(context, `Replace by ${code}`, code, context.data.length === 1)
        );
        const range = ast.isAcceptance(context.node) ? context.node.$cstNode?.range : undefined;
        return range ? [...proposals, removal(context.document, 'Remove the acceptance', range)] : proposals;
    }
};
