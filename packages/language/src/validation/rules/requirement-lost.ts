import { demandedLevel, demandRange, relatedDemand } from '../demands.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { changesIn, type Loss, MOST_NAMED, type PlaceOfChange } from '../stream-changes.ts';
import { called, oneOf, titleOf } from '../wording.ts';

/** A step of a stream does not require what the step before it requires. */
export const requirementLost: Rule = {
    code: 'requirement-lost',
    severity: 'warning',
    summary: 'Along a stream, each step requires the competencies that the step before requires.',
    explanation:
        'A competency that was essential at the step before is not required at all any more. Perhaps it was forgotten. ' +
        'Where it is meant, say so in the role: `accept requirement-lost because "…"`, or, for a role that extends the ' +
        'one before, `excludes PC9 because "…"`. A role without any requirements is not written yet, and nothing is ' +
        'missed in it. See `level-drop` for what is compared.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" competency PC10 "Networking" }
role R1 "Officer" {
  requires
    PC9: 1
    PC10: 1
}
role R2 "Team Lead" {
  requires
    PC9: 2
}
stream M "Management": R1 -> R2
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" competency PC10 "Networking" }
role R1 "Officer" {
  requires
    PC9: 1
    PC10: 1
}
role R2 "Team Lead" {
  requires
    PC9: 2
    PC10: 1
}
stream M "Management": R1 -> R2
`
    },
    needsIntactText: true,
    checks: {
        Document(_, context) {
            for (const [place, losses] of changesIn('loss', context)) {
                if (context.isIntact(place)) report(place, losses, context);
            }
        }
    }
};

/** One message for all that is lost from one step to the next: a role that is half written lacks most of it. */
function report(node: PlaceOfChange, all: readonly Loss[], context: RuleContext): void {
    const steps = Map.groupBy(all, ({ stream, before, after }) =>
        [stream, before, after].map(each => each.name).join(' ')
    );
    const range = 'contents' in node ? undefined : demandRange(node);
    for (const losses of steps.values()) {
        const [first] = losses;
        if (!first) continue;
        const { stream, before, after } = first;
        const shown = losses.flatMap(({ from }) => from).slice(0, MOST_NAMED);
        const count = losses.reduce((sum, each) => sum + each.count, 0);
        const names = shown.map(({ competency }) => called(competency));
        if (count > MOST_NAMED) names.push(`${count - MOST_NAMED} more`);
        context.report({
            message:
                `${titleOf(after)} does not require ${oneOf(names, 'and')}; ${titleOf(before)} before it on the ` +
                `stream “${titleOf(stream)}” does. Require ${count > 1 ? 'them' : 'it'}, or accept this with a reason.`,
            node,
            ...(range && { range }),
            related: shown.flatMap(({ competency, demand }) =>
                relatedDemand(
                    `${titleOf(before)} requires ${count > 1 ? competency.name : 'it'}: ${demandedLevel(demand)}`,
                    demand
                )
            )
        });
    }
}
