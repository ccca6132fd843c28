import { changed, changedList, changedText, reordered } from './changes.ts';
import type { Aspect, Change, ElementName, Weight } from './difference.ts';
import { Pairing } from './pairing.ts';
import type { ListedKind, Side, Sides } from './sides.ts';
import { linkTexts } from './text-pairing.ts';

/** Compares one field of an element that both states have. */
export type Comparer<T, V> = (pair: Compared<T, V>) => readonly Change[];

export interface Compared<T, V> {
    readonly aspect: Aspect;
    readonly before: V;
    readonly after: V;
    readonly beforeOwner: T;
    readonly afterOwner: T;
    readonly sides: Sides;
}

/** What is compared of an element: every field but those that are left out by name, so that a new one is not forgotten. */
export type Aspects<T, LeftOut extends keyof T> = {
    readonly [K in Exclude<keyof T, LeftOut>]-?: Comparer<T, T[K] | undefined>;
};

/** The changes of all fields that are compared, in the order in which they are listed. */
export function changesOf<T, LeftOut extends keyof T>(
    aspects: Aspects<T, LeftOut>,
    beforeOwner: T,
    afterOwner: T,
    sides: Sides
): Change[] {
    type Field = Exclude<keyof T, LeftOut>;
    const compare = <K extends Field>(field: K): readonly Change[] =>
        aspects[field]({
            // Fields are called what they are called in the compiled JSON.
            aspect: field as Aspect,
            before: beforeOwner[field],
            after: afterOwner[field],
            beforeOwner,
            afterOwner,
            sides
        });
    return (Object.keys(aspects) as Field[]).flatMap(field => [...compare(field)]);
}

/** A word, a number or a choice. */
export function value<T>(weight: Weight): Comparer<T, string | number | boolean | undefined> {
    return ({ aspect, before, after }) => changed({ aspect }, weight, shown(before), shown(after));
}

/** An author’s text. */
export function text<T>(): Comparer<T, string | undefined> {
    return ({ aspect, before, after }) => changedText({ aspect }, before, after);
}

/** An element that is referred to. */
export function reference<T>(weight: Weight, ...kinds: ListedKind[]): Comparer<T, string | undefined> {
    return ({ aspect, before, after, sides }) => {
        const isSame =
            before === undefined || after === undefined
                ? before === after
                : sides.key('before', kinds, before) === sides.key('after', kinds, after);
        const name = (side: Side, code: string | undefined) =>
            code === undefined ? undefined : sides.name(side, kinds, code);
        return changed({ aspect }, weight, name('before', before), name('after', after), isSame);
    };
}

/** Elements that are referred to, in an order. */
export function references<T>(
    weights: { readonly items: Weight; readonly order: Weight },
    ...kinds: ListedKind[]
): Comparer<T, readonly string[] | undefined> {
    return ({ aspect, before = [], after = [], sides }) => {
        const pairing = new Pairing(before, after);
        pairing.linkEqual(
            code => sides.key('before', kinds, code),
            code => sides.key('after', kinds, code)
        );
        return changedList({ aspect }, weights, pairing, (side, code) => sides.name(side, kinds, code));
    };
}

/** Words that are either the same or not. */
export function words<T>(): Comparer<T, readonly string[] | undefined> {
    return ({ aspect, before = [], after = [] }) => {
        const pairing = new Pairing(before, after);
        pairing.linkEqual(word => word);
        return changedList({ aspect }, { items: 'editorial', order: 'editorial' }, pairing, (_, word) => word);
    };
}

/** Sentences, of which each may be changed by itself. */
export function sentences<T>(): Comparer<T, readonly string[] | undefined> {
    return ({ aspect, before = [], after = [] }) => changedSentences({ aspect }, before, after);
}

/** What came, went, was worded in another way or stands in another order. */
export function changedSentences(
    about: Parameters<typeof changedText>[0],
    before: readonly string[],
    after: readonly string[]
): Change[] {
    const pairing = new Pairing(before, after);
    linkTexts(pairing, sentence => sentence);
    const inOrder = pairing.entries().flatMap(entry => changedText(about, entry.before, entry.after));
    return [...inOrder, ...reordered(about, 'editorial', pairing, (_, sentence) => sentence)];
}

/** How things are compared that have no code of their own. */
export interface RecordForm<V> {
    readonly weight: Weight;
    /** All of it that is compared, as a text. */
    whole(side: Side, item: V, sides: Sides): string;
    /** What it is known by where it is not the same, from the strictest to the loosest. */
    readonly keys: readonly ((side: Side, item: V, sides: Sides) => string)[];
    show(side: Side, item: V, sides: Sides): string | ElementName;
    /** What it is about. */
    of?(side: Side, item: V, sides: Sides): ElementName;
}

/** Things that have no code of their own: each is compared as a whole. */
export function records<T, V>(form: RecordForm<V>): Comparer<T, readonly V[] | undefined> {
    return ({ aspect, before = [], after = [], sides }) => {
        const pairing = new Pairing(before, after);
        for (const key of [form.whole, ...form.keys]) {
            pairing.linkEqual(
                item => key('before', item, sides),
                item => key('after', item, sides)
            );
        }
        const shown = (side: Side, item: V | undefined) =>
            item === undefined ? undefined : form.show(side, item, sides);
        const items = pairing.entries().flatMap(({ before: one, after: other }) => {
            const isSame =
                one !== undefined &&
                other !== undefined &&
                form.whole('before', one, sides) === form.whole('after', other, sides);
            const of = other === undefined ? one && form.of?.('before', one, sides) : form.of?.('after', other, sides);
            const about = of === undefined ? { aspect } : { aspect, of };
            return changed(about, form.weight, shown('before', one), shown('after', other), isSame);
        });
        return [...items, ...reordered({ aspect }, 'editorial', pairing, (side, item) => form.show(side, item, sides))];
    };
}

/** What follows from other fields, or is compared elsewhere. */
export function elsewhere<T, V>(): Comparer<T, V> {
    return () => [];
}

function shown(each: string | number | boolean | undefined): string | undefined {
    return typeof each === 'boolean' ? (each ? 'yes' : 'no') : each === undefined ? undefined : String(each);
}
