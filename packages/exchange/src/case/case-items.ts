import type { Competency, Described, FrameworkModel, Level, Scale } from '@gradus/model';
import * as dictionary from '../json/compile-dictionary.ts';
import { named, texts } from '../json/compile-element.ts';
import * as organisation from '../json/compile-roles.ts';
import { levelCode } from '../json/level-code.ts';
import { titledText } from '../web/section-text.ts';
import type { CaseBuilder } from './case-builder.ts';
import type { Extensions } from './case-package.ts';

/** What items say themselves, so that their extensions need not. */
const NATIVE: ReadonlySet<string> = new Set(['code', 'title', 'id', 'number', 'requirements', 'specialisations']);

/** Adds everything that has a code, what holds something before what it holds. */
export function addItems(builder: CaseBuilder, model: FrameworkModel): void {
    addScales(builder, model);
    addCategories(builder, model);
    addOrganisation(builder, model);
    addRoles(builder, model);
}

function addScales(builder: CaseBuilder, { scales }: FrameworkModel): void {
    for (const scale of scales) {
        const { levels: _, ...compiled } = dictionary.scale(scale);
        const parent = builder.element('scale', scale, { extensions: extensionOf('scale', compiled) });
        const written = dictionary.scale(scale).levels;
        const ids = scale.levels.map((level, index) =>
            builder.element('level', level, { parent, extensions: extensionOf('level', { ...written[index] }) })
        );
        for (const [index, id] of ids.entries()) {
            const next = ids[index + 1];
            if (next !== undefined) builder.associate('precedes', id, next);
        }
    }
}

function addCategories(builder: CaseBuilder, model: FrameworkModel): void {
    const { identifiers } = builder;
    for (const each of ordered(model.categories)) {
        builder.element('category', each, {
            ...parentOf(builder, identifiers.find('category', each.parent ?? '')),
            extensions: extensionOf('category', dictionary.category(each))
        });
    }
    const levels = new Map(
        model.scales.map(scale => [scale.code, new Map(scale.levels.map(each => [each.code, each]))])
    );
    for (const each of ordered(model.competencies)) {
        const compiled = each.forAll ? dictionary.value(each) : dictionary.competency(each);
        builder.element(each.forAll ? 'value' : 'competency', each, {
            ...parentOf(builder, holderOf(builder, 'competency', each)),
            alternativeLabel: each.aliases[0],
            extensions: extensionOf('competency', { ...compiled, descriptors: undefined })
        });
        for (const kind of each.kinds) {
            const target = identifiers.find('category', kind);
            if (target !== undefined) builder.associate('isPartOf', identifiers.of(each), target);
        }
        for (const { level, sections } of each.descriptors) {
            builder.atLevel(
                each,
                levelOf(builder, levels.get(each.scale ?? '')?.get(level), level),
                sections,
                extensionOf('descriptor', { level: levelCode(level), ...texts({ sections }) })
            );
        }
    }
    for (const each of ordered(model.statements)) {
        builder.element('statement', each, {
            ...parentOf(builder, holderOf(builder, 'statement', each)),
            alternativeLabel: each.aliases[0],
            extensions: extensionOf('statement', dictionary.statement(each))
        });
    }
}

function addOrganisation(builder: CaseBuilder, model: FrameworkModel): void {
    for (const each of model.domains) {
        const { activities, ...compiled } = organisation.domain(each);
        const parent = builder.element('domain', each, { extensions: extensionOf('domain', compiled) });
        for (const [index, activity] of each.activities.entries()) {
            builder.element('activity', activity, {
                parent,
                extensions: extensionOf('activity', { ...activities[index] })
            });
        }
    }
    for (const each of model.groups) {
        builder.element('group', each, { extensions: extensionOf('group', { ...named(each), ...texts(each) }) });
    }
    for (const each of model.grades) {
        builder.element('grade', each, {
            ...parentOf(builder, builder.identifiers.find('group', each.group ?? '')),
            alternativeLabel: each.aliases[0],
            extensions: extensionOf('grade', organisation.grade(each))
        });
    }
}

function addRoles(builder: CaseBuilder, model: FrameworkModel): void {
    for (const role of model.roles) {
        const titles = role.activities.map(({ title }) => title);
        const parent = builder.element('role', role, {
            alternativeLabel: role.aliases[0],
            texts: [listed('Activities', titles), listed('Tasks', role.tasks)],
            extensions: extensionOf('role', organisation.role(role))
        });
        for (const each of role.specialisations) {
            const extensions = extensionOf('specialisation', { ...named(each), ...texts(each) });
            builder.element('specialisation', each, { parent, extensions });
        }
    }
    for (const set of model.sets) {
        builder.element('set', set, {
            alternativeLabel: set.aliases[0],
            texts: [listed('Tasks', set.tasks)],
            extensions: extensionOf('set', organisation.requirementSet(set))
        });
    }
}

function listed(title: string, entries: readonly string[]): string {
    return entries.length === 0 ? '' : titledText(title, entries, true);
}

/** What holds a competency or a statement: the one that it is part of, else its category. */
function holderOf(
    builder: CaseBuilder,
    kind: 'competency' | 'statement',
    { parent, category }: { readonly parent?: string; readonly category: string }
): string | undefined {
    const whole = builder.identifiers.find(kind, parent ?? '');
    return builder.has(whole) ? whole : builder.identifiers.find('category', category);
}

/** Only what is there already can hold something: nothing holds itself, however it is written. */
function parentOf(builder: CaseBuilder, parent: string | undefined): { readonly parent?: string } {
    return builder.has(parent) ? { parent } : {};
}

/** A level with its identifier, where it is one that its scale describes. */
export function levelOf(
    { identifiers }: CaseBuilder,
    level: Level | undefined,
    code: string
): { readonly code: string; readonly title: string; readonly identifier?: string } {
    return level ? { code, title: level.title, identifier: identifiers.of(level) } : { code, title: code };
}

/** The level of a competency by its code. */
export function levelFinder({ scales }: FrameworkModel): (competency: Competency, code: string) => Level | undefined {
    const byCode = new Map<string, Scale>(scales.map(scale => [scale.code, scale]));
    return ({ scale = '' }, code) => byCode.get(scale)?.levels.find(each => each.code === code);
}

/** What Gradus says of an element and items have no place for, in the words of the compiled JSON. */
export function extensionOf(kind: string, compiled: object): Extensions {
    const rest = Object.entries(compiled).filter(
        ([key, value]) => !NATIVE.has(key) && value !== undefined && value !== null && !isEmpty(value)
    );
    return { gradus: { kind, ...Object.fromEntries(rest) } };
}

/** What an item has fields for, and definitions of a package have not. */
export function codeAndNumber({ code, number }: Described): object {
    return { code, ...(number !== undefined && { number }) };
}

function isEmpty(value: unknown): boolean {
    return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** What is part of something stands behind it, and what is part of itself stands where it is. */
function ordered<T extends { readonly code: string; readonly parent?: string }>(all: readonly T[]): readonly T[] {
    const byCode = new Map(all.map(each => [each.code, each]));
    const done = new Set<T>();
    for (const each of all) {
        const above: T[] = [];
        for (let next: T | undefined = each; next && !done.has(next) && !above.includes(next); ) {
            above.push(next);
            next = byCode.get(next.parent ?? '');
        }
        for (const every of above.reverse()) done.add(every);
    }
    return [...done];
}
