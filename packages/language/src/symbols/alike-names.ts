import { composed } from '../text/composed.ts';
import type { GradusDescription } from './gradus-description.ts';

/** How an element was found by something other than its code. */
export type TitleMatch = 'title' | 'alias' | 'variant';

/** One of the names that an element goes by. */
export interface Name {
    readonly text: string;
    readonly isAlias: boolean;
    readonly description: GradusDescription;
}

/** The element that a name means, and how exactly it is written. */
export interface Match {
    readonly description: GradusDescription;
    readonly match: TitleMatch;
}

/** Whether an element is one of those that are looked for. */
export type Counts = (element: GradusDescription) => boolean;

/**
 * Names of one or several elements that mean the same, however they are written. Where thousands of elements have one name,
 * each of them asks: what is answered is looked for once.
 */
export class AlikeNames {
    private readonly names: readonly Name[];
    private readonly twoBy = new Map<Counts, readonly (GradusDescription | undefined)[]>();
    private meant: Meant | undefined;

    /** @param names one at least, in the order in which they go before each other */
    constructor(names: readonly Name[]) {
        this.names = names;
    }

    /** The first element that goes by one of the names. */
    get first(): GradusDescription | undefined {
        return this.names.find(({ text }) => text !== '')?.description;
    }

    /** What a spelling means: titles go before aliases. One that would fit elements with different codes means none of them. */
    match(text: string): Match | undefined {
        this.meant ??= meantBy(this.names);
        return this.meant.bySpelling.get(composed(text)) ?? this.meant.anyhow;
    }

    /** The first element under another code that counts. */
    other(code: string, counts: Counts): GradusDescription | undefined {
        return this.firstTwo(counts).find(each => each !== undefined && each.name !== code);
    }

    /** The first that counts, and the first of another code than its own: one of the two is another one for every code. */
    private firstTwo(counts: Counts): readonly (GradusDescription | undefined)[] {
        let two = this.twoBy.get(counts);
        if (!two) {
            const next = (code?: string) =>
                this.names.find(({ description }) => description.name !== code && counts(description))?.description;
            const first = next();
            two = [first, first && next(first.name)];
            this.twoBy.set(counts, two);
        }
        return two;
    }
}

/** What names mean that are alike. */
interface Meant {
    readonly bySpelling: ReadonlyMap<string, Match>;
    /** What any other spelling means. */
    readonly anyhow: Match | undefined;
}

function meantBy(names: readonly Name[]): Meant {
    const titles = new Map<string, Match>();
    const aliases = new Map<string, Match>();
    for (const { text, isAlias, description } of names) {
        const spelling = composed(text);
        const spelled = isAlias ? aliases : titles;
        if (!spelled.has(spelling)) spelled.set(spelling, { description, match: isAlias ? 'alias' : 'title' });
    }
    const last = names.at(-1)?.description;
    const isOne = names.every(({ description }) => description.name === last?.name);
    return {
        bySpelling: new Map([...aliases, ...titles]),
        anyhow: last && isOne ? { description: last, match: 'variant' } : undefined
    };
}
