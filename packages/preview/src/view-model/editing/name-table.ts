import { foldedTitle } from '../shared/folded-title.ts';
import { lettersApart } from '../shared/letters-apart.ts';

/** An element, and what it is called. */
interface Named {
    readonly code: string;
    readonly names: readonly string[];
    readonly aliases: readonly string[];
}

/** A code, or nothing for what several are called. */
type Codes = ReadonlyMap<string, string | undefined>;

/** So many letters of a name can be wrong for another one to be meant. */
const MOST_APART = 4;

/** Finds elements by what they are called: as it is spelled, else as the language tells titles apart, and by aliases last. */
export class NameTable {
    readonly #all: readonly Named[];
    readonly #exact: Codes;
    #folded: readonly Codes[] | undefined;

    constructor(all: readonly Named[]) {
        this.#all = all;
        const exact = codesBy(all, ({ names }) => names.map(asName));
        for (const { code } of all) exact.set(asName(code), code);
        this.#exact = exact;
    }

    /** The code of what is called so; nothing where nothing is, or several are. */
    codeOf(text: string): string | undefined {
        return this.#knowing(text)?.found;
    }

    /** Whether several are called so. */
    isOfSeveral(text: string): boolean {
        const known = this.#knowing(text);
        return known !== undefined && known.found === undefined;
    }

    /** What is called nearly so, and is likely meant; nothing where nothing or more than one thing is. */
    nearTo(text: string): Named | undefined {
        const typed = foldedTitle(asName(text));
        let least = mostApart(typed.length);
        let near: Named | undefined;
        for (const each of this.#all) {
            for (const name of [...each.names, ...each.aliases].map(foldedTitle)) {
                const far = lettersApart(typed, name, least);
                if (far > least || (far === least && near === each)) continue;
                near = far === least && near !== undefined ? undefined : each;
                // The next one has to be nearer than several that are as near as each other.
                least = near === undefined ? far - 1 : far;
            }
        }
        return near;
    }

    #knowing(text: string): { readonly found: string | undefined } | undefined {
        const name = asName(text);
        if (this.#exact.has(name)) return { found: this.#exact.get(name) };
        this.#folded ??= [
            codesBy(this.#all, ({ names }) => names.map(foldedTitle)),
            codesBy(this.#all, ({ aliases }) => aliases.map(foldedTitle))
        ];
        const folded = foldedTitle(name);
        const codes = folded === '' ? undefined : this.#folded.find(each => each.has(folded));
        return codes && { found: codes.get(folded) };
    }
}

function codesBy(all: readonly Named[], namesOf: (each: Named) => readonly string[]): Map<string, string | undefined> {
    const codes = new Map<string, string | undefined>();
    for (const each of all)
        for (const name of new Set(namesOf(each))) codes.set(name, codes.has(name) ? undefined : each.code);
    return codes;
}

/** In how many letters another name may differ: in none of a very short one, such as a code. */
function mostApart(length: number): number {
    if (length < 6) return length < 5 ? 0 : 1;
    // Two letters that are swapped are two that differ.
    return Math.min(MOST_APART, Math.max(2, Math.floor(length / 4)));
}

/** A name as it stands in a pasted cell; a copy has an apostrophe before what a spreadsheet would compute. */
export function asName(text: string): string {
    return text
        .replace(/^'(?=[=+\-@])/, '')
        .replaceAll(/\s+/g, ' ')
        .trim()
        .toLowerCase();
}
