import * as ast from '../generated/ast.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';

/** A term of the glossary that stands in a text. */
export interface TermAt {
    readonly term: ast.Term;
    readonly start: number;
    readonly end: number;
}

/** A word, joined ones as a whole: CM-SM, P&R. */
const WORDS = /[\p{L}\p{M}\p{N}_&]+(?:[./-][\p{L}\p{M}\p{N}_&]+)*/gu;
const PARTS = /[\p{L}\p{M}\p{N}_&]+/gu;

/** The term that the word at an offset of a text stands for: by its code, its title or another name. */
export function termAt(text: string, offset: number, symbols: FrameworkSymbols): TermAt | undefined {
    for (const pattern of [WORDS, PARTS]) {
        for (const { 0: word, index } of text.matchAll(pattern)) {
            if (offset < index || offset >= index + word.length) continue;
            const term = termCalled(word, symbols);
            if (term) return { term, start: index, end: index + word.length };
        }
    }
    return undefined;
}

function termCalled(word: string, symbols: FrameworkSymbols): ast.Term | undefined {
    // Several economic operators are EOs.
    for (const name of [word, word.replace(/s$/, '')]) {
        const node = (symbols.find('Term', name) ?? symbols.findByTitle('Term', name))?.node;
        if (ast.isTerm(node)) return node;
    }
    return undefined;
}
