import { AstUtils } from 'langium';
import type * as ast from '../../generated/ast.ts';
import type { Rule, RuleContext } from '../rule.ts';

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
            const exclusion = grade && domain && exclusionsOf(domain, context).get(grade);
            if (!exclusion) return;
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

const NONE: ReadonlyMap<ast.Grade, ast.Exclusion> = new Map();

/** The grades that a domain excludes, with the first place of each. Many roles may be in one domain. */
function exclusionsOf(domain: ast.Domain, { frameworks, folder }: RuleContext): ReadonlyMap<ast.Grade, ast.Exclusion> {
    if (domain.exclusions.length === 0) return NONE;
    const known = frameworks.remember('exclusions', folder, () => new Map<ast.Domain, Map<ast.Grade, ast.Exclusion>>());
    let exclusions = known.get(domain);
    if (!exclusions) {
        exclusions = new Map();
        for (const each of domain.exclusions) {
            const grade = each.grade?.ref;
            if (grade && !exclusions.has(grade)) exclusions.set(grade, each);
        }
        known.set(domain, exclusions);
    }
    return exclusions;
}
