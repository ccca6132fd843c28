import type { RoleView } from '@gradus/protocol';

/** What a role is called, and what tells it apart from others that are called the same. */
type NamedRole = Pick<RoleView, 'code' | 'title' | 'adoptedFrom' | 'group'>;

type Tell = (role: NamedRole) => string | undefined;

const BY_CODE: Tell = ({ code }) => code;

/** What tells apart roles of the same title, the first of these that does: a text with mistakes has a code twice. */
const TELLING: readonly Tell[] = [BY_CODE, ({ adoptedFrom }) => adoptedFrom, ({ group }) => group];

/** By the titles that several roles have, what tells these apart; looked up once for each state of the framework. */
const REPEATED = new WeakMap<readonly NamedRole[], ReadonlyMap<string, Tell>>();

/**
 * What a role is called where nothing beside it tells it apart: by its title, and where others have the same by its code;
 * where not even that differs, by the framework that it was taken over from, or by its group.
 */
export function roleName(all: readonly NamedRole[], role: NamedRole): string {
    const tell = repeatedIn(all).get(role.title);
    return tell === undefined ? role.title : `${role.title} (${tell(role) ?? role.code})`;
}

function repeatedIn(all: readonly NamedRole[]): ReadonlyMap<string, Tell> {
    const known = REPEATED.get(all);
    if (known !== undefined) return known;
    const repeated = [...Map.groupBy(all, ({ title }) => title)].filter(([, { length }]) => length > 1);
    const found = new Map(repeated.map(([title, alike]) => [title, telling(alike)]));
    REPEATED.set(all, found);
    return found;
}

/** The first by which no two of them are the same. */
function telling(alike: readonly NamedRole[]): Tell {
    return TELLING.find(tell => new Set(alike.map(tell)).size === alike.length) ?? BY_CODE;
}
