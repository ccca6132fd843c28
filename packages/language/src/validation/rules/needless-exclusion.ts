import * as ast from '../../generated/ast.ts';
import type { RoleRequirements } from '../../references/role-requirements.ts';
import { requirementsFor } from '../../references/role-requirements.ts';
import { removal } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { called, titleOf } from '../wording.ts';

/** A role excludes a competency that it would not require anyway. */
export const needlessExclusion: Rule = {
    code: 'needless-exclusion',
    severity: 'warning',
    summary: 'A role excludes only what it would otherwise take over.',
    explanation:
        '`excludes PC3` drops a requirement that comes from a role or set that this one extends. Nothing of the kind ' +
        'comes here: perhaps another competency was meant, or the requirement is gone there too. A requirement of its ' +
        'own is not dropped by excluding it.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" competency PC10 "Networking" }
set Q "Every Officer" {
  requires
    PC9: 1
}
role R "Officer" extends Q {
  excludes PC10 because "Others do that."
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
}
`
    },
    checks: {
        Dropped(dropped, context) {
            const competency = dropped.competency?.ref;
            const holder = dropped.$container;
            const role = ast.isAdaptation(holder) ? holder.target?.ref : holder;
            if (!competency || !ast.isRole(role)) return;
            const requirements = requirementsFor(context.frameworks, context.document.uri);
            const own = requirements.ownByCompetency(role).has(competency);
            if (!own && !isSure(role, requirements)) return;
            if (!own && requirements.offered(role).has(competency)) return;
            // An adapting framework also drops what the role says itself.
            if (!own && ast.isAdaptation(holder) && isSaidBy(role, competency, requirements)) return;
            context.report({
                message: own
                    ? `${titleOf(role)} both requires and excludes ${called(competency)}, and requires it in effect. Remove one of the two.`
                    : `${titleOf(role)} does not take over ${called(competency)} from anywhere, so there is nothing to exclude. Remove the line, or name another competency.`,
                node: dropped,
                data: [own ? '' : REMOVABLE]
            });
        }
    },
    fixes: context =>
        context.data[0] === REMOVABLE ? [removal(context.document, 'Remove the exclusion', context.range)] : []
};

const REMOVABLE = 'removable';

/** Whether it is known what a role takes over: all that it extends is there, does not extend it in turn, and is followed. */
function isSure(role: ast.Role, requirements: RoleRequirements): boolean {
    return !requirements.isTooMuch && role.parents.every(({ ref }) => ref) && requirements.loopOf(role).length === 0;
}

function isSaidBy(role: ast.Role, competency: ast.Competency, requirements: RoleRequirements): boolean {
    return requirements.unadapted(role).some(each => each.competency === competency);
}
