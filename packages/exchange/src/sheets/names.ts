import type { Role } from '@gradus/model';

/** Titles of elements by code; a code that has no element stands for itself. */
export class Names {
    private readonly maps = new Map<readonly Named[], ReadonlyMap<string, string>>();

    of(elements: readonly Named[], code: string | undefined): string {
        if (code === undefined) return '';
        let titles = this.maps.get(elements);
        if (!titles) {
            titles = new Map(elements.map(each => [each.code, each.title]));
            this.maps.set(elements, titles);
        }
        return titles.get(code) ?? code;
    }
}

interface Named {
    readonly code: string;
    readonly title: string;
}

/** What roles are called above columns: by title, and by code where several have the same one, or none of its own. */
export function roleHeaders({
    roles,
    sets
}: {
    readonly roles: readonly Named[];
    readonly sets: readonly Named[];
}): (role: Named) => string {
    const counts = new Map<string, number>();
    for (const each of [...roles, ...sets]) {
        for (const name of new Set([plain(each.title), plain(each.code)]))
            counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return ({ code, title }) => (counts.get(plain(title)) === 1 && plain(title) !== '' ? title : code);
}

/** What a specialisation is called in a role: by title, and by code where several have the same one. */
export function specialisationName({ specialisations }: Pick<Role, 'specialisations'>, { code, title }: Named): string {
    return specialisations.filter(each => each.title === title).length === 1 ? title : code;
}

function plain(name: string): string {
    return name.normalize('NFKC').toLowerCase().trim();
}
