import type { Competency, FrameworkModel, RelationEnd, RelationKind, Requirement, RequirementSet } from '@gradus/model';
import * as organisation from '../json/compile-roles.ts';
import { levelCode } from '../json/level-code.ts';
import { externalUri } from '../web/external-uri.ts';
import { textOfSections } from '../web/section-text.ts';
import type { CaseBuilder } from './case-builder.ts';
import { codeAndNumber, extensionOf, levelFinder, levelOf } from './case-items.ts';
import type { CaseGrouping, CaseLink, Extensions } from './case-package.ts';
import { INHERITANCE_GROUPING } from './inheritance-grouping.ts';

/** What relations are called in CASE; those that it does not know are extensions, which consumers take for “related”. */
const RELATIONS: Readonly<Record<RelationKind, string>> = {
    same: 'exactMatchOf',
    broader: 'ext:isBroaderThan',
    narrower: 'ext:isNarrowerThan',
    related: 'isRelatedTo',
    derived: 'ext:isDerivedFrom',
    satisfies: 'ext:satisfies',
    see: 'isRelatedTo'
};

/** Adds what items have to do with each other besides what holds what. Gives the groupings of some of them. */
export function addAssociations(
    builder: CaseBuilder,
    model: FrameworkModel,
    requirements: 'notes' | 'items'
): CaseGrouping[] {
    addPlaces(builder, model);
    const inheritance = addInheritance(builder, model, requirements === 'items');
    addRequirements(builder, model, requirements);
    addReplacements(builder, model);
    addRelations(builder, model);
    return [...inheritance, ...addStreams(builder, model)];
}

function addPlaces(builder: CaseBuilder, { roles, grades }: FrameworkModel): void {
    const { identifiers } = builder;
    const add = (type: string, element: object, target: string | undefined) => {
        if (target !== undefined) builder.associate(type, identifiers.of(element), target);
    };
    for (const each of grades) {
        if (each.level) add('hasSkillLevel', each, identifiers.find('level', each.level.level, each.level.scale));
    }
    for (const each of roles) {
        add('isPartOf', each, identifiers.find('domain', each.domain ?? ''));
        add('isPartOf', each, identifiers.find('group', each.group ?? ''));
        add('ext:hasGrade', each, identifiers.find('grade', each.grade ?? ''));
    }
}

/** What roles and sets extend; for consumers that do not know the type, grouped by itself. */
function addInheritance(builder: CaseBuilder, { roles, sets }: FrameworkModel, isGrouped: boolean): CaseGrouping[] {
    const { identifiers } = builder;
    const pairs = [...roles, ...sets].flatMap(each =>
        each.extends.flatMap(code => {
            const target = identifiers.find('role', code) ?? identifiers.find('set', code);
            return target === undefined ? [] : [[identifiers.of(each), target] as const];
        })
    );
    if (!isGrouped || pairs.length === 0) {
        for (const [origin, target] of pairs) builder.associate('ext:extends', origin, target);
        return [];
    }
    const [title, description] = INHERITANCE_GROUPING;
    const identifier = identifiers.make('grouping', title);
    builder.name(identifier, title);
    for (const [origin, target] of pairs)
        builder.associate('ext:extends', origin, target, { grouping: builder.link(identifier) });
    return [{ ...builder.thing(identifier), title, description }];
}

/**
 * What roles require. CASE has no association of three ends, so the level stands beside the one with two: in words and in
 * an extension; or, for consumers that know neither, in an item of its own for the competency at that level.
 */
function addRequirements(builder: CaseBuilder, model: FrameworkModel, way: 'notes' | 'items'): void {
    const { identifiers } = builder;
    const competencies = new Map(model.competencies.map(each => [each.code, each]));
    const findLevel = levelFinder(model);
    const atLevels = new Map<string, string>();

    const itemAt = (competency: Competency, code: string): string => {
        const level = levelOf(builder, findLevel(competency, code), code);
        const id = identifiers.make('descriptor', identifiers.of(competency), level.identifier ?? level.code);
        const isDescribed = competency.descriptors.some(each => each.level === code);
        if (!isDescribed && !atLevels.has(id)) builder.atLevel(competency, level, []);
        atLevels.set(id, id);
        return id;
    };
    const add = (holder: object, each: Requirement): void => {
        const competency = competencies.get(each.competency);
        if (!competency) return;
        const target = identifiers.of(competency);
        if (way === 'items' && each.level !== undefined) {
            builder.associate('ext:requires', identifiers.of(holder), itemAt(competency, each.level));
            return;
        }
        const level =
            each.level === undefined ? undefined : levelOf(builder, findLevel(competency, each.level), each.level);
        const highest =
            each.maxLevel === undefined
                ? undefined
                : levelOf(builder, findLevel(competency, each.maxLevel), each.maxLevel);
        const notes = [
            ...(level ? [`Level ${named(level)}${highest ? ` to ${named(highest)}` : ''}`] : []),
            ...(each.necessity === 'desirable' ? ['desirable'] : [])
        ].join(', ');
        builder.associate('ext:requires', identifiers.of(holder), target, {
            ...(notes !== '' && { notes }),
            extensions: requirementExtension(each, level?.identifier, highest?.identifier)
        });
    };
    const holders: readonly RequirementSet[] = [...model.roles, ...model.sets];
    for (const holder of holders) for (const each of holder.requirements) add(holder, each);
    for (const { specialisations } of model.roles) {
        for (const special of specialisations) for (const each of special.requirements) add(special, each);
    }
}

