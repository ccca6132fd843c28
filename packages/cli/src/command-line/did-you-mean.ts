import { suggest } from '@gradus/language/text';

/** A question to go behind a sentence about something mistyped; nothing where nothing is like it. */
export function didYouMean(typed: string, known: Iterable<string>): string {
    const [best] = suggest(typed, known);
    return best === undefined ? '' : ` Did you mean ${best}?`;
}
