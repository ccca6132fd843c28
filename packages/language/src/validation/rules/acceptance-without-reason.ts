import { hasWords } from '../../text/has-words.ts';
import type { Rule } from '../rule.ts';
import { RULES } from './index.ts';

/** A finding is to be accepted, and nobody has written why. */
export const acceptanceWithoutReason: Rule = {
    code: 'acceptance-without-reason',
    severity: 'warning',
    summary: 'Whoever accepts a finding says why.',
    explanation:
        'The reason is what reviewers read instead of the finding. As long as it is empty, or holds only dots and other ' +
        'signs, nothing is accepted: the finding stays, and a release waits. Write the reason in the quotation marks ' +
        'behind `because`, or remove the line.',
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
            if (hasWords(acceptance.reason)) return;
            const rule = RULES.find(({ code }) => code === acceptance.rule);
            // No reason would help: the rule does not exist, or what it finds cannot be accepted.
            if (!rule || rule.severity === 'error') return;
            context.report({
                message: `Say why ${rule.code} is accepted: write the reason in the quotation marks. Without one nothing is accepted.`,
                node: acceptance,
                property: 'reason'
            });
        }
    }
};
