import { MultiMap } from 'langium';
import { foldTitle } from '../text/fold-title.ts';
import { toLatinLookalike } from '../text/lookalikes.ts';
import type { GradusDescription, NamedKind } from './gradus-description.ts';
import { NAMED_KINDS } from './gradus-description.ts';

/** How a competency was found by something other than its code. */
export type TitleMatch = 'title' | 'alias' | 'variant';

/** The names of one framework, over all of its files, in the order of the text. */
export class FrameworkSymbols {
    private readonly byKind = new Map<string, MultiMap<string, GradusDescription>>();
    private readonly namesByKind = new Map<NamedKind, MultiMap<string, GradusDescription>>();
    private readonly looksByKind = new Map<string, Map<string, GradusDescription>>();
    private titles: CompetencyTitles | undefined;

    constructor(descriptions: Iterable<GradusDescription>) {
        for (const kind of NAMED_KINDS) this.byKind.set(kind, new MultiMap());
        for (const description of descriptions) {
            this.byKind.get(description.type)?.add(composed(description.name), description);
        }
    }

    /** The element of a kind with a code; the first where the code is given twice. */
    find(kind: string, code: string): GradusDescription | undefined {
        return this.byKind.get(kind)?.get(composed(code))?.[0];
    }

    /** All elements of a kind with the same code. */
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

    /** Codes of a kind, each once. */
    codes(kind: string): Iterable<string> {
        return this.byKind.get(kind)?.keys() ?? [];
    }

    /** The elements of a kind, each code once. */
    *all(kind: string): Iterable<GradusDescription> {
        for (const code of this.codes(kind)) {
            const first = this.find(kind, code);
            if (first) yield first;
        }
    }

    /** The elements of a kind, repeated codes included. */
    everyOne(kind: NamedKind): Iterable<GradusDescription> {
        return this.byKind.get(kind)?.values() ?? [];
    }

    /** The competency that a quoted title or alias means, and how exactly it was written. */
    findCompetencyByTitle(text: string): { description: GradusDescription; match: TitleMatch } | undefined {
        this.titles ??= new CompetencyTitles(this.everyOne('Competency'));
        return this.titles.find(text);
    }

    /** Another element of the kind, under another code, that goes by the same (folded) title or alias. */
    otherCalled(kind: NamedKind, foldedName: string, code: string): GradusDescription | undefined {
        let names = this.namesByKind.get(kind);
        if (!names) {
            names = this.collectNames(kind);
            this.namesByKind.set(kind, names);
        }
        return names.get(foldedName).find(other => other.name !== code);
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

    /** Titles and aliases of all competencies, for “did you mean”. */
    competencyTitles(): Iterable<string> {
        this.titles ??= new CompetencyTitles(this.everyOne('Competency'));
        return this.titles.spellings();
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
