import type { QualifiedName } from '../references/qualified-name.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import type { GradusDescription, NamedKind } from '../symbols/gradus-description.ts';
import { quote } from '../text/quotes.ts';
import { Suggestions } from '../text/suggest.ts';
import { called } from './wording.ts';

/** Nobody looks through more; a scale may have as many levels as a file has lines, and each wrong one would carry all of them. */
export const MOST_PROPOSED = 100;

/** An element that a name which leads nowhere may have meant. */
export interface Proposal {
    /** As it is to stand in the text. */
    readonly written: string;
    /** As it is named in a message. */
    readonly shown: string;
}

/** Elements of some kinds whose code, title or alias is most like a name, best first. */
export function proposalsOf(
    { name, quoted, framework }: QualifiedName,
    kinds: readonly NamedKind[],
    symbols: FrameworkSymbols
): Proposal[] {
    const behind = framework === undefined ? '' : `@${framework}`;
    const byCode = (found: GradusDescription, hint = ''): Proposal => ({
        written: found.name + behind,
        shown: called(found) + hint
    });
    if (!quoted) {
        const titled = findTitled(name, kinds, symbols);
        const codes = suggestionsFor('code', kinds, symbols)
            .for(name)
            .flatMap(code => findCoded(code, kinds, symbols) ?? []);
        const found = new Map([...(titled ? [titled] : []), ...codes].map(each => [each.name, each]));
        return [...found.values()].map(each => byCode(each));
    }
    const coded = findCoded(name, kinds, symbols);
    if (coded) return [byCode(coded, ', without quotation marks')];
    return suggestionsFor('title', kinds, symbols)
        .for(name)
        .map(title => ({
            written: quote(title) + behind,
            shown: `“${title}”`
        }));
}

/** Names are the same as long as the symbols are the same object. */
const known = new WeakMap<FrameworkSymbols, Map<string, Suggestions>>();

function suggestionsFor(by: 'code' | 'title', kinds: readonly NamedKind[], symbols: FrameworkSymbols): Suggestions {
    const ofSymbols = known.get(symbols) ?? new Map<string, Suggestions>();
    known.set(symbols, ofSymbols);
    const key = `${by} ${kinds.join(' ')}`;
    let suggestions = ofSymbols.get(key);
    if (!suggestions) {
        suggestions = new Suggestions(by === 'code' ? codesOf(kinds, symbols) : titlesOf(kinds, symbols));
        ofSymbols.set(key, suggestions);
    }
    return suggestions;
}

function findCoded(
    code: string,
    kinds: readonly NamedKind[],
    symbols: FrameworkSymbols
): GradusDescription | undefined {
    for (const kind of kinds) {
        const found = symbols.find(kind, code);
        if (found) return found;
    }
    return undefined;
}

function findTitled(
    title: string,
    kinds: readonly NamedKind[],
    symbols: FrameworkSymbols
): GradusDescription | undefined {
    for (const kind of kinds) {
        const found = symbols.findByTitle(kind, title);
        if (found) return found;
    }
    return undefined;
}

function* codesOf(kinds: readonly NamedKind[], symbols: FrameworkSymbols): Iterable<string> {
    for (const kind of kinds) for (const { name } of symbols.visible(kind)) yield name;
}

function* titlesOf(kinds: readonly NamedKind[], symbols: FrameworkSymbols): Iterable<string> {
    for (const kind of kinds) {
        if (kind === 'Competency') yield* symbols.competencyTitles();
        else {
            for (const { title, aliases } of symbols.visible(kind)) {
                if (title) yield title;
                yield* aliases;
            }
        }
    }
}
