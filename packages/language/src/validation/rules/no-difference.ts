import { AstUtils, GrammarUtils } from 'langium';
import type { Rule, RuleContext } from '../rule.ts';
import { changesIn, type Standstill } from '../stream-changes.ts';
import { titleOf } from '../wording.ts';

/** Two successive steps of a stream require exactly the same. */
export const noDifference: Rule = {
    code: 'no-difference',
    severity: 'information',
    summary: 'Successive steps of a stream differ in what they require.',
    explanation:
        'Two roles that follow each other on a career path require the same competencies at the same levels. Nobody can ' +
        'see from the requirements what the step is about: perhaps one was copied and never changed.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" }
role R1 "Officer" {
  requires
    PC9: 1
}
role R2 "Team Lead" {
  requires
    PC9: 1
}
stream M "Management": R1 -> R2
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" }
role R1 "Officer" {
  requires
    PC9: 1
}
role R2 "Team Lead" {
  requires
    PC9: 2
}
stream M "Management": R1 -> R2
`
    },
    needsIntactText: true,
    checks: {
        Document(_, context) {
            for (const [place, standstills] of changesIn('standstill', context)) {
                if (!context.isIntact(place)) continue;
                for (const each of standstills) report(each, context);
            }
        }
    }
};

function report({ stream, before, after }: Standstill, context: RuleContext): void {
    const range = GrammarUtils.findNodeForProperty(before.$cstNode, 'name')?.range;
    context.report({
        message:
            `${titleOf(after)} requires exactly what ${titleOf(before)} before it on the stream ` +
            `“${titleOf(stream)}” requires. Say what is different, or check that both are needed.`,
        node: after,
        related: range ? [{ message: titleOf(before), uri: AstUtils.getDocument(before).uri, range }] : []
    });
}
