import type * as ast from '../generated/ast.ts';
import type { RoleDemand, RoleRequirements } from '../references/role-requirements.ts';
import { demandKey } from '../validation/demands.ts';

/** In what a role or set differs from what it extends. */
export interface RoleDifferences {
    /** What it requires otherwise or on top. */
    readonly said: readonly RoleDemand[];
    /** What it does not take over. */
    readonly dropped: readonly RoleDemand[];
}

/** In what a role or set differs from what it would be if it said nothing itself. */
export function roleDifferences(role: ast.Role, requirements: RoleRequirements): RoleDifferences {
    const effective = requirements.effective(role);
    const required = new Set(effective.map(({ competency }) => competency));
    const said = new Map<ast.Competency, RoleDemand>();
    for (const each of effective) {
        const taken = requirements.inheritedOf(role, each.competency);
        // What is said twice is told elsewhere, and counts once.
        if (!each.from && !(taken && demandKey(taken.demand) === demandKey(each.demand)))
            said.set(each.competency, each);
    }
    return {
        said: [...said.values()],
        dropped: requirements.inherited(role).filter(({ competency }) => !required.has(competency))
    };
}
