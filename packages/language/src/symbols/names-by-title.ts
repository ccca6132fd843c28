import { composed } from '../text/composed.ts';
import { foldHash, foldTitle } from '../text/fold-title.ts';
import type { GradusDescription } from './gradus-description.ts';

/** How an element was found by something other than its code. */
export type TitleMatch = 'title' | 'alias' | 'variant';

/** One of the names that an element goes by. */
interface Name {
    readonly text: string;
    readonly isAlias: boolean;
    readonly description: GradusDescription;
}

/** Elements of one kind by title and alias, in any spelling that means the same. */
export class NamesByTitle {
    private readonly byHash = new Map<number, Name | Name[]>();
    private readonly titles: string[] = [];
    private readonly aliases: string[] = [];

    /** @param elements in the order in which they go before each other */
    constructor(elements: Iterable<GradusDescription>) {
        for (const description of elements) {
            const { title, aliases } = description;
            if (title) {
                this.add({ text: title, isAlias: false, description });
                this.titles.push(title);
            }
            for (const text of aliases) {
                this.add({ text, isAlias: true, description });
                this.aliases.push(text);
            }
        }
    }

    /** The first element that goes by a name. */
    find(text: string): GradusDescription | undefined {
        return this.alike(text).find(each => each.text !== '')?.description;
    }

    /** Another element, under another code, that goes by the same name. */
    findOther(
        text: string,
        code: string,
        counts: (other: GradusDescription) => boolean
    ): GradusDescription | undefined {
        const names = this.byHash.get(foldHash(text));
        // Mostly there is the element itself and no other.
        if (!names || (!Array.isArray(names) && names.description.name === code)) return undefined;
        return this.alike(text).find(({ description }) => description.name !== code && counts(description))
            ?.description;
    }

    /**
     * The element that a name means, and how exactly it is written: titles go before aliases. A spelling that
     * would fit elements with different codes means none of them.
     */
    match(text: string): { description: GradusDescription; match: TitleMatch } | undefined {
        const alike = this.alike(text);
        const [first] = alike;
        if (!first) return undefined;
        const exact = alike.filter(each => composed(each.text) === composed(text));
        const title = exact.find(({ isAlias }) => !isAlias);
        if (title) return { description: title.description, match: 'title' };
        const [alias] = exact;
        if (alias) return { description: alias.description, match: 'alias' };
        if (alike.some(({ description }) => description.name !== first.description.name)) return undefined;
        return { description: (alike.at(-1) ?? first).description, match: 'variant' };
    }

    /** All titles, then all aliases, each spelling once. */
    spellings(): Iterable<string> {
        return [...eachOnce(this.titles), ...eachOnce(this.aliases)];
    }

    private add(name: Name): void {
        const hash = foldHash(name.text);
        const names = this.byHash.get(hash);
        if (!names) this.byHash.set(hash, name);
        else if (Array.isArray(names)) names.push(name);
        else this.byHash.set(hash, [names, name]);
    }

    private alike(text: string): readonly Name[] {
        const names = this.byHash.get(foldHash(text));
        if (!names) return [];
        let folded: string | undefined;
        return [names].flat().filter(each => {
            if (each.text === text) return true;
            folded ??= foldTitle(text);
            return foldTitle(each.text) === folded;
        });
    }
}

function eachOnce(texts: readonly string[]): Iterable<string> {
    return new Set(texts.map(composed));
}
