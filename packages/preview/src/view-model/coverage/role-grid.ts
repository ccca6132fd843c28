import type { DomainView, GradeView, PreviewModel, RoleView } from '@gradus/protocol';

/** Which grades of which domains have roles: domains down, grades across. */
export interface RoleGrid {
    /** Spans of columns under a group's title; empty where no grade is in a group. */
    readonly groups: readonly { readonly title?: string; readonly span: number }[];
    readonly columns: readonly GradeView[];
    readonly rows: readonly { readonly domain: DomainView; readonly cells: readonly RoleGridCell[] }[];
    readonly filled: number;
    readonly missing: number;
    /** Grades of domains that are left out and have no role. */
    readonly leftOut: number;
    /** The grades that domains leave out, each with its reason where one is told. */
    readonly excluded: readonly { readonly domain: DomainView; readonly grade: GradeView; readonly reason?: string }[];
    /** The roles that have no place in it, for they lack a grade or a domain. */
    readonly outside: readonly RoleView[];
}

export interface RoleGridCell {
    readonly roles: readonly RoleView[];
    /** Whether the domain leaves out the grade. */
    readonly excluded: boolean;
}

/** The grid of a framework; nothing where it has no grades or no domains. */
export function roleGrid({ grades, groups, domains, roles }: PreviewModel): RoleGrid | undefined {
    if (grades.length === 0 || domains.length === 0) return undefined;
    const byGroup = Map.groupBy(grades, ({ group }) => groups.find(({ code }) => code === group)?.code);
    const grouped = [...groups.map(({ code, title }) => ({ code, title })), { code: undefined, title: undefined }]
        .map(({ code, title }) => ({ title, grades: byGroup.get(code) ?? [] }))
        .filter(group => group.grades.length > 0);
    const columns = grouped.flatMap(group => group.grades);
    const placeOf = (domain: string | undefined, grade: string | undefined) => JSON.stringify([domain, grade]);
    const byPlace = Map.groupBy(roles, ({ domain, grade }) => placeOf(domain, grade));
    const rows = domains.map(domain => ({
        domain,
        cells: columns.map(grade => ({
            roles: byPlace.get(placeOf(domain.code, grade.code)) ?? [],
            excluded: domain.excludes.some(each => each.grade === grade.code)
        }))
    }));
    const cells = rows.flatMap(row => row.cells);
    const inside = new Set(cells.flatMap(cell => cell.roles));
    return {
        groups: byGroup.size === 1 && byGroup.has(undefined) ? [] : grouped.map(spanOf),
        columns,
        rows,
        filled: cells.filter(cell => cell.roles.length > 0).length,
        missing: cells.filter(cell => cell.roles.length === 0 && !cell.excluded).length,
        leftOut: cells.filter(cell => cell.roles.length === 0 && cell.excluded).length,
        excluded: domains.flatMap(domain =>
            domain.excludes.flatMap(({ grade: code, reason }) => {
                const grade = grades.find(each => each.code === code);
                return grade === undefined ? [] : [{ domain, grade, ...(reason === undefined ? {} : { reason }) }];
            })
        ),
        outside: roles.filter(role => !inside.has(role))
    };
}

function spanOf({ title, grades }: { readonly title: string | undefined; readonly grades: readonly GradeView[] }) {
    return { ...(title === undefined ? {} : { title }), span: grades.length };
}
