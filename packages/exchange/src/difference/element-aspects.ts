import type {
    Category,
    Competency,
    Described,
    Domain,
    DroppedRequirement,
    Exclusion,
    FrameworkHeader,
    FrameworkUse,
    Grade,
    Level,
    Requirement,
    RequirementSet,
    Role,
    RoleActivity,
    Scale,
    SectionDeclaration,
    SectionUse,
    Specialisation,
    Statement,
    Stream,
    Term
} from '@gradus/model';
import {
    type Aspects,
    type Comparer,
    elsewhere,
    type RecordForm,
    records,
    reference,
    references,
    sentences,
    text,
    value,
    words
} from './aspects.ts';
import { changed, changedList, reordered } from './changes.ts';
import { Pairing } from './pairing.ts';
import { changedRequirements, levelName, measureKey, measureText } from './requirements.ts';
import { changedSections } from './section-texts.ts';
import { type ListedKind, nameOf, type Side, type Sides } from './sides.ts';

/** Nobody compares where an element is written. */
type Place = 'origin';

/** What every element has. */
function described(...kinds: ListedKind[]): Aspects<Described, Place> {
    return {
        code: value('meaning'),
        title: pair =>
            // Where there is no title the code is printed, and that it changed is told already.
            isUntitled(pair.beforeOwner) && isUntitled(pair.afterOwner) ? [] : text<Described>()(pair),
        id: pair => (isSameNamespace(pair.sides) ? value<Described>('meaning')(pair) : []),
        number: value('editorial'),
        status: value('meaning'),
        replacedBy: reference('meaning', ...kinds),
        formerCodes: words(),
        adoptedFrom: value('editorial'),
        sections: ({ before = [], after = [], sides }) => changedSections(before, after, sides)
    };
}

function isUntitled({ code, title }: Described): boolean {
    return code === title;
}

/** In another namespace every identifier is another one, which says nothing about the single element. */
function isSameNamespace({ before, after }: Sides): boolean {
    return before.framework.namespace === after.framework.namespace && before.framework.code === after.framework.code;
}

const MEANING = { items: 'meaning', order: 'editorial' } as const;
const RANKED = { items: 'meaning', order: 'meaning' } as const;

const range: Comparer<object, Scale['range']> = ({ aspect, before, after }) => {
    const show = (each: Scale['range']) => each && `${each.min} to ${each.max}`;
    return changed({ aspect }, 'meaning', show(before), show(after), show(before) === show(after));
};

const USE: RecordForm<FrameworkUse> = {
    weight: 'meaning',
    whole: (_, each) => JSON.stringify([each.framework, each.adopted, each.package, each.version]),
    keys: [(_, { framework }) => framework],
    show(_, { framework, adopted, package: name, version }) {
        const from = name === undefined ? '' : ` from ${name}`;
        return `${adopted ? 'adopt' : 'use'} ${framework}${from}${version === undefined ? '' : ` ${version}`}`;
    }
};

export const HEADER: Aspects<FrameworkHeader, Place> = {
    ...described(),
    version: value('editorial'),
    date: value('editorial'),
    language: value('editorial'),
    publisher: value('editorial'),
    source: value('editorial'),
    licence: value('editorial'),
    namespace: value('meaning'),
    complete: value('editorial'),
    uses: records(USE)
};

const SECTION_USE: RecordForm<SectionUse> = {
    weight: 'editorial',
    whole: (side, each, sides) => JSON.stringify([useKey(side, each, sides), each.required, each.expected]),
    keys: [useKey],
    show(side, { kind, category, required, expected }, sides) {
        const word = required ? 'required for' : expected ? 'expected for' : 'for';
        const within = category === undefined ? '' : ` in ${sides.name(side, ['category'], category).title}`;
        return `${word} ${kind}${within}`;
    }
};

function useKey(side: Side, { kind, category }: SectionUse, sides: Sides): string {
    return JSON.stringify([kind, category === undefined ? undefined : sides.key(side, ['category'], category)]);
}

export const SECTION: Aspects<SectionDeclaration, Place> = {
    code: value('editorial'),
    title: text(),
    form: value('editorial'),
    numbered: value('editorial'),
    open: value('editorial'),
    uses: records(SECTION_USE)
};

