import type * as ast from '../../generated/ast.ts';
import { removal } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';

/** A role lists an activity of its domain twice. */
export const activityTwice: Rule = {
    code: 'activity-twice',
    severity: 'error',
    summary: 'A role lists each activity of its domain once.',
    explanation:
        'A role that takes part in some activities of its domain only lists them, perhaps in its own words. An activity ' +
        'that stands there twice leaves open which words count.',
    examples: {
        bad: `framework Demo "Demo" { }
domain D "Clients" { activity 1 "Advice" activity 2 "Registration" }
role R "Trainee" in D {
  activity 1 "Learns to advise."
  activity 1
}
`,
        good: `framework Demo "Demo" { }
domain D "Clients" { activity 1 "Advice" activity 2 "Registration" }
role R "Trainee" in D {
  activity 1 "Learns to advise."
}
`
    },
    checks: {
        Role(role, context) {
            const first = new Map<ast.Activity, ast.RoleActivity>();
            for (const listed of role.activities) {
                const activity = listed.activity?.ref;
                if (!activity) continue;
                const before = first.get(activity);
                if (!before) {
                    first.set(activity, listed);
                    continue;
                }
                const firstRange = before.$cstNode?.range;
                const addsNothing = !listed.wording || listed.wording === before.wording;
                context.report({
                    message: `Activity ${called(activity)} is listed already. Keep one of the two.`,
                    node: listed,
                    related: firstRange
                        ? [{ message: 'It is listed here first', uri: context.document.uri, range: firstRange }]
                        : [],
                    data: [addsNothing ? SURE : '']
                });
            }
        }
    },
    fixes: context => [removal(context.document, 'Remove this activity', context.range, context.data[0] === SURE)]
};

const SURE = 'sure';
