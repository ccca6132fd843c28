import type { AstNode, Reference } from 'langium';
import { AstUtils } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { heightOf, levelAt } from '../../references/scale-of.ts';
import { checkDemands } from '../demands.ts';
import { exchange } from '../fixing.ts';
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
    isCertain: true,
    checks: {
        ...checkDemands((demand, _, context) => check(demand, demand.level, demand.maxLevel, context)),
        Competency: (competency, context) => check(competency, competency.minLevel, competency.maxLevel, context),
        Adaptation: (adaptation, context) => check(adaptation, adaptation.minLevel, adaptation.maxLevel, context),
        Level: (level, context) => check(level, level.covers, level.coversTo, context)
    },
    fixes(context) {
        const { document, node, range } = context;
        const [start, end] = [range.start, range.end].map(each => document.textDocument.offsetAt(each));
        const levels = node
            ? AstUtils.streamReferences(node)
                  .toArray()
                  .map(({ reference }) => reference.$refNode)
            : [];
        const first = levels.find(each => each?.offset === start);
        const second = levels.find(each => each?.end === end);
        if (!first || !second || first === second) return [];
        return [exchange(context, `Write ${second.text}..${first.text}`, first, second)];
    }
};

function check(
    node: AstNode,
    from: Reference<ast.LevelPoint> | undefined,
    to: Reference<ast.LevelPoint> | undefined,
    context: RuleContext
): void {
    if (!to) return;
    const low = heightOf(from);
    const high = heightOf(to);
    if (low === undefined || high === undefined || from?.ref?.$container !== to.ref?.$container) return;
    if (low <= high) return;
    const start = from?.$refNode?.range.start;
    const end = to?.$refNode?.range.end;
    if (!start || !end) return;
    const [lower, upper] = [from?.$refText ?? '', to?.$refText ?? ''];
    context.report({
        message: `${nameAt(from)} is above ${nameAt(to)}: write the lower level first, ${upper}..${lower}.`,
        node,
        range: { start, end }
    });
}

function nameAt(reference: Reference<ast.LevelPoint> | undefined): string {
    const level = levelAt(reference);
    return level ? levelName(level) : (reference?.$refText ?? '');
}
