import type { Pairing } from './pairing.ts';
import { foldWords } from './same-words.ts';
import { linkSimilar } from './similar-texts.ts';

/** Half of a sentence may be written anew before it counts as another one. */
const SIMILAR = 0.5;

/** Pairs sentences: those that are the same, then those with the same words, then similar ones. */
export function linkTexts<T>(pairing: Pairing<T>, textOf: (each: T) => string): void {
    pairing.linkEqual(textOf);
    pairing.linkEqual(each => foldWords(textOf(each)));
    linkSimilar(pairing, textOf, SIMILAR);
}