export const SCALE: Aspects<Scale, Place> = {
    ...described('scale'),
    cumulative: value('meaning'),
    size: value('meaning'),
    range,
    base: reference('meaning', 'scale'),
    // Which levels there are is told level by level.
    levels: ({ aspect, beforeOwner, sides }) =>
        reordered({ aspect }, 'meaning', sides.levels(beforeOwner), (_, level) => nameOf('level', level))
};

/** Of the levels of a scale that both states have. */
export function levelAspects(before: Scale, after: Scale, sides: Sides): Aspects<Level, Place> {
    const base = sides.sharedScale(before.base, after.base);
    return {
        ...described(),
        replacedBy: value('meaning'),
        covers({ aspect, before: one = [], after: other = [] }) {
            const pairing = new Pairing(one, other);
            pairing.linkEqual(
                code => base?.levels.keyBefore(code) ?? `?${code}`,
                code => base?.levels.keyAfter(code) ?? `?${code}`
            );
            return changedList({ aspect }, MEANING, pairing, (side, code) =>
                levelName(side, (side === 'before' ? before : after).base, code, sides)
            );
        }
    };
}

export const CATEGORY: Aspects<Category, Place> = {
    ...described('category'),
    parent: reference('meaning', 'category'),
    scale: reference('meaning', 'scale'),
    forAll: value('meaning')
};

export const COMPETENCY: Aspects<Competency, Place> = {
    ...described('competency'),
    category: reference('meaning', 'category'),
    kinds: references(MEANING, 'category'),
    parent: reference('meaning', 'competency'),
    aliases: words(),
    scale: reference('meaning', 'scale'),
    levels({ aspect, before = [], after = [], beforeOwner, afterOwner, sides }) {
        const scale = sides.sharedScale(beforeOwner.scale, afterOwner.scale);
        // It has whatever levels its scale has, and of these the scale tells.
        if (scale && !beforeOwner.restricted && !afterOwner.restricted && hasOtherLevels(scale.levels)) return [];
        const pairing = new Pairing(before, after);
        pairing.linkEqual(
            code => scale?.levels.keyBefore(code) ?? `?${code}`,
            code => scale?.levels.keyAfter(code) ?? `?${code}`
        );
        return changedList({ aspect }, MEANING, pairing, (side, code) =>
            levelName(side, (side === 'before' ? beforeOwner : afterOwner).scale, code, sides)
        );
    },
    // Follows from the levels.
    restricted: elsewhere(),
    range,
    forAll: value('meaning'),
    // Each is told by itself.
    descriptors: ({ aspect, before = [], after = [], beforeOwner, afterOwner, sides }) => {
        const scale = sides.sharedScale(beforeOwner.scale, afterOwner.scale);
        const pairing = new Pairing(before, after);
        pairing.linkEqual(
            ({ level }) => scale?.levels.keyBefore(level) ?? `?${level}`,
            ({ level }) => scale?.levels.keyAfter(level) ?? `?${level}`
        );
        return reordered({ aspect }, 'editorial', pairing, (side, { level }) =>
            levelName(side, (side === 'before' ? beforeOwner : afterOwner).scale, level, sides)
        );
    }
};

function hasOtherLevels(levels: Pairing<Level>): boolean {
    return levels.entries().some(({ before, after }) => !before || !after) || levels.reordered() !== undefined;
}

export const STATEMENT: Aspects<Statement, Place> = {
    ...described('statement'),
    category: reference('meaning', 'category'),
    parent: reference('meaning', 'statement'),
    aliases: words()
};

const EXCLUSION: RecordForm<Exclusion> = {
    weight: 'meaning',
    whole: (side, { grade, reason }, sides) => JSON.stringify([sides.key(side, ['grade'], grade), reason]),
    keys: [(side, { grade }, sides) => sides.key(side, ['grade'], grade)],
    show: (side, { grade, reason }, sides) => because(sides.name(side, ['grade'], grade).title, reason)
};

export const DOMAIN: Aspects<Domain, Place> = {
    ...described('domain'),
    aliases: words(),
    // Which activities there are is told one by one.
    activities: ({ aspect, beforeOwner, sides }) =>
        reordered({ aspect }, 'editorial', sides.activities(beforeOwner), (_, activity) =>
            nameOf('activity', activity)
        ),
    excludes: records(EXCLUSION)
};

/** Of elements that have nothing but what every element has. */
export const PLAIN: Aspects<Described, Place> = { ...described(), replacedBy: value('meaning') };

