import type * as ast from '../../generated/ast.ts';
import { requirementsFor, roleOf } from '../../references/role-requirements.ts';
import { demandedLevel, demandRange, isOverriddenLower, relatedDemand } from '../demands.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { called, titleOf } from '../wording.ts';

/** A role requires less than it would take over. */
export const overrideLowers: Rule = {
    code: 'override-lowers',
    severity: 'warning',
    summary: 'A role does not require less than the roles and sets that it extends.',
    explanation:
        'What a role requires itself goes before what it takes over from the roles and sets that it extends. Here it is ' +
        'a lower level. Mostly the role was to add to what it takes over, and one of the two levels is a slip. Where ' +
        'it is meant, say so: `accept override-lowers because "…"`. Where the parents differ among themselves, any ' +
        'level between theirs is a choice.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" level 3 "Advanced" }
category C "Core" on S { competency PC9 "Teamwork" }
set Q "Every Officer" {
  requires
    PC9: 2
}
role R "Officer" extends Q {
  requires
    PC9: 1
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" level 3 "Advanced" }
category C "Core" on S { competency PC9 "Teamwork" }
set Q "Every Officer" {
  requires
    PC9: 2
}
role R "Officer" extends Q {
  requires
    PC9: 3
}
`
    },
    checks: {
        Requires(requires, context) {
            const role = roleOf(requires);
            if (!role || role.parents.length === 0) return;
            for (const each of requires.requirements) check(each, each.competency?.ref, role, context);
        },
        Matrix({ columns, rows }, context) {
            const roles = columns.map(({ role }) => role?.ref);
            if (!roles.some(role => role && role.parents.length > 0)) return;
            for (const { competency, cells } of rows) {
                for (const [index, cell] of cells.entries()) check(cell, competency?.ref, roles[index], context);
            }
        }
    }
};

function check(
    demand: ast.Requirement | ast.Cell,
    competency: ast.Competency | undefined,
    role: ast.Role | undefined,
    context: RuleContext
): void {
    if (!role || !competency || role.parents.length === 0) return;
    const requirements = requirementsFor(context.frameworks, context.document.uri);
    // Of two that a role says itself the second is told to go.
    if (requirements.ownByCompetency(role).get(competency)?.[0] !== demand) return;
    if (!isOverriddenLower(requirements, role, { competency, demand })) return;
    const inherited = requirements.inheritedOf(role, competency);
    if (!inherited?.from) return;
    const range = demandRange(demand);
    const level = demandedLevel(inherited.demand);
    context.report({
        message:
            `${titleOf(role)} requires ${called(competency)} at ${demandedLevel(demand)}, less than the ${level} ` +
            `that it would take over from ${titleOf(inherited.from)}. Raise the level, or accept it with a reason.`,
        node: demand,
        ...(range && { range }),
        related: relatedDemand(`${titleOf(inherited.from)} requires ${level}`, inherited.demand)
    });
}
