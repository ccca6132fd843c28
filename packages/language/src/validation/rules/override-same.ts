import { competencyFor } from '../../references/level-scale.ts';
import { requirementsFor, roleOf } from '../../references/role-requirements.ts';
import { demandedLevel, demandKey, demandRange, relatedDemand } from '../demands.ts';
import { removal } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { called, titleOf } from '../wording.ts';

/** A role repeats a requirement that it takes over anyway. */
export const overrideSame: Rule = {
    code: 'override-same',
    severity: 'information',
    summary: 'A role does not repeat what it takes over.',
    explanation:
        'The role requires exactly what it takes over from a role or set that it extends. Without the repetition a ' +
        'change there would reach this role too. A table shows levels side by side, so its cells may repeat; and where ' +
        'what a role takes over is contradictory, its own word decides.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" competency PC10 "Networking" }
set Q "Every Officer" {
  requires
    PC9: 1
}
role R "Officer" extends Q {
  requires
    PC9: 1
    PC10: 2
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" competency PC10 "Networking" }
set Q "Every Officer" {
  requires
    PC9: 1
}
role R "Officer" extends Q {
  requires
    PC10: 2
}
`
    },
    checks: {
        Requirement(requirement, context) {
            const role = roleOf(requirement);
            const competency = competencyFor(requirement);
            if (!role || !competency || role.parents.length === 0) return;
            const requirements = requirementsFor(context.frameworks, context.document.uri);
            const own = requirements.ownByCompetency(role).get(competency);
            const offers = requirements.offered(role).get(competency);
            const [offer] = offers;
            if (own.length !== 1 || own[0] !== requirement || !offer?.from) return;
            // What the role said itself before it was adapted is what the adaptation changes.
            if (
                requirements.unadapted(role).some(each => each.competency === competency && each.demand !== requirement)
            )
                return;
            const said = demandKey(requirement);
            if (!offers.every(({ demand }) => demandKey(demand) === said)) return;
            const range = demandRange(requirement);
            context.report({
                message:
                    `${titleOf(role)} takes over ${called(competency)} from ${titleOf(offer.from)} already, and just ` +
                    `so: ${demandedLevel(offer.demand)}. Remove the repetition.`,
                node: requirement,
                ...(range && { range }),
                related: relatedDemand(`It comes from ${titleOf(offer.from)}`, offer.demand),
                data: requirement.annotations.length === 0 ? [REMOVABLE] : []
            });
        }
    },
    fixes: context =>
        context.data[0] === REMOVABLE ? [removal(context.document, 'Remove the repetition', context.range, true)] : []
};

/** What is said about the requirement would go with it. */
const REMOVABLE = 'removable';
