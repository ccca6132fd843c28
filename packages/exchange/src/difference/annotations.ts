import type { Adaptation, DisputedWording, Relation, Remark, TranslatedElement, Translation } from '@gradus/model';
import { type Aspects, changedSentences, type RecordForm, records } from './aspects.ts';
import { type About, changed, changedText, reordered } from './changes.ts';
import type { Change, ElementName } from './difference.ts';
import { Pairing } from './pairing.ts';
import { elementKey, endKey } from './relation-ends.ts';
import { changedSections } from './section-texts.ts';
import type { Side, Sides } from './sides.ts';

/** What is said about the elements of a framework beside them. */
export interface Annotations {
    readonly relations: readonly Relation[];
    readonly remarks: readonly Remark[];
    readonly disputed: readonly DisputedWording[];
    readonly adaptations: readonly Adaptation[];
}

const RELATION: RecordForm<Relation> = {
    weight: 'meaning',
    whole(side, each, sides) {
        const { kind, objectText, reason, confidence, author, reviewer, date } = each;
        return JSON.stringify([ends(side, each, sides), kind, objectText, reason, confidence, author, reviewer, date]);
    },
    keys: [
        (side, each, sides) => JSON.stringify([ends(side, each, sides), each.kind]),
        (side, each, sides) => ends(side, each, sides)
    ],
    show(_, { kind, object, objectText, reason, confidence, author, reviewer, date }) {
        const to = object
            ? object.framework === undefined
                ? called(object)
                : `${object.code}@${object.framework}`
            : objectText;
        const details = [
            reason,
            confidence === undefined ? undefined : `confidence ${confidence}`,
            author,
            reviewer,
            date
        ].filter(each => each !== undefined && each !== '');
        return `${RELATION_WORDS[kind]} ${to}${details.length > 0 ? ` (${details.join('; ')})` : ''}`;
    },
    of: (_, { subject }) => subject
};

const RELATION_WORDS: Readonly<Record<Relation['kind'], string>> = {
    same: 'same as',
    broader: 'broader than',
    narrower: 'narrower than',
    related: 'related to',
    derived: 'derived from',
    satisfies: 'satisfies',
    see: 'see'
};

const REMARK: RecordForm<Remark> = {
    weight: 'editorial',
    whole: (side, each, sides) =>
        JSON.stringify([endKey(side, each.on, sides), each.language, each.text, each.open, each.author, each.date]),
    keys: [
        (side, { on, language, text }, sides) => JSON.stringify([endKey(side, on, sides), language, text]),
        (side, { on, language }, sides) => JSON.stringify([endKey(side, on, sides), language])
    ],
    show(_, { open, text, author, date }) {
        const by = [author, date].filter(each => each !== undefined && each !== '').join(', ');
        return `${open ? 'open' : 'settled'}: ${text}${by === '' ? '' : ` (${by})`}`;
    },
    of: (side, { on }, sides) => (on.kind === 'framework' ? { kind: 'framework', ...titleOf(side, sides) } : on)
};

const DISPUTED: RecordForm<DisputedWording> = {
    weight: 'editorial',
    whole: (side, { on, text }, sides) => JSON.stringify([endKey(side, on, sides), text]),
    keys: [(side, { on }, sides) => endKey(side, on, sides)],
    show: (_, { text }) => text,
    of: (_, { on }) => on
};

const ADAPTATION: RecordForm<Adaptation> = {
    weight: 'editorial',
    whole: (side, each, sides) =>
        JSON.stringify([each.change, elementKey(side, each, sides), each.before, each.after, each.reason]),
    keys: [(side, each, sides) => JSON.stringify([each.change, elementKey(side, each, sides)])],
    show(_, { change, before, after, reason }) {
        const values = [before, after].filter(each => each !== undefined).join(' → ');
        return `${change}${values === '' ? '' : `: ${values}`}${reason === undefined ? '' : ` (${reason})`}`;
    },
    of: (side, { kind, code }, sides) => ({ kind, code, title: titleIn(side, { kind, code }, sides) })
};

/** How relations, remarks and the like are compared. */
export const ANNOTATIONS: Aspects<Annotations, never> = {
    relations: records(RELATION),
    remarks: records(REMARK),
    disputed: records(DISPUTED),
    adaptations: records(ADAPTATION)
};

/** How translations are compared; their language is what they are known by. */
export const TRANSLATION: Aspects<Translation, 'origin' | 'language' | 'progress'> = {
    translated: ({ beforeOwner, afterOwner }) =>
        changed({ aspect: 'translated' }, 'editorial', progress(beforeOwner), progress(afterOwner)),
    // Told with what is translated.
    total: () => [],
    entries: ({ before = [], after = [], sides }) => changedEntries(before, after, sides)
};

function changedEntries(
    before: readonly TranslatedElement[],
    after: readonly TranslatedElement[],
    sides: Sides
): Change[] {
    const pairing = new Pairing(before, after);
    pairing.linkEqual(
        each => elementKey('before', each, sides),
        each => elementKey('after', each, sides)
    );
    const name = (side: Side, { kind, code }: TranslatedElement): ElementName => ({
        kind,
        code,
        title: titleIn(side, { kind, code }, sides)
    });
    const entries = pairing.entries().flatMap((entry): Change[] => {
        if (entry.before === undefined) {
            const of = name('after', entry.after);
            return [{ aspect: 'entries', how: 'added', weight: 'meaning', of, ...titled('after', entry.after) }];
        }
        if (entry.after === undefined) {
            const of = name('before', entry.before);
            return [{ aspect: 'entries', how: 'removed', weight: 'meaning', of, ...titled('before', entry.before) }];
        }
        const about: About = { aspect: 'entries', of: name('after', entry.after) };
        return [
            ...changedText(about, entry.before.title, entry.after.title),
            ...changedSentences(about, entry.before.tasks, entry.after.tasks),
            ...changedSections(entry.before.sections, entry.after.sections, sides, about)
        ];
    });
    return [...entries, ...reordered({ aspect: 'entries' }, 'editorial', pairing, name)];
}

function titled(side: Side, { title }: TranslatedElement): { readonly before?: string; readonly after?: string } {
    if (title === undefined) return {};
    return side === 'before' ? { before: title } : { after: title };
}

function progress({ translated, total }: Translation): string {
    return `${translated} of ${total}`;
}

function ends(side: Side, { subject, object, objectText }: Relation, sides: Sides): string {
    return JSON.stringify([endKey(side, subject, sides), object ? endKey(side, object, sides) : `?${objectText}`]);
}

function titleOf(side: Side, sides: Sides): { readonly code: string; readonly title: string } {
    const { code, title } = sides[side].framework;
    return { code, title };
}

/** The title that an element of the framework has in one of the states, where it is known by its code alone. */
function titleIn(
    side: Side,
    { kind, code }: { readonly kind: ElementName['kind']; readonly code: string },
    sides: Sides
): string {
    if (kind === 'framework') return titleOf(side, sides).title;
    if (kind === 'level' || kind === 'descriptor' || kind === 'activity' || kind === 'specialisation') return code;
    return kind === 'translation' ? code : (sides.find(side, kind, code)?.title ?? code);
}

function called({ code, title }: { readonly code: string; readonly title: string }): string {
    return title === code ? code : `${code} ${title}`;
}
