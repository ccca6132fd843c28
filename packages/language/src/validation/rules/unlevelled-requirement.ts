import { AstUtils, GrammarUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { isFilled } from '../../references/role-requirements.ts';
import { categoryChain, categoryOf, isUnlevelled, isValue } from '../../references/scale-of.ts';
import { checkDemands } from '../demands.ts';
import { removal, replaceBy } from '../fixing.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { called } from '../wording.ts';

/** A role requires a level of something that has no levels. */
export const unlevelledRequirement: Rule = {
    code: 'unlevelled-requirement',
    severity: 'error',
    summary: 'A role requires a level only of competencies that have levels.',
    explanation:
        'Competencies of a category that is `unlevelled` are required without a level: `K1: essential`. Values stand ' +
        'in a category that is `unlevelled for all`: everybody is expected to show them, and nobody more than others. ' +
        'They apply to all roles without being required.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category V "Values" unlevelled for all { competency CV1 "Integrity" }
category C "Core" on S { competency PC9 "Teamwork" }
role R "Officer" {
  requires
    PC9: 1
    CV1: 1
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category V "Values" unlevelled for all { competency CV1 "Integrity" }
category C "Core" on S { competency PC9 "Teamwork" }
role R "Officer" {
  requires
    PC9: 1
}
`
    },
    checks: {
        ...checkDemands((demand, competency, context) => {
            // Where a level was found, there is a scale that has it.
            if (!competency || demand.level?.ref || !isUnlevelled(competency)) return;
            if (ast.isCell(demand) && !isFilled(demand)) return;
            if (isValue(competency)) reportValue(demand, competency, context);
            else if (demand.level) reportLevel(demand, competency, context);
        })
    },
    fixes: context =>
        context.data[0] === LEVEL
            ? [replaceBy(context, 'Write essential instead', 'essential', true)]
            : [removal(context.document, 'Remove the requirement', context.range, true)]
};

const LEVEL = 'level';

function reportValue(demand: ast.Demand, competency: ast.Competency, context: RuleContext): void {
    const category = categoryOf(competency);
    // A category above it may be the one that says so.
    const unlevelled = [...categoryChain(category)].find(each => each.unlevelled);
    const place = GrammarUtils.findNodeForProperty(unlevelled?.$cstNode, 'name')?.range;
    const range = demand.$cstNode?.range;
    context.report({
        message:
            `${called(competency)} is one of ${category?.title ?? category?.name ?? 'the values'}, which have no ` +
            'levels and apply to every role. Remove the requirement.',
        node: demand,
        ...(range && { range }),
        ...(unlevelled &&
            place && {
                related: [
                    {
                        message: `${unlevelled.title ?? unlevelled.name} is unlevelled`,
                        uri: AstUtils.getDocument(unlevelled).uri,
                        range: place
                    }
                ]
            })
    });
}

function reportLevel(demand: ast.Demand, competency: ast.Competency, context: RuleContext): void {
    const start = demand.level?.$refNode?.range.start;
    const end = (demand.maxLevel ?? demand.level)?.$refNode?.range.end;
    const category = categoryOf(competency);
    context.report({
        message:
            `${called(competency)} has no levels: ${category?.title ?? category?.name} is unlevelled. ` +
            'Write essential or desirable instead of a level.',
        node: demand,
        ...(start && end && { range: { start, end } }),
        data: [LEVEL]
    });
}
