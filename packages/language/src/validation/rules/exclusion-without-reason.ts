import type { Rule } from '../rule.ts';
import { namedBy } from '../wording.ts';

/** A domain leaves out a grade without saying why. */
export const exclusionWithoutReason: Rule = {
    code: 'exclusion-without-reason',
    severity: 'warning',
    summary: 'A domain says why it excludes a grade.',
    explanation:
        'Whoever reads the framework in five years will ask. Write `because` and the reason in quotation marks.',
    examples: {
        bad: `framework Demo "Demo" { }
grade Strategic "Strategic Manager"
domain Clients "Client Management" {
  excludes Strategic
}
`,
        good: `framework Demo "Demo" { }
grade Strategic "Strategic Manager"
domain Clients "Client Management" {
  excludes Strategic because "works across all domains"
}
`
    },
    checks: {
        Exclusion(exclusion, context) {
            if (exclusion.reason !== undefined || !exclusion.grade) return;
            context.report({
                message: `Say why ${namedBy(exclusion.grade)} is excluded: add because "…".`,
                node: exclusion,
                property: 'grade'
            });
        },
        Dropped(dropped, context) {
            const { competency, reason } = dropped;
            if (reason !== undefined || !competency) return;
            context.report({
                message: `Say why ${namedBy(competency)} is excluded: add because "…".`,
                node: dropped,
                property: 'competency'
            });
        },
        Omission(omission, context) {
            const [first] = omission.targets;
            if (omission.reason !== undefined || !first) return;
            context.report({
                message: `Say why ${namedBy(first)} is omitted: add because "…".`,
                node: omission,
                property: 'targets',
                index: 0
            });
        }
    }
};
