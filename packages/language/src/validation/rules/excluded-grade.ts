import { AstUtils } from 'langium';
import type { Rule } from '../rule.ts';

/** A role at a grade that its domain leaves out. */
export const excludedGrade: Rule = {
    code: 'excluded-grade',
    severity: 'error',
    summary: 'A role is not at a grade that its domain excludes.',
    explanation:
        'A domain says which grades it leaves out and why (`excludes … because …`). A role at such a grade contradicts ' +
        'it: either the role belongs elsewhere, or the exclusion no longer holds.',
    examples: {
        bad: `framework Demo "Demo" { }
group G "Management" { grade Strategic "Strategic Manager" grade Senior "Senior Manager" }
domain Clients "Client Management" { excludes Strategic because "works across all domains" }
role R "Strategic Manager" at Strategic in Clients
`,
        good: `framework Demo "Demo" { }
group G "Management" { grade Strategic "Strategic Manager" grade Senior "Senior Manager" }
domain Clients "Client Management" { excludes Strategic because "works across all domains" }
role R "Strategic Manager" at Senior in Clients
`
    },
    checks: {
        Role(role, context) {
            if (role.shared) return;
            const grade = role.grade?.ref;
            const domain = role.domain?.ref;
            const exclusion = grade && domain?.exclusions.find(each => each.grade?.ref === grade);
            if (!exclusion || !domain) return;
            const reason = exclusion.reason ? `: “${exclusion.reason}”` : '';
            const range = exclusion.$cstNode?.range;
            context.report({
                message:
                    `${domain.title ?? domain.name} has no role at the grade ${grade.title ?? grade.name}${reason}. ` +
                    'Give the role another grade or domain, or remove the exclusion.',
                node: role,
                property: 'grade',
                related: range
                    ? [{ message: 'The domain excludes the grade here', uri: AstUtils.getDocument(domain).uri, range }]
                    : []
            });
        }
    }
};
