import type { Aspect } from '@gradus/exchange/exporters';
import type * as model from '@gradus/model';

/** How far a format goes in telling elements apart; what it is asked is what is left of a model. */
export interface Carrying {
    /** What an element is told by: its code, or its title. */
    name(kind: model.ElementKind | 'section', code: string, within?: string): string;
    /** Whether elements of a kind are there with their identifiers, numbers and former codes. */
    annotates(kind: model.ElementKind): boolean;
    /** Whether elements of a kind are there at all. */
    has(kind: model.ElementKind | 'section'): boolean;
    /** Whether translations of a section can be told. */
    translates(section: string): boolean;
    /** Whether a relation is one that can be told. */
    relates(relation: model.Relation): boolean;
    /** Whether competencies and statements keep their order throughout, and not in their category alone. */
    readonly keepsOrder: boolean;
}

type Placed = { readonly kind: model.ElementKind; readonly element: model.Described; readonly within: string };
type Said = (all: model.FrameworkModel, by: Carrying) => unknown;

/** What a model says of each thing that can be lost, as far as a format can tell it. */
export const SAID: Readonly<Record<Aspect, Said>> = {
    'framework-details': ({ framework: { version, date, publisher, source, licence } }) => ({
        version,
        date,
        publisher,
        source,
        licence
    }),
    'framework-language': ({ framework }) => framework.language,
    'framework-namespace': ({ framework }) => framework.namespace,
    complete: ({ framework }) => framework.complete,
    'framework-texts': (all, by) => textsOf([all.framework], by),
    identifiers: (all, by) => annotated(all, by, ({ id }) => id),
    statuses: (all, by) => annotated(all, by, ({ status }) => status),
    replacements: (all, by) => {
        const elements = new Set(placed(all).flatMap(({ kind, element }) => (by.annotates(kind) ? element.code : [])));
        return annotated(all, by, ({ replacedBy }) =>
            replacedBy !== undefined && elements.has(replacedBy) ? replacedBy : undefined
        );
    },
    'former-codes': (all, by) =>
        annotated(all, by, ({ formerCodes = [] }) => (formerCodes.length > 0 ? formerCodes : undefined)),
    'printed-numbers': (all, by) => annotated(all, by, ({ number }) => number),
    adopted: (all, by) => annotated(all, by, ({ adoptedFrom }) => adoptedFrom),
    uses: ({ framework }) => framework.uses,
    'section-rules': ({ sections }, by) => (by.has('section') ? sections : []).map(({ origin: _, ...rest }) => rest),
    scales: ({ scales }) =>
        scales.map(({ code, title, levels }) => [code, title, levels.map(each => [each.code, each.title])]),
    'scale-texts': ({ scales }, by) => [
        by.has('scale') ? textsOf(scales, by) : [],
        ...scales.map(({ levels }) => textsOf(levels, by))
    ],
    'scale-details': ({ scales }) =>
        scales.map(({ cumulative, size, range, base, levels }) => ({
            cumulative,
            size,
            range,
            base,
            covers: levels.map(({ covers = [] }) => covers)
        })),
    categories: (all, by) => {
        const used = usedCategories(all, by);
        if (!by.has('category')) return asSet(used.map(({ code }) => by.name('category', code)));
        return used.map(({ code, title, scale, forAll }) => [code, title, scale, forAll]);
    },
    'category-texts': ({ categories }, by) => textsOf(categories, by),
    'nested-categories': ({ categories }) => categories.map(({ code, parent }) => [code, parent]),
    competencies: ({ competencies }, by) =>
        inOrder(competencies, by).map(({ code, title, category, scale }) => [
            code,
            title,
            by.name('category', category),
            scale
        ]),
    values: ({ competencies }, by) => inOrder(competencies, by).map(({ code, forAll }) => [code, forAll]),
    'competency-texts': ({ competencies }, by) => textsOf(inOrder(competencies, by), by),
    kinds: ({ competencies }, by) =>
        inOrder(competencies, by).map(({ code, kinds }) => [code, asSet(kinds.map(each => by.name('category', each)))]),
    parts: ({ competencies }, by) => inOrder(competencies, by).map(({ code, parent }) => [code, parent]),
    'competency-aliases': ({ competencies }, by) => aliasesOf(inOrder(competencies, by)),
    'statement-aliases': ({ statements }, by) => aliasesOf(inOrder(statements, by)),
    'role-aliases': ({ roles }) => aliasesOf(roles),
    'other-aliases': ({ domains, grades, sets, terms }) => aliasesOf([domains, grades, sets, terms].flat()),
    'restricted-levels': ({ competencies }, by) =>
        inOrder(competencies, by).map(({ code, levels, restricted, range }) => [code, levels, restricted, range]),
    descriptors: ({ competencies }, by) =>
        inOrder(competencies, by).map(({ code, descriptors }) => [
            code,
            // In whatever order: what counts is the level.
            asSet(
                descriptors
                    .filter(({ sections }) => sections.length > 0)
                    .map(({ level, sections }) => [level, contents(sections, by)])
            )
        ]),
    statements: ({ statements }, by) =>
        inOrder(statements, by).map(each => [
            each.code,
            each.title,
            by.name('category', each.category),
            each.parent,
            contents(each.sections, by)
        ]),
    // Where they are told by what roles say of them, they are compared with the roles.
    domains: ({ domains }, by) =>
        only(domains, by.has('domain')).map(({ code, title, activities }) => [
            code,
            title,
            activities.map(each => [each.code, each.title])
        ]),
    'domain-texts': ({ domains }, by) => domains.map(each => [textsOf([each], by), textsOf(each.activities, by)]),
    'excluded-grades': ({ domains }) => domains.map(({ code, excludes }) => [code, excludes]),
    groups: ({ groups }, by) => only(groups, by.has('group')).map(({ code, title }) => [code, title]),
    grades: ({ grades }, by) => only(grades, by.has('grade')).map(({ code, title, group }) => [code, title, group]),
    'group-texts': ({ groups, grades }, by) => textsOf([...groups, ...grades], by),
    'grade-levels': ({ grades }) => grades.map(({ code, level }) => [code, level]),
    roles: ({ roles }) => roles.map(({ code, title }) => [code, title]),
    'role-places': ({ roles }, by) =>
        roles.map(({ code, grade, domain, group }) => [
            code,
            grade && by.name('grade', grade),
            domain && by.name('domain', domain),
            group && by.name('group', group)
        ]),
    'role-texts': ({ roles }, by) => textsOf(roles, by),
    tasks: ({ roles }) => roles.map(({ code, tasks }) => [code, tasks]),
    'role-activities': ({ roles }, by) =>
        roles.map(role => [
            role.code,
            role.activities.map(({ activity, title, reworded }) =>
                by.has('activity')
                    ? [activity, title, reworded]
                    : reworded
                      ? title
                      : by.name('activity', activity, role.domain)
            )
        ]),
    requirements: ({ roles }) => demanded(roles, ({ competency, level }) => [competency, level]),
    'level-ranges': ({ roles }) => demanded(roles, ({ competency, maxLevel }) => [competency, maxLevel]),
    desirable: ({ roles }) => demanded(roles, ({ competency, necessity }) => [competency, necessity]),
    measures: ({ roles }) => demanded(roles, ({ competency, measures }) => [competency, measures]),
    inheritance: ({ roles }, by) => {
        const codes = new Set(roles.map(({ code }) => code));
        return roles.map(role => [
            role.code,
            role.extends.filter(code => by.has('set') || codes.has(code)),
            by.has('set') ? role.requirements.map(({ competency, inheritedFrom }) => [competency, inheritedFrom]) : []
        ]);
    },
    'left-out-requirements': ({ roles }) => roles.map(({ code, excludes }) => [code, excludes]),
    specialisations: ({ roles }, by) =>
        roles.map(({ code, specialisations }) => [
            code,
            specialisations.map(each => (by.has('specialisation') ? [each.code, each.title] : each.title))
        ]),
    'specialisation-texts': ({ roles }, by) => roles.map(({ specialisations }) => textsOf(specialisations, by)),
    'specialisation-requirements': ({ roles }) =>
        roles.map(({ code, specialisations }) => [
            code,
            specialisations.map(({ requirements }) =>
                asSet(requirements.map(({ origin: _, inheritedFrom: __, ...rest }) => rest))
            )
        ]),
    'open-specialisations': ({ roles }) => roles.map(({ code, openSpecialisations }) => [code, openSpecialisations]),
    'accepted-findings': ({ roles }) => roles.map(({ code, accepted = [] }) => [code, accepted]),
    sets: ({ sets }, by) =>
        sets.map(({ origin: _, id: __, sections, requirements, ...rest }) => ({
            ...rest,
            texts: contents(sections, by),
            requirements: requirements.map(({ origin: _origin, ...each }) => each)
        })),
    streams: ({ streams }, by) =>
        streams.map(({ code, title, over, steps, sections }) => [code, title, over, steps, contents(sections, by)]),
    terms: ({ terms }, by) => terms.map(({ code, title, sections }) => [code, title, contents(sections, by)]),
    // In whatever order: elements of two kinds may change places in the text.
    relations: ({ relations }, by) => asSet(relations.filter(by.relates).map(({ origin: _, ...rest }) => rest)),
    translations: ({ translations }, by) =>
        translations
            .map(({ language, entries }) => [language, asSet(entries.flatMap(each => translated(each, by)))])
            .filter(([, entries]) => entries?.length !== 0),
    remarks: ({ remarks }) => asSet(remarks.map(({ origin: _, ...rest }) => rest)),
    disputed: ({ disputed }) => asSet(disputed.map(({ origin: _, ...rest }) => rest)),
    adaptations: ({ adaptations }) => adaptations.map(({ origin: _, ...rest }) => rest)
};

