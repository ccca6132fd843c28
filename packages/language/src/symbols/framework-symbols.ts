import { MultiMap } from 'langium';
import { foldTitle } from '../text/fold-title.ts';
import { toLatinLookalike } from '../text/lookalikes.ts';
import type { GradusDescription, NamedKind } from './gradus-description.ts';
import { NAMED_KINDS } from './gradus-description.ts';

/** How a competency was found by something other than its code. */
export type TitleMatch = 'title' | 'alias' | 'variant';

/** Another framework whose names can be used. */
export interface ImportedSymbols {
    /** What the other framework is called here: its code, or the name that `as` gives it. */
    readonly name: string;
    readonly adopted: boolean;
    readonly symbols: FrameworkSymbols;
}

/**
 * The names of one framework, over all of its files, in the order of the text. A name that it does
 * not have itself is looked for in the frameworks that it uses; its own go first.
 */
export class FrameworkSymbols {
    private readonly byKind = new Map<string, MultiMap<string, GradusDescription>>();
    private readonly namesByKind = new Map<NamedKind, MultiMap<string, GradusDescription>>();
    private readonly looksByKind = new Map<string, Map<string, GradusDescription>>();
    private readonly findImports: () => readonly ImportedSymbols[];
    private titles: CompetencyTitles | undefined;

    /**
     * @param descriptions the framework's own elements, in the order of the text
     * @param imports asked for only when a name is not found here
     */
    constructor(descriptions: Iterable<GradusDescription>, imports: () => readonly ImportedSymbols[] = () => []) {
        for (const kind of NAMED_KINDS) this.byKind.set(kind, new MultiMap());
        for (const description of descriptions) {
            this.byKind.get(description.type)?.add(composed(description.name), description);
        }
        this.findImports = imports;
    }

    /** The other frameworks whose names can be used, in the order in which they are named. */
    get imports(): readonly ImportedSymbols[] {
        return this.findImports();
    }

    /** The element of a kind with a code, also of a used framework; the first where the code is given twice. */
    find(kind: string, code: string): GradusDescription | undefined {
        return this.findOwn(kind, code) ?? this.findImported(symbols => symbols.findOwn(kind, code));
    }

    /** The element of a kind with a code, of this framework itself. */
    findOwn(kind: string, code: string): GradusDescription | undefined {
        return this.byKind.get(kind)?.get(composed(code))?.[0];
    }

    /** The names of a used framework by what it is called here. */
    imported(name: string): FrameworkSymbols | undefined {
        return this.imports.find(each => composed(each.name) === composed(name))?.symbols;
    }

    /** All elements of a kind with the same code, of this framework itself. */
    named(kind: NamedKind, code: string): readonly GradusDescription[] {
        return this.byKind.get(kind)?.get(composed(code)) ?? [];
    }

    /** The element of a kind whose code looks like this one but is spelled in letters of another alphabet. */
    findLookalike(kind: string, code: string): GradusDescription | undefined {
        if (this.find(kind, code)) return undefined;
        let looks = this.looksByKind.get(kind);
        if (!looks) {
            const elements = [...this.all(kind)].reverse();
            looks = new Map(elements.map(element => [toLatinLookalike(element.name), element]));
            this.looksByKind.set(kind, looks);
        }
        const latin = toLatinLookalike(code);
        return this.find(kind, latin) ?? looks.get(latin);
    }

    /** Codes of a kind, each once, of this framework itself. */
    codes(kind: string): Iterable<string> {
        return this.byKind.get(kind)?.keys() ?? [];
    }

    /** The elements of a kind, each code once, of this framework itself. */
    *all(kind: string): Iterable<GradusDescription> {
        for (const code of this.codes(kind)) {
            const first = this.findOwn(kind, code);
            if (first) yield first;
        }
    }

    /** The elements of a kind that can be used here: its own, then those of used frameworks under other codes. */
    visible(kind: string): Iterable<GradusDescription> {
        return this.eachOnce(kind, this.reachable());
    }

    /** The elements of a kind that the framework consists of: its own, then those that it has adopted. */
    members(kind: string): Iterable<GradusDescription> {
        return this.eachOnce(kind, this.reachable(true));
    }

    private *eachOnce(kind: string, frameworks: Iterable<FrameworkSymbols>): Iterable<GradusDescription> {
        const seen = new Set<string>();
        for (const symbols of frameworks) {
            for (const description of symbols.all(kind)) {
                const code = composed(description.name);
                if (seen.has(code)) continue;
                seen.add(code);
                yield description;
            }
        }
    }

