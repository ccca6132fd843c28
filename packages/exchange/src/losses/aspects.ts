import type { Described, FrameworkModel, Requirement } from '@gradus/model';
import { elementsOf } from '../elements/elements-of.ts';

/** Something that frameworks say and that a format may not be able to. */
export interface AspectOf {
    /** What it is called in a report, in the plural. */
    readonly name: string;
    /** Where a framework says it: a code, or several words, for each time. One after another, as there may be very many. */
    readonly in: (model: FrameworkModel) => Iterable<string>;
}

/** Everything that a framework can say. What an exporter does not declare to keep counts as left out. */
export const ASPECTS = {
    'framework-details': {
        name: 'what the framework says of itself (version, date, publisher, source, licence)',
        in: ({ framework: { code, version, date, publisher, source, licence } }) =>
            [version, date, publisher, source, licence].some(each => each !== undefined) ? [code] : []
    },
    'framework-language': {
        name: 'the language that the framework is in',
        in: ({ framework: { code, language } }) => (language === undefined ? [] : [code])
    },
    'framework-namespace': {
        name: 'the namespace that identifiers are made from',
        in: ({ framework: { code, namespace } }) => (namespace === undefined ? [] : [code])
    },
    complete: {
        name: 'that all roles are written (complete)',
        in: ({ framework: { code, complete } }) => (complete ? [code] : [])
    },
    'framework-texts': {
        name: 'texts of the framework itself',
        in: ({ framework }) => withTexts([framework])
    },
    identifiers: {
        name: 'identifiers that stay when codes change',
        in: model => codesWhere(model, () => true)
    },
    statuses: {
        name: 'what is a draft, adopted or retired',
        in: model => codesWhere(model, ({ status }) => status !== undefined)
    },
    replacements: {
        name: 'what takes the place of what',
        in: model => codesWhere(model, ({ replacedBy }) => replacedBy !== undefined)
    },
    'former-codes': {
        name: 'former codes',
        in: model => codesWhere(model, ({ formerCodes }) => (formerCodes?.length ?? 0) > 0)
    },
    'printed-numbers': {
        name: 'numbers as printed',
        in: model => codesWhere(model, ({ number }) => number !== undefined)
    },
    adopted: {
        name: 'from which framework something was adopted',
        in: model => codesWhere(model, ({ adoptedFrom }) => adoptedFrom !== undefined)
    },
    uses: {
        name: 'frameworks that are used',
        in: ({ framework }) => framework.uses.map(each => each.framework)
    },
    'section-rules': {
        name: 'which texts are meant for what, and which lists are numbered or open',
        in: ({ sections }) => sections.map(({ code }) => code)
    },
    scales: { name: 'scales', in: ({ scales }) => codes(scales) },
    'scale-texts': {
        name: 'texts of scales and levels',
        *in({ scales }) {
            for (const scale of scales) {
                yield* withTexts([scale]);
                yield* within(scale, withTexts(scale.levels));
            }
        }
    },
    'scale-details': {
        name: 'how scales are built (cumulative, partly described, continuous, made of another one)',
        in: ({ scales }) =>
            codes(scales.filter(({ cumulative, size, range, base }) => cumulative || size || range || base))
    },
    categories: { name: 'categories', in: ({ categories }) => codes(categories) },
    'category-texts': { name: 'texts of categories', in: ({ categories }) => withTexts(categories) },
    'nested-categories': {
        name: 'categories within categories',
        in: ({ categories }) => codes(categories.filter(({ parent }) => parent !== undefined))
    },
    competencies: { name: 'competencies', in: ({ competencies }) => codes(competencies) },
    values: {
        name: 'which competencies apply to everybody',
        in: ({ competencies }) => codes(competencies.filter(({ forAll }) => forAll))
    },
    'competency-texts': { name: 'texts of competencies', in: ({ competencies }) => withTexts(competencies) },
    kinds: {
        name: 'further categories of competencies',
        in: ({ competencies }) => codes(competencies.filter(({ kinds }) => kinds.length > 0))
    },
    parts: {
        name: 'competencies that are part of another',
        in: ({ competencies }) => codes(competencies.filter(({ parent }) => parent !== undefined))
    },
    'competency-aliases': {
        name: 'other names of competencies',
        in: ({ competencies }) => codes(competencies.filter(({ aliases }) => aliases.length > 0))
    },
    'statement-aliases': {
        name: 'other names of statements',
        in: ({ statements }) => codes(statements.filter(({ aliases }) => aliases.length > 0))
    },
    'role-aliases': {
        name: 'other names of roles',
        in: ({ roles }) => codes(roles.filter(({ aliases }) => aliases.length > 0))
    },
    'other-aliases': {
        name: 'other names of domains, grades, sets and terms',
        in: ({ domains, grades, sets, terms }) =>
            codes([domains, grades, sets, terms].flat().filter(({ aliases }) => aliases.length > 0))
    },
    'restricted-levels': {
        name: 'competencies that have only some levels of their scale',
        in: ({ competencies }) => codes(competencies.filter(({ restricted, range }) => restricted || range))
    },
    descriptors: {
        name: 'what single levels mean for a competency',
        in: ({ competencies }) =>
            eachWithin(
                competencies,
                ({ descriptors }) => descriptors,
                ({ level }) => level
            )
    },
    statements: { name: 'statements', in: ({ statements }) => codes(statements) },
    domains: {
        name: 'domains and their activities',
        *in({ domains }) {
            for (const domain of domains) {
                yield domain.code;
                yield* within(domain, codes(domain.activities));
            }
        }
    },
    'domain-texts': {
        name: 'texts of domains and activities',
        *in({ domains }) {
            for (const domain of domains) {
                yield* withTexts([domain]);
                yield* within(domain, withTexts(domain.activities));
            }
        }
    },
    'excluded-grades': {
        name: 'grades that a domain does not have',
        in: ({ domains }) =>
            eachWithin(
                domains,
                ({ excludes }) => excludes,
                ({ grade }) => grade
            )
    },
    groups: { name: 'groups of roles', in: ({ groups }) => codes(groups) },
    grades: { name: 'grades', in: ({ grades }) => codes(grades) },
    'group-texts': {
        name: 'texts of groups and grades',
        in: ({ groups, grades }) => withTexts([...groups, ...grades])
    },
    'grade-levels': {
        name: 'levels of qualification that grades stand for',
        in: ({ grades }) => codes(grades.filter(({ level }) => level !== undefined))
    },
    roles: { name: 'roles', in: ({ roles }) => codes(roles) },
    'role-places': {
        name: 'the grade, domain and group of roles',
        in: ({ roles }) => codes(roles.filter(({ grade, domain, group }) => grade ?? domain ?? group))
    },
    'role-texts': { name: 'texts of roles', in: ({ roles }) => withTexts(roles) },
    tasks: {
        name: 'tasks',
        *in({ roles }) {
            for (const { code, tasks } of roles) for (const _ of tasks) yield code;
        }
    },
    'role-activities': {
        name: 'activities of roles',
        in: ({ roles }) =>
            eachWithin(
                roles,
                ({ activities }) => activities,
                ({ activity }) => activity
            )
    },
    requirements: { name: 'requirements of roles', in: model => requirementsWhere(model, () => true) },
    'level-ranges': {
        name: 'requirements of several levels (2 to 3)',
        in: model => requirementsWhere(model, ({ maxLevel }) => maxLevel !== undefined)
    },
    desirable: {
        name: 'requirements that are desirable only',
        in: model => requirementsWhere(model, ({ necessity }) => necessity === 'desirable')
    },
    measures: {
        name: 'requirements on further scales',
        in: model => requirementsWhere(model, ({ measures }) => measures.length > 0)
    },
    inheritance: {
        name: 'what roles extend, and take from there',
        in: ({ roles }) => codes(roles.filter(each => each.extends.length > 0))
    },
    'left-out-requirements': {
        name: 'inherited requirements that a role leaves out',
        in: ({ roles }) =>
            eachWithin(
                roles,
                ({ excludes }) => excludes,
                ({ competency }) => competency
            )
    },
    specialisations: {
        name: 'specialisations',
        in: ({ roles }) =>
            eachWithin(
                roles,
                ({ specialisations }) => specialisations,
                ({ code }) => code
            )
    },
    'specialisation-texts': {
        name: 'texts of specialisations',
        in: ({ roles }) => roles.flatMap(({ specialisations }) => withTexts(specialisations))
    },
    'specialisation-requirements': {
        name: 'requirements of specialisations',
        *in({ roles }) {
            for (const { specialisations } of roles) {
                yield* eachWithin(
                    specialisations,
                    ({ requirements }) => requirements,
                    ({ competency }) => competency
                );
            }
        }
    },
    'open-specialisations': {
        name: 'that there may be more specialisations',
        in: ({ roles }) => codes(roles.filter(({ openSpecialisations }) => openSpecialisations))
    },
    'accepted-findings': {
        name: 'what authors accept of what rules find, and why',
        in: ({ roles }) =>
            eachWithin(
                roles,
                ({ accepted = [] }) => accepted,
                ({ rule }) => rule
            )
    },
    sets: { name: 'sets of requirements', in: ({ sets }) => codes(sets) },
    streams: { name: 'career streams', in: ({ streams }) => codes(streams) },
    terms: { name: 'terms of the glossary', in: ({ terms }) => codes(terms) },
    relations: {
        name: 'relations',
        in: ({ relations }) =>
            relations.map(({ subject, object, objectText }) => `${subject.code} ${object?.code ?? objectText}`)
    },
    translations: { name: 'translations', in: ({ translations }) => translations.map(({ language }) => language) },
    remarks: {
        name: 'remarks of editors',
        in: ({ remarks, framework }) => remarks.map(({ on }) => on.code || framework.code)
    },
    disputed: { name: 'wordings that are not agreed yet', in: ({ disputed }) => disputed.map(({ on }) => on.code) },
    adaptations: {
        name: 'differences from the adopted frameworks',
        in: ({ adaptations }) => adaptations.map(({ code }) => code)
    }
} as const satisfies Readonly<Record<string, AspectOf>>;

