import { DefaultFuzzyMatcher } from 'langium/lsp';

/** Matches what is typed against codes and titles: also from the second word of a title on, in any alphabet. */
export class TitleMatcher extends DefaultFuzzyMatcher {
    protected override isWordTransition(previous: number, current: number): boolean {
        return !/[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(previous)) || super.isWordTransition(previous, current);
    }

    protected override toUpperCharCode(charCode: number): number {
        return String.fromCharCode(charCode).toUpperCase().charCodeAt(0);
    }
}
