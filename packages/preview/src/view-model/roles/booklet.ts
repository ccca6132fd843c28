import type { PreviewModel, RoleView } from '@gradus/protocol';

/** Roles of one group in a booklet’s table of contents. */
export interface BookletPart {
    /** The title of the group; nothing where the roles are in none. */
    readonly title: string | undefined;
    readonly entries: readonly BookletEntry[];
}

/** One line of a booklet's table of contents. */
export interface BookletEntry {
    readonly code: string;
    readonly title: string;
    /** What it is further told by: its grade and domain, those that it has and that its title does not say. */
    readonly details: string;
}

/** The table of contents of a booklet of roles, in their order: those of a group that follow each other stand together. */
export function bookletParts({ grades, groups, domains }: PreviewModel, roles: readonly RoleView[]): BookletPart[] {
    const [gradeTitles, groupTitles, domainTitles] = [titles(grades), titles(groups), titles(domains)];
    const groupOfGrade = new Map(grades.map(({ code, group }) => [code, group]));
    const parts: { title: string | undefined; entries: BookletEntry[] }[] = [];
    for (const { code, title, grade = '', domain = '', group = groupOfGrade.get(grade) } of roles) {
        const details = [gradeTitles.get(grade), domainTitles.get(domain)]
            .filter(part => part !== undefined && !title.toLowerCase().includes(part.toLowerCase()))
            .join(' · ');
        const of = group === undefined ? undefined : groupTitles.get(group);
        let part = parts.at(-1);
        if (part === undefined || part.title !== of) {
            part = { title: of, entries: [] };
            parts.push(part);
        }
        part.entries.push({ code, title, details });
    }
    return parts;
}

function titles(all: readonly { readonly code: string; readonly title: string }[]): ReadonlyMap<string, string> {
    return new Map(all.map(({ code, title }) => [code, title]));
}
