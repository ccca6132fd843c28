/** The names of one framework, by what is looked for first: a code, or what a title is reduced to. */
export interface Names<Key> {
    readonly size: number;
    keys(): Iterable<Key>;
}

/** So many are asked before anybody thinks of noting what they know: more than nearly all frameworks ever ask. */
const FEW = 1000;

/** Noting a name takes the time, and the room, of asking so often. */
const AS_MUCH_AS_NOTING = 50;

/**
 * Names of several frameworks, which are asked one after the other. Mostly they are few, or are seldom asked, so that nothing is
 * kept of them: where a thousand frameworks adopt a large one, each would keep all of its names. Where many are asked often, it is
 * noted once which of them know what.
 */
export class AskedInTurn<Key, Of extends Names<Key>> {
    private readonly inTurn: () => Iterable<Of>;
    private noted: ReadonlyMap<Key, readonly Of[]> | undefined;
    private asked = 0;
    /** How many are asked until it is worth noting what they know; found out when a few have been asked. */
    private limit = FEW;

    /** @param inTurn those who are asked, the same ones in the same order each time */
    constructor(inTurn: () => Iterable<Of>) {
        this.inTurn = inTurn;
    }

    /** The first answer to a question that only those can answer who have a key. */
    ask<Answer>(key: Key, question: (names: Of) => Answer | undefined): Answer | undefined {
        for (const names of this.having(key)) {
            this.asked++;
            const answer = question(names);
            if (answer !== undefined) return answer;
        }
        return undefined;
    }

    /** Those who have a key, perhaps among others. */
    private having(key: Key): Iterable<Of> {
        if (!this.noted && this.asked >= this.limit) {
            this.limit = AS_MUCH_AS_NOTING * numberOf(this.inTurn());
            if (this.asked >= this.limit) this.noted = note<Key, Of>(this.inTurn());
        }
        return this.noted ? (this.noted.get(key) ?? []) : this.inTurn();
    }
}

function numberOf(all: Iterable<Names<unknown>>): number {
    let number = 0;
    for (const { size } of all) number += size;
    return number;
}

function note<Key, Of extends Names<Key>>(all: Iterable<Of>): ReadonlyMap<Key, readonly Of[]> {
    const byKey = new Map<Key, Of[]>();
    for (const names of all) {
        for (const key of names.keys()) {
            const known = byKey.get(key);
            if (known) known.push(names);
            else byKey.set(key, [names]);
        }
    }
    return byKey;
}
