import type { Activity, Domain, FrameworkModel, Level, Role, Scale, Specialisation } from '@gradus/model';
import { MadeIdentifiers } from '../importers/draft/made-identifiers.ts';
import type { DifferenceKind, ElementName, NotCompared } from './difference.ts';
import { type Called, ElementPairing, type IsMade } from './element-pairing.ts';

export type Side = 'before' | 'after';

/** Kinds of elements that a framework lists. */
export const LISTED_KINDS = [
    'scale',
    'category',
    'competency',
    'statement',
    'domain',
    'group',
    'grade',
    'role',
    'set',
    'stream',
    'term',
    'section'
] as const;

export type ListedKind = (typeof LISTED_KINDS)[number];

/** Both states, with what is the same element in them. */
export class Sides {
    readonly before: FrameworkModel;
    readonly after: FrameworkModel;
    readonly section;
    readonly scale;
    readonly category;
    readonly competency;
    readonly statement;
    readonly domain;
    readonly group;
    readonly grade;
    readonly role;
    readonly set;
    readonly stream;
    readonly term;
    private readonly ids: Readonly<Record<Side, MadeIdentifiers>>;
    private readonly within = new Map<object, ElementPairing<Called>>();

    constructor(before: FrameworkModel, after: FrameworkModel) {
        this.before = before;
        this.after = after;
        this.ids = {
            before: new MadeIdentifiers(before.framework.code, before.framework.namespace),
            after: new MadeIdentifiers(after.framework.code, after.framework.namespace)
        };
        this.section = new ElementPairing('section', before.sections, after.sections);
        this.scale = new ElementPairing('scale', before.scales, after.scales, this.made('scale'));
        this.category = new ElementPairing('category', before.categories, after.categories, this.made('category'));
        this.competency = new ElementPairing(
            'competency',
            before.competencies,
            after.competencies,
            this.made('competency')
        );
        this.statement = new ElementPairing('statement', before.statements, after.statements, this.made('statement'));
        this.domain = new ElementPairing('domain', before.domains, after.domains, this.made('domain'));
        this.group = new ElementPairing('group', before.groups, after.groups, this.made('group'));
        this.grade = new ElementPairing('grade', before.grades, after.grades, this.made('grade'));
        this.role = new ElementPairing('role', before.roles, after.roles, this.made('role'));
        this.set = new ElementPairing('set', before.sets, after.sets, this.made('set'));
        this.stream = new ElementPairing('stream', before.streams, after.streams, this.made('stream'));
        this.term = new ElementPairing('term', before.terms, after.terms, this.made('term'));
    }

    /** Keys of references: the same where they lead to the same element. The first kind that has the code counts. */
    key(side: Side, kinds: readonly ListedKind[], code: string): string {
        for (const kind of kinds) {
            const key = side === 'before' ? this[kind].keyBefore(code) : this[kind].keyAfter(code);
            if (key !== undefined) return key;
        }
        return `?${code}`;
    }

    /** An element as it is called in one state. */
    name(side: Side, kinds: readonly ListedKind[], code: string): ElementName {
        for (const kind of kinds) {
            const found = this.find(side, kind, code);
            if (found) return nameOf(kind, found);
        }
        return { kind: kinds[0] ?? 'term', code, title: code };
    }

    find(side: Side, kind: ListedKind, code: string): Called | undefined {
        return side === 'before' ? this[kind].findBefore(code) : this[kind].findAfter(code);
    }

    /** The levels of a scale that both states have. */
    levels(before: Scale): ElementPairing<Level> {
        const after = this.scale.laterOf(before);
        const made = this.made('level', before.code, after?.code);
        return this.inner(before, () => new ElementPairing('level', before.levels, after?.levels ?? [], made));
    }

    /** The levels of a scale in both states, by its code in one of them; nothing where only one state has the scale. */
    levelsOf(side: Side, code: string): ElementPairing<Level> | undefined {
        const found = side === 'before' ? this.scale.findBefore(code) : this.scale.earlierOf(code);
        return found && this.levels(found);
    }

    specialisations(before: Role): ElementPairing<Specialisation> {
        const after = this.role.laterOf(before);
        const made = this.made('specialisation', before.code, after?.code);
        return this.inner(
            before,
            () => new ElementPairing('specialisation', before.specialisations, after?.specialisations ?? [], made)
        );
    }

    /** The same for the activities of a domain. */
    activitiesOf(side: Side, code: string): ElementPairing<Activity> | undefined {
        const found = side === 'before' ? this.domain.findBefore(code) : this.domain.earlierOf(code);
        return found && this.activities(found);
    }

    activities(before: Domain): ElementPairing<Activity> {
        const after = this.domain.laterOf(before);
        const made = this.made('activity', before.code, after?.code);
        return this.inner(
            before,
            () => new ElementPairing('activity', before.activities, after?.activities ?? [], made)
        );
    }

    /** The scale of both states that two codes lead to, where it is the same one. */
    sharedScale(before: string | undefined, after: string | undefined): SharedScale | undefined {
        if (before === undefined || after === undefined) return undefined;
        const one = this.scale.findBefore(before);
        const other = this.scale.findAfter(after);
        if (!one || !other || this.key('before', ['scale'], before) !== this.key('after', ['scale'], after))
            return undefined;
        return { before: one, after: other, levels: this.levels(one) };
    }

    /** Which identifiers of a kind say no more than the code. */
    private made(kind: ListedKind | 'level' | 'activity' | 'specialisation', before = '', after = before): IsMade {
        return (side, { id, code }) => id === this.ids[side].of(kind, code, side === 'before' ? before : after);
    }

    /** Kinds of which too many came and went to be compared by their titles. */
    notCompared(): NotCompared[] {
        return LISTED_KINDS.flatMap(kind => {
            const { notCompared } = this[kind];
            return notCompared ? [{ kind, ...notCompared }] : [];
        });
    }

    private inner<T extends Called>(owner: object, make: () => ElementPairing<T>): ElementPairing<T> {
        const known = this.within.get(owner) as ElementPairing<T> | undefined;
        if (known) return known;
        const made = make();
        this.within.set(owner, made as unknown as ElementPairing<Called>);
        return made;
    }
}

export interface SharedScale {
    readonly before: Scale;
    readonly after: Scale;
    readonly levels: ElementPairing<Level>;
}

export function nameOf(
    kind: DifferenceKind,
    { code, title }: { readonly code: string; readonly title: string }
): ElementName {
    return { kind, code, title };
}
