import type { Aspect, Change, ChangeValue, ElementName, Weight } from './difference.ts';
import type { Pairing } from './pairing.ts';
import { haveSameWords } from './same-words.ts';

/** What a change is about: the aspect, and which of several. */
export interface About {
    readonly aspect: Aspect;
    readonly of?: ElementName;
}

/** A change of one value, which may have been absent; nothing where it is the same. */
export function changed(
    about: About,
    weight: Weight,
    before: ChangeValue | undefined,
    after: ChangeValue | undefined,
    isSame = before === after
): Change[] {
    if (isSame) return [];
    if (before === undefined) return after === undefined ? [] : [{ ...about, how: 'added', weight, after }];
    if (after === undefined) return [{ ...about, how: 'removed', weight, before }];
    return [{ ...about, how: 'changed', weight, before, after }];
}

/** A change of an author's text: editorial where its words stay the same. */
export function changedText(about: About, before: string | undefined, after: string | undefined): Change[] {
    const isEditorial = before !== undefined && after !== undefined && haveSameWords(before, after);
    return changed(about, isEditorial ? 'editorial' : 'meaning', before, after);
}

/** What came, what went and whether the rest stands in another order. */
export function changedList<T>(
    about: About,
    weights: { readonly items: Weight; readonly order: Weight },
    pairing: Pairing<T>,
    show: (side: 'before' | 'after', item: T) => string | ElementName
): Change[] {
    const items = pairing.entries().flatMap((entry): Change[] => {
        if (!('before' in entry)) {
            return [{ ...about, how: 'added', weight: weights.items, after: show('after', entry.after) }];
        }
        if ('after' in entry) return [];
        return [{ ...about, how: 'removed', weight: weights.items, before: show('before', entry.before) }];
    });
    return [...items, ...reordered(about, weights.order, pairing, show)];
}

/** A change of the order alone. */
export function reordered<T>(
    about: About,
    weight: Weight,
    pairing: Pairing<T>,
    show: (side: 'before' | 'after', item: T) => string | ElementName
): Change[] {
    const stretch = pairing.reordered();
    if (!stretch) return [];
    const before = stretch.before.map(item => show('before', item));
    const after = stretch.after.map(item => show('after', item));
    return [{ ...about, how: 'reordered', weight, before, after }];
}
