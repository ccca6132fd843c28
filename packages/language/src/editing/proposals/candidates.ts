import type { AstNodeDescription } from 'langium';
import type { FrameworkSymbols } from '../../symbols/framework-symbols.ts';
import { isGradusDescription, type NamedKind } from '../../symbols/gradus-description.ts';
import { titleOf } from './described.ts';

/** An element that a name could mean, with what it is called. */
export interface Candidate {
    readonly description: AstNodeDescription;
    readonly name: string;
    readonly title: string;
    readonly aliases: readonly string[];
}

/** Elements of some kinds that a name could mean, and what that was found out from. */
interface KnownCandidates {
    symbols: WeakRef<FrameworkSymbols>;
    /** All elements of the kinds, each as long as it has the same names, and what their frameworks are called. */
    readonly from: readonly unknown[];
    readonly candidates: readonly Candidate[];
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
    ): readonly Candidate[] {
        const key = [target, ...kinds].join(' ');
        const known = this.last.get(key);
        if (known?.symbols.deref() === symbols) return known.candidates;
        if (known && isSame(known.from, namesOf(symbols, kinds))) {
            known.symbols = new WeakRef(symbols);
            return known.candidates;
        }
        const from = [...namesOf(symbols, kinds)];
        const candidates = candidatesOf(all());
        this.last.set(key, { symbols: new WeakRef(symbols), from, candidates });
        return candidates;
    }
}

/** Some elements with what they are called. */
export function candidatesOf(all: Iterable<AstNodeDescription>): readonly Candidate[] {
    const candidates: Candidate[] = [];
    for (const description of all) {
        const aliases = isGradusDescription(description) ? description.aliases : [];
        candidates.push({ description, name: description.name, title: titleOf(description), aliases });
    }
    return candidates;
}

/** All that decides about which elements of some kinds can be named and how. */
function* namesOf(symbols: FrameworkSymbols, kinds: readonly NamedKind[]): Iterable<unknown> {
    const seen = new Set([symbols]);
    for (const each of seen) {
        for (const kind of kinds) {
            yield kind;
            yield* each.everyOne(kind);
        }
        for (const { name, adopted, symbols: used } of each.imports) {
            yield name;
            yield adopted;
            seen.add(used);
        }
    }
}

function isSame(before: readonly unknown[], now: Iterable<unknown>): boolean {
    let index = 0;
    for (const each of now) if (before[index++] !== each) return false;
    return index === before.length;
}
