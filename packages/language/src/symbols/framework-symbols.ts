import { composed } from '../text/composed.ts';
import { foldHash } from '../text/fold-title.ts';
import { toLatinLookalike } from '../text/lookalikes.ts';
import type { Counts, Match } from './alike-names.ts';
import { AskedInTurn } from './asked-in-turn.ts';
import type { GradusDescription, NamedKind } from './gradus-description.ts';
import { NAMED_KINDS } from './gradus-description.ts';
import { NamesByCode } from './names-by-code.ts';
import { NamesByTitle } from './names-by-title.ts';

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
    private readonly byKind = new Map<string, NamesByCode>();
    private readonly titlesByKind = new Map<NamedKind, NamesByTitle>();
    private readonly looksByKind = new Map<string, Map<string, GradusDescription>>();
    /** What others have that can be used, by kind. */
    private readonly codesOfOthers = new Map<string, AskedInTurn<string, NamesByCode>>();
    private readonly titlesOfOthers = new Map<NamedKind, AskedInTurn<number, NamesByTitle>>();
    private importsByName: ReadonlyMap<string, FrameworkSymbols> | undefined;
    private readonly findImports: () => readonly ImportedSymbols[];

    /**
     * @param descriptions the framework's own elements, in the order of the text
     * @param imports asked for only when a name is not found here
     */
    constructor(descriptions: Iterable<GradusDescription>, imports: () => readonly ImportedSymbols[] = () => []) {
        for (const kind of NAMED_KINDS) this.byKind.set(kind, new NamesByCode());
        for (const description of descriptions) this.byKind.get(description.type)?.add(description);
        this.findImports = imports;
    }

    /** The other frameworks whose names can be used, in the order in which they are named. */
    get imports(): readonly ImportedSymbols[] {
        return this.findImports();
    }

    /** The element of a kind with a code, also of a used framework; the first where the code is given twice. */
    find(kind: string, code: string): GradusDescription | undefined {
        return this.findOwn(kind, code) ?? this.findImported(kind, code);
    }

    /** The element of a kind with a code, of this framework itself. */
    findOwn(kind: string, code: string): GradusDescription | undefined {
        return this.byKind.get(kind)?.get(code);
    }

    /** The names of a used framework by what it is called here. */
    imported(name: string): FrameworkSymbols | undefined {
        // Of several that are called the same the first, so it is noted last.
        this.importsByName ??= new Map(
            this.imports.map(each => [composed(each.name), each.symbols] as const).reverse()
        );
        return this.importsByName.get(composed(name));
    }

    /** All elements of a kind with the same code, of this framework itself. */
    named(kind: NamedKind, code: string): readonly GradusDescription[] {
        return this.byKind.get(kind)?.all(code) ?? [];
    }

    /** Whether several elements of a kind have the same code in this framework itself. */
    isRepeated(kind: NamedKind, code: string): boolean {
        return this.byKind.get(kind)?.isRepeated(code) ?? false;
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
    all(kind: string): Iterable<GradusDescription> {
        return this.byKind.get(kind)?.eachOnce() ?? [];
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
    findCompetencyByTitle(text: string): Match | undefined {
        return this.firstByTitle('Competency', text, titles => titles.match(text));
    }

    /** The element of a kind that goes by a title or alias, in any spelling that means the same. */
    findByTitle(kind: NamedKind, text: string): GradusDescription | undefined {
        return this.firstByTitle(kind, text, titles => titles.find(text));
    }

    /** Another element of the kind, under another code, that goes by the same title or alias. */
    otherCalled(kind: NamedKind, name: string, code: string, counts: Counts = ANY): GradusDescription | undefined {
        return this.titles(kind).findOther(name, code, counts);
    }

    /** Titles and aliases of all competencies, for “did you mean”. */
    *competencyTitles(): Iterable<string> {
        for (const symbols of this.reachable()) yield* symbols.titles('Competency').spellings();
    }

    /** This framework, then those that it uses (or adopts), then what those have adopted. */
    private *reachable(onlyAdopted = false): Iterable<FrameworkSymbols> {
        yield this;
        yield* this.others(onlyAdopted);
    }

    private *others(onlyAdopted = false): Iterable<FrameworkSymbols> {
        const seen = new Set<FrameworkSymbols>([this]);
        const named = this.imports.filter(({ adopted }) => adopted || !onlyAdopted);
        const pending: FrameworkSymbols[] = named.map(({ symbols }) => symbols).reverse();
        for (let next = pending.pop(); next; next = pending.pop()) {
            if (seen.has(next)) continue;
            seen.add(next);
            yield next;
            for (const { symbols, adopted } of [...next.imports].reverse()) if (adopted) pending.push(symbols);
        }
    }

    private findImported(kind: string, code: string): GradusDescription | undefined {
        // Of what is no kind with names, such as a level, nobody has one.
        if (!this.byKind.has(kind) || this.imports.length === 0) return undefined;
        let others = this.codesOfOthers.get(kind);
        if (!others) {
            others = new AskedInTurn(() => this.codesInOthers(kind));
            this.codesOfOthers.set(kind, others);
        }
        return others.ask(composed(code), codes => codes.get(code));
    }

    private *codesInOthers(kind: string): Iterable<NamesByCode> {
        for (const { byKind } of this.others()) {
            const codes = byKind.get(kind);
            if (codes) yield codes;
        }
    }

    private firstByTitle<T>(
        kind: NamedKind,
        text: string,
        find: (titles: NamesByTitle) => T | undefined
    ): T | undefined {
        const own = find(this.titles(kind));
        if (own !== undefined || this.imports.length === 0) return own;
        let others = this.titlesOfOthers.get(kind);
        if (!others) {
            others = new AskedInTurn(() => this.titlesInOthers(kind));
            this.titlesOfOthers.set(kind, others);
        }
        return others.ask(foldHash(text), find);
    }

    private *titlesInOthers(kind: NamedKind): Iterable<NamesByTitle> {
        for (const symbols of this.others()) yield symbols.titles(kind);
    }

    private titles(kind: NamedKind): NamesByTitle {
        let titles = this.titlesByKind.get(kind);
        if (!titles) {
            titles = new NamesByTitle(this.everyOne(kind));
            this.titlesByKind.set(kind, titles);
        }
        return titles;
    }
}

const ANY: Counts = () => true;
