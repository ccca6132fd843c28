import { demandedLevel, demandRange, relatedDemand } from '../demands.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { changesIn, type LevelChange, type PlaceOfChange } from '../stream-changes.ts';
import { called, titleOf } from '../wording.ts';

/** A step of a stream requires less than the step before it. */
export const levelDrop: Rule = {
    code: 'level-drop',
    severity: 'warning',
    summary: 'Along a stream, no step requires a competency at a lower level than the step before.',
    explanation:
        'A stream is a career path. Whoever goes on along it is expected to keep what was required so far, so a lower ' +
        'level is mostly a slip, of this role or of the one before. Where it is meant (a manager leaves the details to ' +
        'the team), say so: `accept level-drop because "…"`. Streams over grades compare the roles of each domain; a ' +
        'grade without a role is passed over, and where a grade has several roles, only what all of them require ' +
        'counts. Of two ranges one is lower where it begins or ends lower and does neither higher. A level that was ' +
        'only desirable may fall where it becomes essential. What two streams have in common is told once.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" level 3 "Advanced" }
category C "Core" on S { competency PC9 "Teamwork" }
role R1 "Officer" {
  requires
    PC9: 2
}
role R2 "Team Lead" {
  requires
    PC9: 1
}
stream M "Management": R1 -> R2
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" level 3 "Advanced" }
category C "Core" on S { competency PC9 "Teamwork" }
role R1 "Officer" {
  requires
    PC9: 2
}
role R2 "Team Lead" {
  requires
    PC9: 3
}
stream M "Management": R1 -> R2
`
    },
    checks: {
        Document(_, context) {
            for (const [place, changes] of changesIn('drop', context)) {
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
            `${titleOf(after)} requires ${called(to.competency)} at ${demandedLevel(to.demand)}; ${titleOf(before)} ` +
            `before it on the stream “${titleOf(stream)}” requires ${level}. Raise the level, or accept the drop ` +
            'with a reason.',
        node,
        ...(range && { range }),
        related: relatedDemand(`${titleOf(before)} requires ${level}`, from.demand)
    });
}
