import type { RoleView } from '@gradus/protocol';

/** The titles that several roles have; looked up once for each state of the framework. */
const REPEATED = new WeakMap<readonly RoleView[], ReadonlySet<string>>();

/** What a role is called where nothing beside it tells it apart: by its title, and by its code where others have the same. */
export function roleName(all: readonly RoleView[], { code, title }: Pick<RoleView, 'code' | 'title'>): string {
    return repeatedIn(all).has(title) ? `${title} (${code})` : title;
}

function repeatedIn(all: readonly RoleView[]): ReadonlySet<string> {
    const known = REPEATED.get(all);
    if (known !== undefined) return known;
    const [once, repeated] = [new Set<string>(), new Set<string>()];
    for (const { title } of all) (once.has(title) ? repeated : once).add(title);
    REPEATED.set(all, repeated);
    return repeated;
}
