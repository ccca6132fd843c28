import type { AstNode, Reference } from 'langium';
import * as ast from '../../generated/ast.ts';
import { replaceBy } from '../fixing.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { levelName } from '../wording.ts';

/** A range whose lower level is above its upper one. */
export const levelRangeReversed: Rule = {
    code: 'level-range-reversed',
    severity: 'error',
    summary: 'A range of levels goes from the lower to the higher.',
    explanation: 'A range is written from the lower level to the higher one, in the order of the scale: `2..4`.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" level 3 "Advanced" }
category C "Core" on S { competency MC3 "Strategy" }
role R "Officer" {
  requires
    MC3: 3..2
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" level 3 "Advanced" }
category C "Core" on S { competency MC3 "Strategy" }
role R "Officer" {
  requires
    MC3: 2..3
}
`
    },
    checks: {
        Requirement: (requirement, context) => check(requirement, requirement.level, requirement.maxLevel, context),
        Competency: (competency, context) => check(competency, competency.minLevel, competency.maxLevel, context)
    },
    fixes: context => {
        const [low = '', high = ''] = context.data;
        return [replaceBy(context, `Write ${high}..${low}`, `${high}..${low}`, true)];
    }
};

function check(
    node: AstNode,
    from: Reference<ast.Level> | undefined,
    to: Reference<ast.Level> | undefined,
    context: RuleContext
): void {
    const low = from?.ref;
    const high = to?.ref;
    if (!low || !high || low.$container !== high.$container || !ast.isScale(low.$container)) return;
    const { levels } = low.$container;
    const start = from?.$refNode?.range.start;
    const end = to?.$refNode?.range.end;
    if (levels.indexOf(low) <= levels.indexOf(high) || !start || !end) return;
    context.report({
        message: `${levelName(low)} is above ${levelName(high)}: write the lower level first, ${high.name}..${low.name}.`,
        node,
        range: { start, end },
        data: [low.name, high.name]
    });
}
