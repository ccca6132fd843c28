import type { Rule } from '../rule.ts';

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
            if (exclusion.reason || !exclusion.grade) return;
            context.report({
                message: `Say why ${exclusion.grade.ref?.title ?? exclusion.grade.$refText} is excluded: add because "…".`,
                node: exclusion,
                property: 'grade'
            });
        },
        Dropped(dropped, context) {
            const { competency, reason } = dropped;
            if (reason || !competency) return;
            context.report({
                message: `Say why ${competency.ref?.title ?? competency.$refText} is excluded: add because "…".`,
                node: dropped,
                property: 'competency'
            });
        },
        Omission(omission, context) {
            const [first] = omission.targets;
            if (omission.reason || !first) return;
            context.report({
                message: `Say why ${first.ref?.title ?? first.$refText} is omitted: add because "…".`,
                node: omission,
                property: 'targets',
                index: 0
            });
        }
    }
};