    /** The elements of a kind, repeated codes included, of this framework itself. */
    everyOne(kind: NamedKind): Iterable<GradusDescription> {
        return this.byKind.get(kind)?.values() ?? [];
    }

    /** The competency that a quoted title or alias means, and how exactly it was written. */
    findCompetencyByTitle(text: string): { description: GradusDescription; match: TitleMatch } | undefined {
        for (const symbols of this.reachable()) {
            const found = symbols.ownTitles().find(text);
            if (found) return found;
        }
        return undefined;
    }

    /** The element of a kind that goes by a title or alias, in any spelling that means the same. */
    findByTitle(kind: NamedKind, text: string): GradusDescription | undefined {
        const folded = foldTitle(text);
        for (const symbols of this.reachable()) {
            const [found] = symbols.names(kind).get(folded);
            if (found) return found;
        }
        return undefined;
    }

    /** Another element of the kind, under another code, that goes by the same (folded) title or alias. */
    otherCalled(
        kind: NamedKind,
        foldedName: string,
        code: string,
        counts: (other: GradusDescription) => boolean = () => true
    ): GradusDescription | undefined {
        return this.names(kind)
            .get(foldedName)
            .find(other => other.name !== code && counts(other));
    }

    /** Titles and aliases of all competencies, for “did you mean”. */
    *competencyTitles(): Iterable<string> {
        for (const symbols of this.reachable()) yield* symbols.ownTitles().spellings();
    }

    /** This framework, then those that it uses (or adopts), then what those have adopted. */
    private *reachable(onlyAdopted = false): Iterable<FrameworkSymbols> {
        const seen = new Set<FrameworkSymbols>([this]);
        const named = this.imports.filter(({ adopted }) => adopted || !onlyAdopted);
        const pending: FrameworkSymbols[] = named.map(({ symbols }) => symbols).reverse();
        yield this;
        for (let next = pending.pop(); next; next = pending.pop()) {
            if (seen.has(next)) continue;
            seen.add(next);
            yield next;
            for (const { symbols, adopted } of [...next.imports].reverse()) if (adopted) pending.push(symbols);
        }
    }

    private findImported(
        find: (symbols: FrameworkSymbols) => GradusDescription | undefined
    ): GradusDescription | undefined {
        for (const symbols of this.reachable()) {
            const found = symbols === this ? undefined : find(symbols);
            if (found) return found;
        }
        return undefined;
    }

    private names(kind: NamedKind): MultiMap<string, GradusDescription> {
        let names = this.namesByKind.get(kind);
        if (!names) {
            names = this.collectNames(kind);
            this.namesByKind.set(kind, names);
        }
        return names;
    }

    private collectNames(kind: NamedKind): MultiMap<string, GradusDescription> {
        const names = new MultiMap<string, GradusDescription>();
        for (const element of this.everyOne(kind)) {
            for (const name of [element.title, ...element.aliases]) {
                if (name) names.add(foldTitle(name), element);
            }
        }
        return names;
    }

    private ownTitles(): CompetencyTitles {
        this.titles ??= new CompetencyTitles(this.everyOne('Competency'));
        return this.titles;
    }
}

class CompetencyTitles {
    private readonly titles = new Map<string, GradusDescription>();
    private readonly aliases = new Map<string, GradusDescription>();
    /** Folded spelling to its competency, or to nothing where it would fit several. */
    private readonly variants = new Map<string, GradusDescription | undefined>();

    constructor(competencies: Iterable<GradusDescription>) {
        for (const competency of competencies) {
            if (competency.title) this.add(this.titles, competency.title, competency);
            for (const alias of competency.aliases) this.add(this.aliases, alias, competency);
        }
    }

    find(text: string): { description: GradusDescription; match: TitleMatch } | undefined {
        const title = this.titles.get(composed(text));
        if (title) return { description: title, match: 'title' };
        const alias = this.aliases.get(composed(text));
        if (alias) return { description: alias, match: 'alias' };
        const variant = this.variants.get(foldTitle(text));
        return variant && { description: variant, match: 'variant' };
    }

    *spellings(): Iterable<string> {
        yield* this.titles.keys();
        yield* this.aliases.keys();
    }

    private add(map: Map<string, GradusDescription>, text: string, competency: GradusDescription): void {
        if (!map.has(composed(text))) map.set(composed(text), competency);
        const folded = foldTitle(text);
        const known = this.variants.get(folded);
        const clash = this.variants.has(folded) && known?.name !== competency.name;
        this.variants.set(folded, clash ? undefined : competency);
    }
}

/** Text out of some documents writes an accent as a sign of its own; it is the same text. */
function composed(text: string): string {
    return text.normalize('NFC');
}
