import type { AstNodeDescription } from 'langium';
import type { FrameworkSymbols } from '../../symbols/framework-symbols.ts';
import { isGradusDescription, type NamedKind } from '../../symbols/gradus-description.ts';
import { lettersIn } from '../title-matcher.ts';
import { titleOf } from './described.ts';

/** An element that a name could mean, with what it is called. */
export interface Candidate {
    readonly description: AstNodeDescription;
    readonly name: string;
    readonly title: string;
    readonly aliases: readonly string[];
}

/** Elements that a name could mean, in the order of the text, with the letters that are in what each is called. */
export interface CandidateList {
    readonly all: readonly Candidate[];
    readonly lettersOfNames: Int32Array;
    readonly lettersOfTitles: Int32Array;
}

/** Elements of some kinds that a name could mean, and what that was found out from. */
interface KnownCandidates {
    symbols: WeakRef<FrameworkSymbols>;
    /** All elements of the kinds, each as long as it has the same names, and what their frameworks are called. */
    readonly from: readonly unknown[];
    readonly candidates: CandidateList;
}

/**
 * The elements that names could mean. The last ones are kept, as in a large framework it takes longer to find out what
 * each is called here than to compare all of them with what is typed. While somebody types, names are collected anew
 * again and again, but those of most elements are still the same.
 */
export class Candidates {
    private readonly last = new Map<string, KnownCandidates>();

    /**
     * @param target what the grammar says of the place
     * @param all the elements of the kinds by what they are called here
     */
    of(
        symbols: FrameworkSymbols,
        target: string,
        kinds: readonly NamedKind[],
        all: () => Iterable<AstNodeDescription>
    ): CandidateList {
        const key = [target, ...kinds].join(' ');
        const known = this.last.get(key);
        if (known?.symbols.deref() === symbols) return known.candidates;
        if (known && isSame(known.from, symbols, kinds)) {
            known.symbols = new WeakRef(symbols);
            return known.candidates;
        }
        const from: unknown[] = [];
        isEach(symbols, kinds, each => from.push(each) > 0);
        const candidates = candidatesOf(all());
        this.last.set(key, { symbols: new WeakRef(symbols), from, candidates });
        return candidates;
    }
}

/** Some elements with what they are called. */
export function candidatesOf(elements: Iterable<AstNodeDescription>): CandidateList {
    const all: Candidate[] = [];
    for (const description of elements) {
        const aliases = isGradusDescription(description) ? description.aliases : [];
        all.push({ description, name: description.name, title: titleOf(description), aliases });
    }
    return {
        all,
        lettersOfNames: Int32Array.from(all, ({ name }) => lettersIn(name)),
        lettersOfTitles: Int32Array.from(all, ({ title, aliases }) =>
            aliases.reduce((letters, alias) => letters | lettersIn(alias), lettersIn(title))
        )
    };
}

/** Whether something is true of each thing that decides about which elements of some kinds can be named and how. */
function isEach(symbols: FrameworkSymbols, kinds: readonly NamedKind[], is: (thing: unknown) => boolean): boolean {
    const reached = new Set([symbols]);
    for (const each of reached) {
        for (const kind of kinds) {
            if (!is(kind)) return false;
            for (const description of each.all(kind)) if (!is(description)) return false;
        }
        for (const { name, adopted, symbols: used } of each.imports) {
            if (!is(name) || !is(adopted)) return false;
            reached.add(used);
        }
    }
    return true;
}

function isSame(before: readonly unknown[], symbols: FrameworkSymbols, kinds: readonly NamedKind[]): boolean {
    let index = 0;
    return isEach(symbols, kinds, each => before[index++] === each) && index === before.length;
}