function requirementExtension(
    { level, maxLevel, necessity, measures, inheritedFrom }: Requirement,
    levelIdentifier: string | undefined,
    maxLevelIdentifier: string | undefined
): Extensions {
    return {
        ...(level !== undefined && { level: levelCode(level) }),
        ...(levelIdentifier !== undefined && { levelIdentifier }),
        ...(maxLevel !== undefined && { maxLevel: levelCode(maxLevel) }),
        ...(maxLevelIdentifier !== undefined && { maxLevelIdentifier }),
        necessity,
        ...(measures.length > 0 && {
            measures: measures.map(each => ({ scale: each.scale, level: levelCode(each.level) }))
        }),
        ...(inheritedFrom !== undefined && { inheritedFrom })
    };
}

function named({ code, title }: { readonly code: string; readonly title: string }): string {
    return code === title ? code : `${code} ${title}`;
}

function addReplacements(builder: CaseBuilder, model: FrameworkModel): void {
    const kinds = [
        ['category', model.categories],
        ['competency', model.competencies],
        ['statement', model.statements],
        ['domain', model.domains],
        ['group', model.groups],
        ['grade', model.grades],
        ['role', model.roles],
        ['set', model.sets]
    ] as const;
    for (const [kind, elements] of kinds) {
        for (const each of elements) {
            const target = each.replacedBy === undefined ? undefined : builder.identifiers.find(kind, each.replacedBy);
            if (target !== undefined) builder.associate('replacedBy', builder.identifiers.of(each), target);
        }
    }
}

function addRelations(builder: CaseBuilder, { relations }: FrameworkModel): void {
    const end = (each: RelationEnd): string | CaseLink | undefined => {
        if (each.framework === undefined) return builder.identifiers.find(each.kind, each.code);
        return {
            title: each.title,
            identifier: `${each.framework}:${each.code}`,
            uri: externalUri(each),
            targetType: 'ext:gradus'
        };
    };
    for (const { subject, kind, object, objectText, reason, confidence, author, reviewer, date } of relations) {
        const ends = [end(subject), object && end(object)].map(each =>
            // Terms and streams are no items, nor is the framework itself; and what leads nowhere has no end.
            typeof each === 'string' && !builder.has(each) ? undefined : each
        );
        const [origin, destination] = ends;
        if (origin === undefined || destination === undefined) continue;
        const facts = Object.entries({ confidence, author, reviewer, date }).filter(([, value]) => value !== undefined);
        builder.associate(RELATIONS[kind], origin, destination, {
            ...(reason !== undefined && { notes: reason }),
            extensions: {
                relation: kind,
                // As it is printed, where that is not the code.
                ...(objectText !== object?.code && object?.framework === undefined && { objectText }),
                ...Object.fromEntries(facts)
            }
        });
    }
}

function addStreams(builder: CaseBuilder, model: FrameworkModel): CaseGrouping[] {
    return model.streams.map(stream => {
        const { title, over, steps } = stream;
        const identifier = builder.identifiers.of(stream);
        builder.name(identifier, title);
        const ids = steps.flatMap(step => builder.identifiers.find(over === 'roles' ? 'role' : 'grade', step) ?? []);
        for (const [index, id] of ids.entries()) {
            const next = ids[index + 1];
            if (next !== undefined) builder.associate('precedes', id, next, { grouping: builder.link(identifier) });
        }
        const description = textOfSections(stream.sections, model.sections);
        const { gradus } = extensionOf('stream', organisation.stream(stream));
        return {
            ...builder.thing(identifier),
            title,
            ...(description !== '' && { description }),
            extensions: builder.identified(stream, { gradus: { ...codeAndNumber(stream), ...gradus } })
        };
    });
}
