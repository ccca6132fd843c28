import { AstUtils, GrammarUtils } from 'langium';
import { categoryChain, categoryOf, isValue } from '../../references/scale-of.ts';
import { removal } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';

/** A role requires a level of something that has no levels. */
export const unlevelledRequirement: Rule = {
    code: 'unlevelled-requirement',
    severity: 'error',
    summary: 'A role requires a level only of competencies that have levels.',
    explanation:
        'Values stand in a category that is `unlevelled`: everybody is expected to show them, and nobody more than ' +
        'others. They apply to all roles without being required.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category V "Values" unlevelled { competency CV1 "Integrity" }
category C "Core" on S { competency PC9 "Teamwork" }
role R "Officer" {
  requires
    PC9: 1
    CV1: 1
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category V "Values" unlevelled { competency CV1 "Integrity" }
category C "Core" on S { competency PC9 "Teamwork" }
role R "Officer" {
  requires
    PC9: 1
}
`
    },
    checks: {
        Requirement(requirement, context) {
            const competency = requirement.competency?.ref;
            if (!competency || !isValue(competency)) return;
            const category = categoryOf(competency);
            // A category above it may be the one that says so.
            const unlevelled = [...categoryChain(category)].find(each => each.unlevelled);
            const place = GrammarUtils.findNodeForProperty(unlevelled?.$cstNode, 'name')?.range;
            const range = requirement.$cstNode?.range;
            context.report({
                message:
                    `${called(competency)} is one of ${category?.title ?? category?.name ?? 'the values'}, which have no ` +
                    'levels and apply to every role. Remove the requirement.',
                node: requirement,
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
    },
    fixes: context => [removal(context.document, 'Remove the requirement', context.range, true)]
};
