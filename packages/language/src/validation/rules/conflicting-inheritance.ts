import { requirementsFor } from '../../references/role-requirements.ts';
import { demandedLevel, relatedDemand, spanOf } from '../demands.ts';
import type { Rule } from '../rule.ts';
import { called, oneOf, titleOf } from '../wording.ts';

/** A role takes over the same competency at different levels. */
export const conflictingInheritance: Rule = {
    code: 'conflicting-inheritance',
    severity: 'warning',
    summary: 'A role that takes over a competency at different levels says which one it is.',
    explanation:
        'Two of the roles or sets that a role extends require the same competency, and not at the same level. The ' +
        'higher level counts, but a reader of the role cannot see that. Say it in the role itself: its own requirement ' +
        'goes before those that it takes over, and `excludes` drops all of them.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" }
set Q1 "Every Officer" {
  requires
    PC9: 1
}
set Q2 "Every Lead" {
  requires
    PC9: 2
}
role R "Lead Officer" extends Q1, Q2 {
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" }
set Q1 "Every Officer" {
  requires
    PC9: 1
}
set Q2 "Every Lead" {
  requires
    PC9: 2
}
role R "Lead Officer" extends Q1, Q2 {
  requires
    PC9: 2
}
`
    },
    needsIntactText: true,
    checks: {
        Role(role, context) {
            if (role.parents.length < 2) return;
            const requirements = requirementsFor(context.frameworks, context.document.uri);
            const own = requirements.ownByCompetency(role);
            const dropped = requirements.dropped(role);
            for (const counting of requirements.inherited(role)) {
                const { competency } = counting;
                if (own.has(competency) || dropped.has(competency)) continue;
                // A parent that says it twice is told so itself.
                const offers = requirements.offered(role).get(competency) ?? [];
                if (offers.length < 2) continue;
                const bySource = new Map(
                    offers.filter(({ demand }) => spanOf(demand)).map(offer => [offer.from, offer])
                );
                const levels = new Map([...bySource.values()].map(offer => [demandedLevel(offer.demand), offer]));
                if (levels.size < 2) continue;
                const from = [...levels].map(([level, { from }]) => `from ${from ? titleOf(from) : ''} at ${level}`);
                context.report({
                    message:
                        `${titleOf(role)} takes over ${called(competency)} ${oneOf(from, 'and')}. The higher level counts, ` +
                        `${demandedLevel(counting.demand)}; say so in ${titleOf(role)}.`,
                    node: role,
                    property: 'parents',
                    related: [...levels].flatMap(([level, { demand, from }]) =>
                        relatedDemand(`${from ? titleOf(from) : ''} requires ${level}`, demand)
                    )
                });
            }
        }
    }
};
