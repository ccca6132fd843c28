import type * as ast from '../../generated/ast.ts';
import { hasWords } from '../../text/has-words.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { namedBy } from '../wording.ts';
import { RULES } from './index.ts';

/** Behind `because` nobody has written why. */
export const emptyReason: Rule = {
    code: 'empty-reason',
    severity: 'warning',
    summary: 'Behind “because” stands a reason.',
    explanation:
        'The reason is what reviewers read: why a finding is accepted, why something is excluded or omitted, why two ' +
        'elements have to do with each other. As long as it is empty, or holds only dots and other signs, nothing is ' +
        'said, and a release waits; a finding is not accepted and stays. Write the reason in the quotation marks behind ' +
        '`because`. Where there is none, remove the `accept` line, or the `because` of a relation.',
    examples: {
        bad: `framework Demo "Demo" { }
role R "Officer" {
  accept open-remark because "…"
  remark open "Is this a role of its own?"
}
`,
        good: `framework Demo "Demo" { }
role R "Officer" {
  accept open-remark because "It is asked again in spring."
  remark open "Is this a role of its own?"
}
`,
        goesWith: ['open-remark']
    },
    needsIntactText: true,
    blocksRelease: true,
    checks: {
        Acceptance(acceptance, context) {
            const rule = RULES.find(({ code }) => code === acceptance.rule);
            // No reason would help: the rule does not exist, or what it finds cannot be accepted.
            if (!rule || rule.severity === 'error') return;
            ask(acceptance, `${rule.code} is accepted`, context, ' Without one nothing is accepted.');
        },
        Exclusion(exclusion, context) {
            ask(exclusion, `${namedBy(exclusion.grade)} is excluded`, context);
        },
        Dropped(dropped, context) {
            ask(dropped, `${namedBy(dropped.competency)} is excluded`, context);
        },
        Omission(omission, context) {
            ask(omission, `${namedBy(omission.targets[0])} is omitted`, context);
        },
        Relation(relation, context) {
            const what = `this has to do with ${namedBy(relation.targets[0])}`;
            ask(relation, what, context, ' If there is none to give, remove “because” and the marks.');
        }
    }
};

type Explained = ast.Acceptance | ast.Exclusion | ast.Dropped | ast.Omission | ast.Relation;

/** @param what that the reason is asked for, as the end of a sentence that begins with “Say why” */
function ask(node: Explained, what: string, context: RuleContext, more = ''): void {
    if (node.reason === undefined || hasWords(node.reason)) return;
    context.report({
        message: `Say why ${what}: write the reason in the quotation marks.${more}`,
        node,
        property: 'reason'
    });
}