export type Aspect = keyof typeof ASPECTS;

function codes(elements: readonly { readonly code: string }[]): string[] {
    return elements.map(({ code }) => code);
}

function* within({ code }: { readonly code: string }, held: readonly string[]): Iterable<string> {
    for (const each of held) yield `${code} ${each}`;
}

/** What each element holds: as much as all roles require, for example. */
function* eachWithin<T extends { readonly code: string }, H>(
    elements: readonly T[],
    held: (element: T) => readonly H[],
    name: (held: H) => string
): Iterable<string> {
    for (const element of elements) for (const each of held(element)) yield `${element.code} ${name(each)}`;
}

function withTexts(elements: readonly Described[]): string[] {
    return codes(elements.filter(({ sections }) => sections.length > 0));
}

function codesWhere(model: FrameworkModel, holds: (element: Described) => boolean): string[] {
    return elementsOf(model).flatMap(({ element, within }) =>
        holds(element) ? [within === undefined ? element.code : `${within} ${element.code}`] : []
    );
}

function* requirementsWhere({ roles }: FrameworkModel, holds: (requirement: Requirement) => boolean): Iterable<string> {
    for (const { code, requirements } of roles) {
        for (const each of requirements) if (holds(each)) yield `${code} ${each.competency}`;
    }
}
