import type { PreviewModel, RoleView } from '@gradus/protocol';

export interface MatrixColumns {
    /** Spans of columns under a grade group's title; empty where no visible role is in a group. */
    readonly columnGroups: readonly ColumnGroup[];
    readonly columns: readonly MatrixColumn[];
}

export interface ColumnGroup {
    /** Absent for the roles that are in no group. */
    readonly title?: string;
    readonly span: number;
}

export interface MatrixColumn {
    readonly role: RoleView;
    /** A short name for the head of the column. */
    readonly label: string;
    /** What tells apart columns of the same label. */
    readonly detail?: string;
    /** Whether a column group begins here. */
    readonly startsGroup: boolean;
}

/**
 * The roles as columns, those of a grade group side by side in the order of the groups and
 * within one in the author's order. Where each role repeats its grade in its title, as in “Expert in Client
 * Management”, columns are headed by the grade; else all of them by the role, so that heads are of one kind.
 */
export function matrixColumns(model: PreviewModel, roles: readonly RoleView[]): MatrixColumns {
    const groupOfGrade = new Map(model.grades.map(({ code, group }) => [code, group]));
    const byGroup = Map.groupBy(roles, ({ grade }) => (grade === undefined ? undefined : groupOfGrade.get(grade)));
    const groups = model.groups
        .map(({ code, title }) => ({ title, roles: byGroup.get(code) ?? [] }))
        .filter(group => group.roles.length > 0);
    const ungrouped = roles.filter(role => !groups.some(group => group.roles.includes(role)));
    const firsts = new Set([...groups.map(group => group.roles), ungrouped].map(([first]) => first));
    const rest = groups.length > 0 && ungrouped.length > 0 ? [{ span: ungrouped.length }] : [];
    return {
        columnGroups: [...groups.map(group => ({ title: group.title, span: group.roles.length })), ...rest],
        columns: labelled(model, [...groups.flatMap(group => group.roles), ...ungrouped]).map(column => ({
            ...column,
            startsGroup: firsts.has(column.role)
        }))
    };
}

function labelled(model: PreviewModel, roles: readonly RoleView[]): readonly Omit<MatrixColumn, 'startsGroup'>[] {
    const gradeTitles = new Map(model.grades.map(({ code, title }) => [code, title]));
    const domainTitles = new Map(model.domains.map(({ code, title }) => [code, title]));
    const severalDomains = new Set(roles.map(({ domain }) => domain)).size > 1;
    const sameGradeAndDomain = Map.groupBy(roles, ({ grade, domain }) => JSON.stringify([grade, domain]));
    const titleOfGrade = ({ grade }: RoleView) => (grade === undefined ? undefined : gradeTitles.get(grade));
    const isByGrade = roles.every(role => {
        const title = titleOfGrade(role);
        const isAlone = sameGradeAndDomain.get(JSON.stringify([role.grade, role.domain]))?.length === 1;
        return title === undefined || (isAlone && repeats(role.title, title));
    });
    return roles.map(role => {
        const { domain } = role;
        const gradeTitle = titleOfGrade(role);
        if (gradeTitle === undefined || !isByGrade) return { role, label: role.title };
        const detail = severalDomains && domain !== undefined ? domainTitles.get(domain) : undefined;
        return { role, label: gradeTitle, ...(detail === undefined ? {} : { detail }) };
    });
}

/** Whether a role's title says its grade and more, whatever the capitals. */
function repeats(title: string, grade: string): boolean {
    return title.toLowerCase().includes(grade.toLowerCase());
}
