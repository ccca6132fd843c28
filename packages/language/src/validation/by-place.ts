import type { Diagnostic } from 'vscode-languageserver-types';

/** Orders findings as they stand in the text, and those at one place by their codes. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
    return (
        a.range.start.line - b.range.start.line ||
        a.range.start.character - b.range.start.character ||
        compareCodes(String(a.code), String(b.code))
    );
}

/** Codes are small letters and dashes, whose order is the same in every language. */
function compareCodes(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
