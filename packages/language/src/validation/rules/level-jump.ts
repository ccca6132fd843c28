import { demandedLevel, demandRange, relatedDemand } from '../demands.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { changesIn, type LevelChange, type PlaceOfChange } from '../stream-changes.ts';
import { called, titleOf } from '../wording.ts';

/** A step of a stream requires two levels more than the step before it. */
export const levelJump: Rule = {
    code: 'level-jump',
    severity: 'information',
    summary: 'Along a stream, the level of a competency rises by one at a step.',
    explanation:
        'Whoever is to take this step of a career has to rise by two levels or more at once. It may be right so, and ' +
        'it may be that a step is missing or that one of the two levels is a slip. Levels of a continuous scale are ' +
        'not counted.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" level 3 "Advanced" }
category C "Core" on S { competency PC9 "Teamwork" }
role R1 "Officer" {
  requires
    PC9: 1
}
role R2 "Team Lead" {
  requires
    PC9: 3
}
stream M "Management": R1 -> R2
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" level 3 "Advanced" }
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
    checks: {
        Document(_, context) {
            for (const [place, changes] of changesIn('jump', context)) {
                for (const change of changes) report(place, change, context);
            }
        }
    }
};

function report(node: PlaceOfChange, { stream, before, after, from, to }: LevelChange, context: RuleContext): void {
    const range = 'contents' in node ? undefined : demandRange(node);
    const level = demandedLevel(from.demand);
    context.report({
        message:
            `${titleOf(after)} requires ${called(to.competency)} at ${demandedLevel(to.demand)}, and ` +
            `${titleOf(before)} before it on the stream “${titleOf(stream)}” only ${level}. Check that nobody is ` +
            'asked for too much at once.',
        node,
        ...(range && { range }),
        related: relatedDemand(`${titleOf(before)} requires ${level}`, from.demand)
    });
}
