import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { competencyFor } from '../../references/level-scale.ts';
import { requirementsFor, roleOf } from '../../references/role-requirements.ts';
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
        Demand(demand, context) {
            if (!ast.isRequirement(demand) && !ast.isCell(demand)) return;
            const competency = competencyFor(demand);
            const role = roleOf(demand);
            // A value is not to be required at all.
            if (!competency || !role || isValue(competency)) return;
            const own = requirementsFor(context.frameworks, context.document.uri).ownByCompetency(role);
            const [before] = own.get(competency);
            // A row or a column that stands twice in a table is one cause, told by a rule of its own.
            if (before && tableOf(before) && tableOf(before) === tableOf(demand)) return;
            if (!before || before === demand || !own.get(competency).includes(demand)) return;
            const range = demand.$cstNode?.range;
            const beforeRange = before.$cstNode?.range;
            context.report({
                message: `${called(competency)} is required already${levelOf(before)}. Keep one of the two.`,
                node: demand,
                ...(range && { range }),
                related: beforeRange
                    ? [
                          {
                              message: 'It is required here first',
                              uri: AstUtils.getDocument(before).uri,
                              range: beforeRange
                          }
                      ]
                    : []
            });
        }
    },
    fixes: context => [removal(context.document, 'Remove this requirement', context.range, true)]
};

function tableOf(demand: ast.Requirement | ast.Cell): ast.Matrix | undefined {
    return AstUtils.getContainerOfType(demand, ast.isMatrix);
}

function levelOf({ level, maxLevel }: ast.Demand): string {
    if (!level?.$refText) return '';
    return `, at level ${level.$refText}${maxLevel?.$refText ? `..${maxLevel.$refText}` : ''}`;
}
