import type * as ast from '../../generated/ast.ts';
import { properNameFixes } from '../proper-name-fixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { titledCompetency } from '../titled-competency.ts';
import { called } from '../wording.ts';

/** A requirement written by an alias: right, but there is a proper title. */
export const aliasReference: Rule = {
    code: 'alias-reference',
    severity: 'hint',
    summary: 'An alias works, and the proper title is one step away.',
    explanation:
        'Aliases keep the names that older documents use working. Where a requirement uses one, this hint says what the ' +
        'competency is properly called. It is not shown in reports.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S { competency MC1 "Act as a Role Model of Ethics" alias "Act as a Role Model" }
role R "Officer" {
  requires
    "Act as a Role Model": 1
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S { competency MC1 "Act as a Role Model of Ethics" alias "Act as a Role Model" }
role R "Officer" {
  requires
    "Act as a Role Model of Ethics": 1
}
`
    },
    checks: {
        Requires({ requirements }, context) {
            for (const requirement of requirements) check(requirement, context);
        }
    },
    fixes: properNameFixes
};

function check(requirement: ast.Requirement, context: RuleContext): void {
    const found = titledCompetency(requirement, context);
    if (found?.match !== 'alias') return;
    context.report({
        message: `An alias of ${called(found.description)}.`,
        node: requirement,
        property: 'competency'
    });
}
