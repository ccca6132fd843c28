import type * as ast from '../../generated/ast.ts';
import { isValue } from '../../references/scale-of.ts';
import { removal } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';

/** A role requires the same competency twice. */
export const duplicateRequirement: Rule = {
    code: 'duplicate-requirement',
    severity: 'error',
    summary: 'A role requires a competency once.',
    explanation:
        'The same competency stands twice in one role’s requirements, by code or by title. Even where the levels agree, ' +
        'the next change will be made in one place only.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" }
role R "Officer" {
  requires
    PC9: 1
    "Teamwork": 2
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" }
role R "Officer" {
  requires
    PC9: 1
}
`
    },
    checks: {
        Role(role, context) {
            const first = new Map<ast.Competency, ast.Requirement>();
            for (const requirement of role.requires.flatMap(block => block.requirements)) {
                const competency = requirement.competency?.ref;
                // A value is not to be required at all.
                if (!competency || isValue(competency)) continue;
                const before = first.get(competency);
                if (!before) {
                    first.set(competency, requirement);
                    continue;
                }
                const range = requirement.$cstNode?.range;
                const beforeRange = before.$cstNode?.range;
                context.report({
                    message: `${called(competency)} is required already${levelOf(before)}. Keep one of the two.`,
                    node: requirement,
                    ...(range && { range }),
                    related: beforeRange
                        ? [{ message: 'It is required here first', uri: context.document.uri, range: beforeRange }]
                        : []
                });
            }
        }
    },
    fixes: context => [removal(context.document, 'Remove this requirement', context.range, true)]
};

function levelOf({ level, maxLevel }: ast.Requirement): string {
    if (!level?.$refText) return '';
    return `, at level ${level.$refText}${maxLevel?.$refText ? `..${maxLevel.$refText}` : ''}`;
}
