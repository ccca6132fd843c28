import type { FrameworkModel, RelationEnd } from '@gradus/model';
import type { Carrying } from './aspects-of-models.ts';

/** By format, what is left of a framework where the report of losses says that something is told in another way. */
export const CARRYING = { json: everything, case: inPackages, csv: inTables, xlsx: inTables } as const;

function everything(): Carrying {
    return {
        name: (_, code) => code,
        annotates: () => true,
        has: () => true,
        translates: () => true,
        relates: () => true,
        keepsOrder: true
    };
}

/** Packages of CASE have relations between their items, which terms, streams and the framework itself are not. */
function inPackages(): Carrying {
    const isItem = ({ kind, framework }: RelationEnd) =>
        framework === undefined && kind !== 'framework' && kind !== 'term' && kind !== 'stream';
    return {
        ...everything(),
        relates: ({ subject, object }) => isItem(subject) && object !== undefined && isItem(object)
    };
}

interface Named {
    readonly code: string;
    readonly title: string;
}

function folded(title: string): string {
    return title.normalize('NFKC').toLowerCase().trim();
}

/**
 * Tables have competencies, statements, roles and levels by code, and call everything else by its title, with the code behind
 * where several of the exported framework have the same one.
 */
function inTables(model: FrameworkModel, exported: FrameworkModel): Carrying {
    const titles = new Map<string, string>();
    const add = (kind: string, elements: readonly Named[], among: readonly Named[] = [], within = '') => {
        const known = among.map(({ title }) => folded(title));
        for (const { code, title } of elements) {
            const isShared = known.filter(each => each === folded(title)).length > 1;
            // Its title is there again where translations tell it.
            titles.set(`${kind}/${within}${code}`, isShared ? `${title} (${code})` : title);
        }
    };
    add('section', model.sections);
    add('category', model.categories, exported.categories);
    add('grade', model.grades, exported.grades);
    add('domain', model.domains, exported.domains);
    add('group', model.groups, exported.groups);
    for (const { code, activities } of model.domains) {
        const among = exported.domains.find(each => each.code === code)?.activities;
        add('activity', activities, among, `${code}/`);
    }
    for (const { specialisations } of model.roles) add('specialisation', specialisations);
    // A section that nothing has which is there is not there either.
    const { competencies, statements, roles, scales } = model;
    const holders = [...competencies, ...competencies.flatMap(each => each.descriptors), ...statements, ...roles];
    const used = new Set(
        [...holders, ...scales.flatMap(({ levels }) => levels)].flatMap(each =>
            each.sections.map(({ section }) => section)
        )
    );
    const coded: ReadonlySet<string> = new Set(['competency', 'statement', 'role', 'level']);
    return {
        name: (kind, code, within) => titles.get(`${kind}/${within}/${code}`) ?? titles.get(`${kind}/${code}`) ?? code,
        annotates: kind => coded.has(kind),
        has: kind => coded.has(kind) || kind === 'descriptor',
        translates: section => used.has(section),
        relates: () => false,
        keepsOrder: false
    };
}
