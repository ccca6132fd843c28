interface Titled {
    readonly code: string;
    readonly title: string;
}

/** Sections that have their title in common with others, by code: by title and code. */
export function exactTitles(sections: readonly Titled[]): ReadonlyMap<string, string> {
    const shared = Map.groupBy(sections, ({ title }) => title);
    return new Map(
        sections.flatMap(({ code, title }) =>
            (shared.get(title)?.length ?? 0) > 1 ? [[code, `${title} (${code})`] as const] : []
        )
    );
}

/** The header of a section whose title says which one it is. */
export function exactSectionHeader(title: string): string {
    return `Text: ${title}`;
}
