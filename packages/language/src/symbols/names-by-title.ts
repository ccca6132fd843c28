import { composed } from '../text/composed.ts';
import { foldHash, foldTitle } from '../text/fold-title.ts';
import { AlikeNames, type Counts, type Match, type Name } from './alike-names.ts';
import type { Names } from './asked-in-turn.ts';
import type { GradusDescription } from './gradus-description.ts';

/** Elements of one kind by title and alias, in any spelling that means the same. */
export class NamesByTitle implements Names<number> {
    private readonly byHash = new Map<number, Name | Name[]>();
    /** Made for those hashes that several names have, when they are first asked for. */
    private readonly groups = new Map<number, ReadonlyMap<string, AlikeNames>>();
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
        return this.alike(text)?.first;
    }

    /** Another element, under another code, that goes by the same name. */
    findOther(text: string, code: string, counts: Counts): GradusDescription | undefined {
        const names = this.byHash.get(foldHash(text));
        // Mostly there is the element itself and no other.
        if (!names || (!Array.isArray(names) && names.description.name === code)) return undefined;
        return this.alike(text)?.other(code, counts);
    }

    /** The element that a name means, and how exactly it is written. */
    match(text: string): Match | undefined {
        return this.alike(text)?.match(text);
    }

    /** All titles, then all aliases, each spelling once. */
    spellings(): Iterable<string> {
        return [...eachOnce(this.titles), ...eachOnce(this.aliases)];
    }

    /** How many hashes there are. */
    get size(): number {
        return this.byHash.size;
    }

    /** The hashes of what the names fold to. */
    keys(): Iterable<number> {
        return this.byHash.keys();
    }

    private add(name: Name): void {
        const hash = foldHash(name.text);
        const names = this.byHash.get(hash);
        if (!names) this.byHash.set(hash, name);
        else if (Array.isArray(names)) names.push(name);
        else this.byHash.set(hash, [names, name]);
    }

    private alike(text: string): AlikeNames | undefined {
        const hash = foldHash(text);
        const names = this.byHash.get(hash);
        if (!names) return undefined;
        if (Array.isArray(names)) return this.grouped(hash, names).get(foldTitle(text));
        const isAlike = names.text === text || foldTitle(names.text) === foldTitle(text);
        return isAlike ? new AlikeNames([names]) : undefined;
    }

    /** Names with one hash by what they fold to. */
    private grouped(hash: number, names: readonly Name[]): ReadonlyMap<string, AlikeNames> {
        let groups = this.groups.get(hash);
        if (!groups) {
            const alike = Map.groupBy(names, ({ text }) => foldTitle(text));
            groups = new Map([...alike].map(([folded, each]) => [folded, new AlikeNames(each)]));
            this.groups.set(hash, groups);
        }
        return groups;
    }
}

function eachOnce(texts: readonly string[]): Iterable<string> {
    return new Set(texts.map(composed));
}
