import type { MatrixChoice, PreviewModel, RoleView } from '@gradus/protocol';
import { roleName } from '../shared/role-name.ts';
import type { RoleElement } from './matrix-elements.ts';
import type { BranchName, Placed } from './side.ts';

export type RoleGrouping = NonNullable<MatrixChoice['groupBy']>;

/** What roles are grouped by where nothing was chosen: by grade group; by domain where no role is in a group. */
export function ownGrouping({ grades, groups }: PreviewModel, roles: readonly RoleView[]): RoleGrouping {
    const inGroup = new Set(
        grades.filter(({ group }) => groups.some(({ code }) => code === group)).map(({ code }) => code)
    );
    if (roles.some(({ grade }) => grade !== undefined && inGroup.has(grade))) return 'group';
    return isSeveral(roles) ? 'domain' : 'none';
}

/**
 * The roles under the titles of their grade groups or domains, in the order of these, and within one in the author's
 * order; those that are in none come last. Where most roles repeat their grades in their titles, as in “Expert in Client
 * Management”, these are called by the grade; else all of them by the role, so that heads are of one kind.
 */
export function placedRoles(
    model: PreviewModel,
    roles: readonly RoleView[],
    grouping: RoleGrouping
): readonly Placed<RoleElement>[] {
    const labelOf = labels(model, roles, grouping !== 'domain' && isSeveral(roles));
    const place = (view: RoleView, path: readonly BranchName[]): Placed<RoleElement> => ({
        path,
        element: {
            kind: 'role',
            view,
            name: roleName(model.roles, view),
            ...labelOf(view),
            titles: path.map(({ title }) => title)
        }
    });
    if (grouping === 'none') return roles.map(role => place(role, []));
    const titled = grouping === 'group' ? model.groups : model.domains;
    const byTitle = Map.groupBy(roles, codeOf(model, grouping));
    const grouped = titled.flatMap(({ code, title }) =>
        (byTitle.get(code) ?? []).map(role => place(role, [{ kind: grouping, code, title }]))
    );
    const known = new Set<string | undefined>(titled.map(({ code }) => code));
    const rest = roles.filter(role => !known.has(codeOf(model, grouping)(role)));
    return [...grouped, ...rest.map(role => place(role, []))];
}

/** The code of what a role is grouped under. */
function codeOf({ grades }: PreviewModel, grouping: 'group' | 'domain'): (role: RoleView) => string | undefined {
    if (grouping === 'domain') return ({ domain }) => domain;
    const groups = new Map(grades.map(({ code, group }) => [code, group]));
    return ({ grade }) => (grade === undefined ? undefined : groups.get(grade));
}

function labels(
    { grades, domains }: PreviewModel,
    roles: readonly RoleView[],
    withDomain: boolean
): (role: RoleView) => Pick<RoleElement, 'label' | 'detail'> {
    const gradeTitles = new Map(grades.map(({ code, title }) => [code, title]));
    const domainTitles = new Map(domains.map(({ code, title }) => [code, title]));
    const sameGradeAndDomain = Map.groupBy(roles, ({ grade, domain }) => JSON.stringify([grade, domain]));
    const titleOfGrade = ({ grade }: RoleView) => (grade === undefined ? undefined : gradeTitles.get(grade));
    const repeating = new Set(
        roles.filter(role => {
            const title = titleOfGrade(role);
            return title !== undefined && repeats(role.title, title);
        })
    );
    // Roles of one grade and domain would be called the same.
    const isToldApart = (role: RoleView) =>
        sameGradeAndDomain
            .get(JSON.stringify([role.grade, role.domain]))
            ?.every(other => other === role || !repeating.has(other));
    const byGrade = new Set([...repeating].filter(isToldApart));
    const others = roles.filter(role => titleOfGrade(role) !== undefined && !byGrade.has(role));
    const isByGrade = byGrade.size > others.length;
    return role => {
        const { domain } = role;
        const gradeTitle = titleOfGrade(role);
        if (gradeTitle === undefined || !isByGrade || !byGrade.has(role)) return { label: role.title };
        const detail = withDomain && domain !== undefined ? domainTitles.get(domain) : undefined;
        return { label: gradeTitle, ...(detail === undefined ? {} : { detail }) };
    };
}

function isSeveral(roles: readonly RoleView[]): boolean {
    return new Set(roles.map(({ domain }) => domain)).size > 1;
}

/** Whether a role's title says its grade and more, whatever the capitals. */
function repeats(title: string, grade: string): boolean {
    return title.toLowerCase().includes(grade.toLowerCase());
}
