import type { Category, Competency, Content, Level, Part, Requirement, Role } from './content.ts';

/** The content of one file as plain data: what the formats without a language of their own say. */
export interface DataFile {
    readonly framework?: { readonly code: string; readonly title: string; readonly version: string };
    readonly levels?: Readonly<Record<string, { readonly title: string; readonly indicators: readonly string[] }>>;
    readonly grades?: Readonly<Record<string, string>>;
    readonly domains?: Readonly<Record<string, string>>;
    readonly categories: Readonly<Record<string, CategoryData>>;
    readonly roles: Readonly<Record<string, RoleData>>;
}

export interface CategoryData {
    readonly title: string;
    readonly definition: string;
    readonly competencies: Readonly<Record<string, CompetencyData>>;
}

export interface CompetencyData {
    readonly title: string;
    /** Where they are not those of the scale. */
    readonly levels?: readonly number[];
    readonly definition: string;
    readonly indicators: readonly string[];
}

export interface RoleData {
    readonly title: string;
    readonly grade: string;
    readonly domain: string;
    readonly purpose: string;
    readonly tasks: readonly string[];
    readonly requires: Readonly<Record<string, Demand>>;
}

/** A level, a range of levels, or either of them and that it is only desirable. */
export type Demand =
    | number
    | readonly [from: number, to: number]
    | { readonly level: number | readonly [from: number, to: number]; readonly necessity: 'desirable' };

/** The plain data of each part. */
export function dataOf(content: Content): { readonly name: string; readonly data: DataFile }[] {
    return content.parts.map((part, index) => ({
        name: part.name,
        data: { ...(index === 0 && header(content)), ...body(part, content.levels.length) }
    }));
}

function header({ code, title, levels, grades, domains }: Content) {
    return {
        framework: { code, title, version: '1.0' },
        levels: record(levels, (each: Level) => [
            String(each.number),
            { title: each.title, indicators: each.indicators }
        ]),
        grades: record(grades, each => [each.code, each.title]),
        domains: record(domains, each => [each.code, each.title])
    };
}

function body({ categories, roles }: Part, levels: number): Pick<DataFile, 'categories' | 'roles'> {
    return {
        categories: record(categories, (each: Category) => [
            each.code,
            {
                title: each.title,
                definition: each.definition,
                competencies: record(each.competencies, competency => [
                    competency.code,
                    competencyData(competency, levels)
                ])
            }
        ]),
        roles: record(roles, (each: Role) => [each.code, roleData(each)])
    };
}

function competencyData({ title, definition, indicators, min, max }: Competency, levels: number): CompetencyData {
    const own = Array.from({ length: max - min + 1 }, (_, index) => min + index);
    return { title, ...(own.length < levels && { levels: own }), definition, indicators };
}

function roleData({ title, grade, domain, purpose, tasks, requirements }: Role): RoleData {
    const requires = record(requirements, each => [each.competency, demand(each)]);
    return { title, grade, domain, purpose, tasks, requires };
}

function demand({ level, maxLevel, desirable }: Requirement): Demand {
    const levels = maxLevel === undefined ? level : ([level, maxLevel] as const);
    return desirable ? { level: levels, necessity: 'desirable' } : levels;
}

function record<T, V>(list: readonly T[], entry: (each: T) => readonly [string, V]): Readonly<Record<string, V>> {
    return Object.fromEntries(list.map(entry));
}
