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

/** The same where nothing but a name tells elements apart, so that no two have the same one. */
export class DistinctNames {
    private readonly maps = new Map<readonly Named[], ReadonlyMap<string, string>>();

    of(elements: readonly Named[], code: string | undefined): string {
        if (code === undefined) return '';
        let names = this.maps.get(elements);
        if (!names) {
            names = distinctNames(elements);
            this.maps.set(elements, names);
        }
        return names.get(code) ?? code;
    }
}

/** Names by code: titles, and the code behind where several have the same one. */
export function distinctNames(elements: readonly Named[]): ReadonlyMap<string, string> {
    const counts = new Map<string, number>();
    const count = (name: string) => counts.set(plain(name), (counts.get(plain(name)) ?? 0) + 1);
    for (const { title } of elements) count(title);
    return new Map(
        elements.map(({ code, title }) => {
            if (plain(title) === '') return [code, code];
            if (counts.get(plain(title)) === 1) return [code, title];
            const name = `${title} (${code})`;
            return [code, counts.has(plain(name)) ? code : name];
        })
    );
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
export function specialisationName(
    { specialisations }: { readonly specialisations: readonly Named[] },
    { code, title }: Named
): string {
    return specialisations.filter(each => each.title === title).length === 1 ? title : code;
}

function plain(name: string): string {
    return name.normalize('NFKC').toLowerCase().trim();
}