function only<T>(things: readonly T[], areThere: boolean): readonly T[] {
    return areThere ? things : [];
}

/** All elements with what each is. */
function placed(all: model.FrameworkModel): Placed[] {
    const of = (kind: model.ElementKind, elements: readonly model.Described[], within = ''): Placed[] =>
        elements.map(element => ({ kind, element, within }));
    return [
        of('framework', [all.framework]),
        of('scale', all.scales),
        ...all.scales.map(({ code, levels }) => of('level', levels, code)),
        of('category', all.categories),
        of('competency', all.competencies),
        of('statement', all.statements),
        of('domain', all.domains),
        ...all.domains.map(({ code, activities }) => of('activity', activities, code)),
        of('group', all.groups),
        of('grade', all.grades),
        of('role', all.roles),
        ...all.roles.map(({ code, specialisations }) => of('specialisation', specialisations, code)),
        of('set', all.sets),
        of('stream', all.streams),
        of('term', all.terms)
    ].flat();
}

function annotated(all: model.FrameworkModel, by: Carrying, said: (element: model.Described) => unknown): unknown {
    return asSet(
        placed(all)
            .filter(({ kind, element }) => by.annotates(kind) && said(element) !== undefined)
            .map(({ kind, element, within }) => [kind, within, element.code, said(element)])
    );
}

