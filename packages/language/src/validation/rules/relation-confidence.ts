import { replaceBy } from '../fixing.ts';
import type { Rule } from '../rule.ts';

/** A confidence that is no number from 0 to 1. */
export const relationConfidence: Rule = {
    code: 'relation-confidence',
    severity: 'error',
    summary: 'The confidence of a relation is a number from 0 to 1.',
    explanation:
        'How sure the author of a relation is stands behind it as a number from 0 (not at all) to 1 (certain), with a ' +
        'dot before decimals: `is same as HRM-12 confidence 0.9`. Formats that exchange relations expect it so.',
    examples: {
        bad: `framework Demo "Demo" { }
category C "Core" unlevelled {
  competency PC8 "Networking"
  competency PC9 "Teamwork" {
    is related to PC8 confidence 90
  }
}
`,
        good: `framework Demo "Demo" { }
category C "Core" unlevelled {
  competency PC8 "Networking"
  competency PC9 "Teamwork" {
    is related to PC8 confidence 0.9
  }
}
`
    },
    isCertain: true,
    checks: {
        Relation(relation, context) {
            const { confidence } = relation;
            if (confidence === undefined || /^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(confidence)) return;
            // Up to ten it may as well be one of ten.
            const percent = /^\d{2,3}$/.test(confidence) && Number(confidence) > 10 && Number(confidence) <= 100;
            context.report({
                message: `“${confidence}” is not a number from 0 to 1. Write the confidence as in 0.9.`,
                node: relation,
                property: 'confidence',
                data: percent ? [String(Number(confidence) / 100)] : []
            });
        }
    },
    fixes: context => context.data.map(number => replaceBy(context, `Write ${number}`, number, true))
};