export const GROUP: Aspects<Described, Place> = described('group');

export const GRADE: Aspects<Grade, Place> = {
    ...described('grade'),
    aliases: words(),
    group: reference('meaning', 'group'),
    level({ aspect, before, after, sides }) {
        const key = (side: Side, level: Grade['level']) => level && measureKey(side, level, sides);
        const show = (side: Side, level: Grade['level']) => level && measureText(side, level, sides);
        const isSame = key('before', before) === key('after', after);
        return changed({ aspect }, 'meaning', show('before', before), show('after', after), isSame);
    }
};

const DROPPED: RecordForm<DroppedRequirement> = {
    weight: 'meaning',
    whole: (side, { competency, reason }, sides) =>
        JSON.stringify([sides.key(side, ['competency'], competency), reason]),
    keys: [(side, { competency }, sides) => sides.key(side, ['competency'], competency)],
    show: (side, { competency, reason }, sides) => because(sides.name(side, ['competency'], competency).title, reason)
};

const requirements: Comparer<object, readonly Requirement[] | undefined> = ({ before = [], after = [], sides }) =>
    changedRequirements(before, after, sides);

export const SET: Aspects<RequirementSet, Place> = {
    ...described('set'),
    aliases: words(),
    extends: references(MEANING, 'role', 'set'),
    tasks: sentences(),
    requirements,
    excludes: records(DROPPED)
};

// What is accepted is an answer to the rules, and nothing that a reader of the framework sees.
export const ROLE: Aspects<Role, Place | 'accepted'> = {
    ...described('role'),
    aliases: words(),
    grade: reference('meaning', 'grade'),
    domain: reference('meaning', 'domain'),
    group: reference('meaning', 'group'),
    extends: references(MEANING, 'role', 'set'),
    activities: pair => activities(pair.beforeOwner, pair.afterOwner)(pair),
    tasks: sentences(),
    requirements,
    excludes: records(DROPPED),
    // Which there are is told one by one.
    specialisations: ({ aspect, beforeOwner, sides }) =>
        reordered({ aspect }, 'editorial', sides.specialisations(beforeOwner), (_, each) =>
            nameOf('specialisation', each)
        ),
    openSpecialisations: value('meaning')
};

function activities(before: Role, after: Role): Comparer<Role, readonly RoleActivity[] | undefined> {
    const domain = (side: Side) => (side === 'before' ? before : after).domain;
    const key = (side: Side, { activity }: RoleActivity, sides: Sides) => {
        const known = sides.activitiesOf(side, domain(side) ?? '');
        return (side === 'before' ? known?.keyBefore(activity) : known?.keyAfter(activity)) ?? `?${activity}`;
    };
    const whole = (side: Side, each: RoleActivity, sides: Sides) => {
        // Those of a domain that is new have nothing to be compared with.
        const all = sides.activitiesOf(side, domain(side) ?? '');
        const known = side === 'before' ? all?.findBefore(each.activity) : all?.findAfter(each.activity);
        // Where it has the words of the domain, the domain tells of them.
        const isOwn = known?.title !== each.title;
        return JSON.stringify([key(side, each, sides), each.reworded, isOwn ? each.title : undefined]);
    };
    return records({ weight: 'meaning', whole, keys: [key], show: (_, { title }) => title });
}

export const SPECIALISATION: Aspects<Specialisation, Place> = {
    ...PLAIN,
    requirements
};

export const STREAM: Aspects<Stream, Place> = {
    ...described('stream'),
    over: value('meaning'),
    steps({ aspect, before = [], after = [], beforeOwner, afterOwner, sides }) {
        const kind = (side: Side): ListedKind =>
            (side === 'before' ? beforeOwner : afterOwner).over === 'roles' ? 'role' : 'grade';
        const pairing = new Pairing(before, after);
        pairing.linkEqual(
            code => sides.key('before', [kind('before')], code),
            code => sides.key('after', [kind('after')], code)
        );
        return changedList({ aspect }, RANKED, pairing, (side, code) => sides.name(side, [kind(side)], code));
    }
};

export const TERM: Aspects<Term, Place> = { ...described('term'), aliases: words() };

function because(what: string, reason: string | undefined): string {
    return reason === undefined ? what : `${what} (${reason})`;
}
