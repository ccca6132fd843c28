import type { Competency, Descriptor, Domain, FrameworkModel, Role, Scale } from '@gradus/model';
import { affectedBy } from './affected.ts';
import { ANNOTATIONS, TRANSLATION } from './annotations.ts';
import { type Aspects, changesOf } from './aspects.ts';
import type {
    Change,
    DifferenceKind,
    ElementDifference,
    ElementName,
    FrameworkDifference,
    StateName
} from './difference.ts';
import {
    CATEGORY,
    COMPETENCY,
    DOMAIN,
    GRADE,
    GROUP,
    HEADER,
    levelAspects,
    PLAIN,
    ROLE,
    SCALE,
    SECTION,
    SET,
    SPECIALISATION,
    STATEMENT,
    STREAM,
    TERM
} from './element-aspects.ts';
import type { Called, ElementPairing } from './element-pairing.ts';
import { changedOrder } from './order.ts';
import { Pairing } from './pairing.ts';
import { levelName } from './requirements.ts';
import { changedSections } from './section-texts.ts';
import { nameOf, Sides } from './sides.ts';

/**
 * What is different between two states of a framework. Where the text stands does not count, nor how it is written.
 * The time it takes grows with the size of the framework, and not with the square of it.
 */
export function differencesOf(before: FrameworkModel, after: FrameworkModel): FrameworkDifference {
    const sides = new Sides(before, after);
    const elements = [
        ...header(sides),
        ...elementsOf(sides, 'section', sides.section, SECTION),
        ...elementsOf(sides, 'scale', sides.scale, SCALE, levels),
        ...elementsOf(sides, 'category', sides.category, CATEGORY),
        ...elementsOf(sides, 'competency', sides.competency, COMPETENCY, descriptors),
        ...elementsOf(sides, 'statement', sides.statement, STATEMENT),
        ...elementsOf(sides, 'domain', sides.domain, DOMAIN, activities),
        ...elementsOf(sides, 'group', sides.group, GROUP),
        ...elementsOf(sides, 'grade', sides.grade, GRADE),
        ...elementsOf(sides, 'role', sides.role, ROLE, specialisations),
        ...elementsOf(sides, 'set', sides.set, SET),
        ...elementsOf(sides, 'stream', sides.stream, STREAM),
        ...elementsOf(sides, 'term', sides.term, TERM),
        ...translations(sides)
    ];
    return { before: state(before), after: state(after), elements: affectedBy(elements, sides) };
}

function state({ framework: { code, title, version } }: FrameworkModel): StateName {
    return { code, title, ...(version !== undefined && { version }) };
}

function header(sides: Sides): ElementDifference[] {
    const { before, after } = sides;
    const changes = [
        ...changesOf(HEADER, before.framework, after.framework, sides),
        ...changedOrder(sides),
        ...changesOf(ANNOTATIONS, before, after, sides)
    ];
    return difference(
        'framework',
        nameOf('framework', before.framework),
        nameOf('framework', after.framework),
        changes
    );
}

/** What both states have within one element. */
type Inner<T> = (before: T, after: T, sides: Sides) => ElementDifference[];

function elementsOf<T extends Called, LeftOut extends keyof T>(
    sides: Sides,
    kind: DifferenceKind,
    pairing: ElementPairing<T>,
    aspects: Aspects<T, LeftOut>,
    inner: Inner<T> = () => [],
    within?: ElementName
): ElementDifference[] {
    return pairing.entries().flatMap(({ before, after }) => {
        const one = before && nameOf(kind, before);
        const other = after && nameOf(kind, after);
        if (!before || !after) return difference(kind, one, other, [], within);
        const changes = changesOf(aspects, before, after, sides);
        const own = difference(kind, one, other, changes, within, pairing.weakMatch(before));
        return [...own, ...inner(before, after, sides)];
    });
}

function difference(
    kind: DifferenceKind,
    before: ElementName | undefined,
    after: ElementName | undefined,
    changes: readonly Change[],
    within?: ElementName,
    matchedBy?: ElementDifference['matchedBy']
): ElementDifference[] {
    const all: readonly Change[] =
        before && after ? changes : [{ aspect: 'element', how: after ? 'added' : 'removed', weight: 'meaning' }];
    if (all.length === 0) return [];
    return [
        {
            kind,
            ...(before && { before }),
            ...(after && { after }),
            ...(within && { within }),
            ...(matchedBy && { matchedBy }),
            changes: all,
            affected: []
        }
    ];
}

function levels(before: Scale, after: Scale, sides: Sides): ElementDifference[] {
    const aspects = levelAspects(before, after, sides);
    return elementsOf(sides, 'level', sides.levels(before), aspects, undefined, nameOf('scale', after));
}

function activities(before: Domain, after: Domain, sides: Sides): ElementDifference[] {
    return elementsOf(sides, 'activity', sides.activities(before), PLAIN, undefined, nameOf('domain', after));
}

function specialisations(before: Role, after: Role, sides: Sides): ElementDifference[] {
    return elementsOf(
        sides,
        'specialisation',
        sides.specialisations(before),
        SPECIALISATION,
        undefined,
        nameOf('role', after)
    );
}

function descriptors(before: Competency, after: Competency, sides: Sides): ElementDifference[] {
    const scale = sides.sharedScale(before.scale, after.scale);
    const pairing = new Pairing(before.descriptors, after.descriptors);
    pairing.linkEqual(
        ({ level }) => scale?.levels.keyBefore(level) ?? `?${level}`,
        ({ level }) => scale?.levels.keyAfter(level) ?? `?${level}`
    );
    const name = (side: 'before' | 'after', each: Descriptor | undefined): ElementName | undefined =>
        each && {
            ...levelName(side, (side === 'before' ? before : after).scale, each.level, sides),
            kind: 'descriptor'
        };
    return pairing.entries().flatMap(entry => {
        const changes =
            entry.before && entry.after ? changedSections(entry.before.sections, entry.after.sections, sides) : [];
        return difference(
            'descriptor',
            name('before', entry.before),
            name('after', entry.after),
            changes,
            nameOf('competency', after)
        );
    });
}

function translations(sides: Sides): ElementDifference[] {
    const pairing = new Pairing(sides.before.translations, sides.after.translations);
    pairing.linkEqual(({ language }) => language);
    return pairing.entries().flatMap(({ before, after }) => {
        const name = (language: string | undefined) =>
            language === undefined ? undefined : nameOf('translation', { code: language, title: language });
        const changes = before && after ? changesOf(TRANSLATION, before, after, sides) : [];
        return difference('translation', name(before?.language), name(after?.language), changes);
    });
}
