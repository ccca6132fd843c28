import type { PreviewModel, RoleView } from '@gradus/protocol';

/** One line of a booklet's table of contents. */
export interface BookletEntry {
    readonly code: string;
    readonly title: string;
    /** What it is further told by: its grade and domain, those that it has. */
    readonly details: string;
}

/** The table of contents of a booklet of roles, in their order. */
export function bookletEntries({ grades, domains }: PreviewModel, roles: readonly RoleView[]): readonly BookletEntry[] {
    const titles = (all: readonly { readonly code: string; readonly title: string }[]) =>
        new Map(all.map(({ code, title }) => [code, title]));
    const [gradeTitles, domainTitles] = [titles(grades), titles(domains)];
    return roles.map(({ code, title, grade, domain }) => ({
        code,
        title,
        details: [gradeTitles.get(grade ?? ''), domainTitles.get(domain ?? '')]
            .filter(part => part !== undefined)
            .join(' · ')
    }));
}