function textsOf(elements: readonly model.Described[], by: Carrying): unknown {
    return elements.map(({ code, sections }) => [code, contents(sections, by)]);
}

/** Texts in whatever order, for what is declared says it. */
function contents(sections: readonly model.SectionContent[], by: Carrying): unknown[] {
    return asSet(sections.map(({ section, entries }) => [by.name('section', section), entries]));
}

function aliasesOf(elements: readonly { readonly code: string; readonly aliases: readonly string[] }[]): unknown {
    return elements.map(({ code, aliases }) => [code, aliases]);
}

/** What roles require, in whatever order: tables have that of the competencies. */
function demanded(roles: readonly model.Role[], said: (each: model.Requirement) => unknown): unknown {
    return roles.map(({ code, requirements }) => [code, asSet(requirements.map(said))]);
}

function inOrder<T extends model.Competency | model.Statement>(elements: readonly T[], by: Carrying): readonly T[] {
    if (by.keepsOrder) return elements;
    const name = ({ category }: T) => by.name('category', category);
    return elements.toSorted((one, other) => compared(name(one), name(other)));
}

function usedCategories({ categories, competencies, statements }: model.FrameworkModel, by: Carrying) {
    if (by.keepsOrder) return categories;
    const used = new Set(competencies.map(({ category }) => category));
    return categories.filter(({ code }) => used.has(code) || statements.some(({ category }) => category === code));
}

function translated(
    { kind, code, within = '', title, sections, tasks }: model.TranslatedElement,
    by: Carrying
): unknown[] {
    if (!by.has(kind)) return [];
    const told = sections.filter(({ section }) => by.translates(section));
    if (title === undefined && told.length + tasks.length === 0) return [];
    const holder = kind === 'activity' ? 'domain' : kind === 'specialisation' ? 'role' : 'competency';
    return [[kind, by.name(kind, code, within), within && by.name(holder, within), title, contents(told, by), tasks]];
}

/** Things in an order that says nothing, each once. */
function asSet(things: readonly unknown[]): unknown[] {
    return [...new Set(things.map(each => JSON.stringify(each)))].sort(compared);
}

function compared(one: string, other: string): number {
    return one < other ? -1 : Number(one > other);
}
