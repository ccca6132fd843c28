import type { RequirementView, RoleView } from '@gradus/protocol';
import { requiredBy } from './required-by.ts';

/** Roles that an edit did not touch are the same objects after it, so that what was looked up in them stays. */
const KNOWN = new WeakMap<Pick<RoleView, 'requirements'>, ReadonlyMap<string, RequirementView>>();

/** What a role requires, by competency; looked up once for each role. */
export function requirementsOf(role: Pick<RoleView, 'requirements'>): ReadonlyMap<string, RequirementView> {
    const known = KNOWN.get(role);
    if (known !== undefined) return known;
    const found = requiredBy(role.requirements);
    KNOWN.set(role, found);
    return found;
}
