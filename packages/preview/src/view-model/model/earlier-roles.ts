import type { CategoryView, CompetencyView, EarlierRole, EarlierRoles, PreviewModel } from '@gradus/protocol';
import { optional } from '../shared/optional.ts';

/** What elements of an earlier state of a framework are called now. */
export interface Renamings {
    /** The codes of a role by the one that it has now, by its last one where it is gone; nothing where it is new. */
    role(code: string): { readonly was: string; readonly now?: string } | undefined;
    /** The code of a competency now; nothing where it is gone. */
    competency(was: string): string | undefined;
    /** The codes of a scale and of its levels, then and now, without levels that are gone; nothing where the scale is gone. */
    levels(was: string): { readonly scale: Codes; readonly levels: readonly Codes[] } | undefined;
}

type Codes = readonly [was: string, now: string];

/**
 * Roles as they were in an earlier state, with what it takes to compare them with those of now.
 *
 * @param before the earlier state
 * @param asked the codes of the roles
 */
export function earlierRoles(
    { roles, scales, categories, competencies }: PreviewModel,
    asked: readonly string[],
    renamings: Renamings
): EarlierRoles {
    const byCode = new Map(roles.map(role => [role.code, role]));
    const found = asked.map((code): EarlierRole => {
        const codes = renamings.role(code);
        const role = codes && byCode.get(codes.was);
        if (codes === undefined || role === undefined) return { asked: code };
        const { title, requirements } = role;
        return { asked: code, was: { code: role.code, title, requirements }, ...optional({ now: codes.now }) };
    });
    const required = new Set(found.flatMap(({ was }) => was?.requirements.map(({ competency }) => competency) ?? []));
    const needed = competencies.filter(({ code }) => required.has(code));
    const around = withParents(categories, needed);
    const used = new Set([...around, ...needed].map(({ scale }) => scale));
    const onScales = scales.filter(({ code }) => used.has(code));
    return {
        roles: found,
        scales: onScales,
        categories: around.map(category => ({ ...category, sections: [] })),
        competencies: needed.map(competency => ({ ...competency, sections: [], aliases: [], kinds: [] })),
        competencyCodes: needed.flatMap(({ code }): [string, string][] => {
            const now = renamings.competency(code);
            return now === undefined ? [] : [[code, now]];
        }),
        levelCodes: onScales.flatMap(({ code }) => {
            const codes = renamings.levels(code);
            if (codes === undefined) return [];
            const [was, now] = codes.scale;
            return [{ scale: [was, now], levels: codes.levels.map(([from, to]) => [from, to]) }];
        })
    };
}

/** The categories that competencies are in, and those that these are in. */
function withParents(categories: readonly CategoryView[], competencies: readonly CompetencyView[]): CategoryView[] {
    const parents = new Map(categories.map(({ code, parent }) => [code, parent]));
    const found = new Set<string>();
    for (const { category } of competencies) {
        for (let at: string | undefined = category; at !== undefined && !found.has(at); at = parents.get(at))
            found.add(at);
    }
    return categories.filter(({ code }) => found.has(code));
}
