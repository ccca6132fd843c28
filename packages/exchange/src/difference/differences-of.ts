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
import { NotesOnElements } from './notes-on-elements.ts';
import { changedOrder } from './order.ts';
import { Pairing } from './pairing.ts';
import { levelName } from './requirements.ts';
import { changedSections } from './section-texts.ts';
import { type ListedKind, nameOf, Sides } from './sides.ts';

/**
 * What is different between two states of a framework. Where the text stands does not count, nor how it is written.
 * The time it takes grows with the size of the framework, and not with the square of it.
 *
 * @param sides both states, where somebody has found out already what is the same in them
 */
export function differencesOf(
    before: FrameworkModel,
    after: FrameworkModel,
    sides: Sides = new Sides(before, after)
): FrameworkDifference {
    const notes = new NotesOnElements(changesOf(ANNOTATIONS, before, after, sides), sides);
    const told = { sides, notes };
    const listed = <T extends Called, LeftOut extends keyof T>(
        kind: ListedKind,
        pairing: ElementPairing<T>,
        aspects: Aspects<T, LeftOut>,
        inner?: Inner<T>
    ) => elementsOf(told, kind, pairing, aspects, inner);
    const elements = [
        ...header(told),
        ...listed('section', sides.section, SECTION),
        ...listed('scale', sides.scale, SCALE, levels),
        ...listed('category', sides.category, CATEGORY),
        ...listed('competency', sides.competency, COMPETENCY, descriptors),
        ...listed('statement', sides.statement, STATEMENT),
        ...listed('domain', sides.domain, DOMAIN, activities),
        ...listed('group', sides.group, GROUP),
        ...listed('grade', sides.grade, GRADE),
        ...listed('role', sides.role, ROLE, specialisations),
        ...listed('set', sides.set, SET),
        ...listed('stream', sides.stream, STREAM),
        ...listed('term', sides.term, TERM),
        ...translations(sides)
    ];
    const notCompared = sides.notCompared();
    return {
        before: state(before),
        after: state(after),
        elements: affectedBy(elements, sides),
        ...(notCompared.length > 0 && { notCompared })
    };
}

function state({ framework: { code, title, version } }: FrameworkModel): StateName {
    return { code, title, ...(version !== undefined && { version }) };
}

function header({ sides, notes }: Told): ElementDifference[] {
    const { before, after } = sides;
    const changes = [
        ...changesOf(HEADER, before.framework, after.framework, sides),
        ...changedOrder(sides),
        ...notes.ofFramework
    ];
    return difference(
        'framework',
        nameOf('framework', before.framework),
        nameOf('framework', after.framework),
        changes
    );
}

/** Both states, and what is said about their elements beside them. */
interface Told {
    readonly sides: Sides;
    readonly notes: NotesOnElements;
}

/** What both states have within one element. */
type Inner<T> = (before: T, after: T, told: Told) => ElementDifference[];

function elementsOf<T extends Called, LeftOut extends keyof T>(
    told: Told,
    kind: DifferenceKind,
    pairing: ElementPairing<T>,
    aspects: Aspects<T, LeftOut>,
    inner: Inner<T> = () => [],
    within?: ElementName
): ElementDifference[] {
    const { sides, notes } = told;
    return pairing.entries().flatMap(({ before, after }) => {
        const one = before && nameOf(kind, before);
        const other = after && nameOf(kind, after);
        const noted = notes.about(kind, before, after);
        if (!before || !after) return difference(kind, one, other, noted, within);
        const changes = [...changesOf(aspects, before, after, sides), ...noted];
        const own = difference(kind, one, other, changes, within, pairing.weakMatch(before));
        return [...own, ...inner(before, after, told)];
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
    const whole: Change = { aspect: 'element', how: after ? 'added' : 'removed', weight: 'meaning' };
    const all = before && after ? changes : [whole, ...changes];
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

function levels(before: Scale, after: Scale, told: Told): ElementDifference[] {
    const { sides } = told;
    const aspects = levelAspects(before, after, sides);
    return elementsOf(told, 'level', sides.levels(before), aspects, undefined, nameOf('scale', after));
}

function activities(before: Domain, after: Domain, told: Told): ElementDifference[] {
    return elementsOf(told, 'activity', told.sides.activities(before), PLAIN, undefined, nameOf('domain', after));
}

function specialisations(before: Role, after: Role, told: Told): ElementDifference[] {
    return elementsOf(
        told,
        'specialisation',
        told.sides.specialisations(before),
        SPECIALISATION,
        undefined,
        nameOf('role', after)
    );
}

function descriptors(before: Competency, after: Competency, { sides }: Told): ElementDifference[] {
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
