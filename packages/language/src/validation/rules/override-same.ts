import type * as ast from '../../generated/ast.ts';
import { type RoleDemand, requirementsFor, roleOf } from '../../references/role-requirements.ts';
import { demandedLevel, demandKey, demandRange, relatedDemand } from '../demands.ts';
import { removal } from '../fixing.ts';
import type { Rule, RuleContext } from '../rule.ts';
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
        Requires(requires, context) {
            const role = roleOf(requires);
            if (!role || role.parents.length === 0) return;
            for (const requirement of requires.requirements) check(requirement, role, context);
        }
    },
    fixes: context =>
        context.data[0] === REMOVABLE ? [removal(context.document, 'Remove the repetition', context.range, true)] : []
};

function isSaidElsewhere(said: ast.Requirement, of: ast.Competency, demands: readonly RoleDemand[]): boolean {
    return demands.some(({ competency, demand }) => competency === of && demand !== said);
}

/** What is said about the requirement would go with it. */
const REMOVABLE = 'removable';

function check(requirement: ast.Requirement, role: ast.Role, context: RuleContext): void {
    const competency = requirement.competency?.ref;
    if (!competency) return;
    const requirements = requirementsFor(context.frameworks, context.document.uri);
    const own = requirements.ownByCompetency(role).get(competency) ?? [];
    const offers = requirements.offered(role).get(competency) ?? [];
    const [offer] = offers;
    if (own.length !== 1 || own[0] !== requirement || !offer?.from) return;
    const said = demandKey(requirement);
    if (!offers.every(({ demand }) => demandKey(demand) === said)) return;
    // What the role said itself before it was adapted is what the adaptation changes.
    if (requirements.isAdapted(role) && isSaidElsewhere(requirement, competency, requirements.unadapted(role))) return;
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
