import type { ElementName, WeakMatch } from './difference.ts';
import { Pairing } from './pairing.ts';
import { renumberedAmong } from './renumbered.ts';
import { foldWords } from './same-words.ts';
import { linkSimilar } from './similar-texts.ts';

/** What can be paired by what it is called. */
export interface Called {
    readonly code: string;
    readonly title: string;
    readonly id?: string;
    readonly formerCodes?: readonly string[];
    readonly aliases?: readonly string[];
}

/** Whether the identifier of an element in one of the states is the one that is made of its code. */
export type IsMade = (side: 'before' | 'after', each: Called) => boolean;

/** So much of a title has to be the same. */
const SIMILAR = 0.75;

/** Which elements of one kind are the same in both states, and how references to them compare. */
export class ElementPairing<T extends Called> extends Pairing<T> {
    private readonly kind: ElementName['kind'];
    private readonly beforeByCode: ReadonlyMap<string, number>;
    private readonly afterByCode: ReadonlyMap<string, number>;
    /** How many were left where there were too many to look for similar titles among them. */
    readonly notCompared: { readonly removed: number; readonly added: number } | undefined;
    private places: ReadonlyMap<T, number> | undefined;
    /** How an element of the earlier state was found, where it was not by identifier or code. */
    private readonly weak = new Map<T, WeakMatch>();

    constructor(kind: ElementName['kind'], before: readonly T[], after: readonly T[], isMade: IsMade = () => false) {
        super(before, after);
        this.kind = kind;
        this.beforeByCode = byCode(before);
        this.afterByCode = byCode(after);
        this.linkEqual(({ id }) => id);
        this.linkRenumbered(isMade);
        this.step('formerCode', () => this.linkFormer());
        this.linkEqual(({ code }) => code);
        this.step('alias', () => this.linkAliases());
        this.step('title', () => this.linkEqual(foldedTitle));
        let isCompared = true;
        this.step('similarTitle', () => {
            isCompared = linkSimilar(this, ownTitle, SIMILAR);
        });
        this.notCompared = isCompared
            ? undefined
            : { removed: this.removedIndexes().length, added: this.addedIndexes().length };
    }

    /** Why an element of the earlier state is taken for the one of the later state, where it has another name. */
    weakMatch(before: T): WeakMatch | undefined {
        return this.weak.get(before);
    }

    /** Keys of references: the same for what leads to the same element, in either state. */
    keyBefore(code: string): string | undefined {
        const index = this.beforeByCode.get(code);
        if (index === undefined) return undefined;
        const after = this.indexAfter(index);
        return after === undefined ? `-${this.kind} ${index}` : `=${this.kind} ${after}`;
    }

    keyAfter(code: string): string | undefined {
        const index = this.afterByCode.get(code);
        return index === undefined
            ? undefined
            : `${this.indexBefore(index) === undefined ? '+' : '='}${this.kind} ${index}`;
    }

    findBefore(code: string): T | undefined {
        return this.before[this.beforeByCode.get(code) ?? -1];
    }

    findAfter(code: string): T | undefined {
        return this.after[this.afterByCode.get(code) ?? -1];
    }

    /** The earlier form of what the later state calls by a code; nothing where it was added. */
    earlierOf(code: string): T | undefined {
        const index = this.afterByCode.get(code);
        return index === undefined ? undefined : this.before[this.indexBefore(index) ?? -1];
    }

    /** The later form of an element of the earlier state; nothing where it was removed. */
    laterOf(before: T): T | undefined {
        this.places ??= new Map(this.before.map((each, index) => [each, index]));
        return this.after[this.indexAfter(this.places.get(before) ?? -1) ?? -1];
    }

    /** Pairs by title what has only the number in common with what has its identifier. */
    private linkRenumbered(isMade: IsMade): void {
        const pairs = this.entries().flatMap(({ before, after }) => (before && after ? [{ before, after }] : []));
        const alone = {
            before: this.removedIndexes().map(index => this.before[index] as T),
            after: this.addedIndexes().map(index => this.after[index] as T)
        };
        const renumbered = renumberedAmong(
            pairs,
            alone,
            ownTitle,
            SIMILAR,
            ({ before, after }) => isMade('before', before) && isMade('after', after)
        );
        if (renumbered.titles.size === 0) return;
        this.before.forEach((each, index) => {
            if (renumbered.before.has(each)) this.part(index);
        });
        this.step('formerCode', () => this.linkFormer());
        this.step('title', () =>
            this.linkEqual(each => {
                const title = foldedTitle(each);
                return title !== undefined && renumbered.titles.has(title) ? title : undefined;
            })
        );
    }

    private step(reason: WeakMatch, link: () => void): void {
        const open = this.removedIndexes();
        if (open.length === 0) return;
        link();
        for (const index of open) {
            const [before, after] = [this.before[index] as T, this.after[this.indexAfter(index) ?? -1]];
            if (after && after.code !== before.code) this.weak.set(before, reason);
        }
    }

    private linkFormer(): void {
        this.linkHeld(
            ({ formerCodes = [] }) => formerCodes,
            ({ code }) => [code]
        );
    }

    private linkAliases(): void {
        this.linkHeld(
            ({ aliases = [] }) => aliases.map(foldWords),
            ({ code, title }) => [foldWords(code), foldWords(title)]
        );
    }

    /** Pairs elements one of which holds a name that the other one has, in either direction. */
    private linkHeld(heldBy: (each: T) => readonly string[], namesOf: (each: T) => readonly string[]): void {
        const removed = this.removedIndexes();
        const added = this.addedIndexes();
        if (removed.length === 0 || added.length === 0) return;
        const removedByName = byName(removed, index => namesOf(this.before[index] as T));
        const addedByName = byName(added, index => namesOf(this.after[index] as T));
        const forward = added.flatMap(after =>
            heldBy(this.after[after] as T).map(name => ({ before: removedByName.get(name), after }))
        );
        const backward = removed.flatMap(before =>
            heldBy(this.before[before] as T).map(name => ({ before, after: addedByName.get(name) }))
        );
        this.linkEdges(
            [...forward, ...backward].flatMap(({ before, after }) =>
                before === undefined || after === undefined ? [] : [{ before, after, score: 1 }]
            )
        );
    }
}

function byCode(elements: readonly Called[]): ReadonlyMap<string, number> {
    const indexes = elements.map((_, index) => index);
    return byName(indexes, index => [elements[index]?.code ?? '']);
}

/** The first index with each name. */
function byName(indexes: readonly number[], namesOf: (index: number) => readonly string[]): Map<string, number> {
    const found = new Map<string, number>();
    for (const index of indexes) {
        for (const name of namesOf(index)) if (!found.has(name)) found.set(name, index);
    }
    return found;
}

/** Where an element has no title of its own, its code is printed; codes alone say nothing about likeness. */
function ownTitle({ code, title }: Called): string | undefined {
    return title === code ? undefined : title;
}

function foldedTitle(element: Called): string | undefined {
    const title = ownTitle(element);
    return title === undefined ? undefined : foldWords(title);
}
