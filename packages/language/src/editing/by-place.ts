import type { Location } from 'vscode-languageserver-types';
import { comparePaths } from '../text/compare-paths.ts';

/** Sorts places as authors see them: file by file, and in each in the order of the text. */
export function byPlace(a: Location, b: Location): number {
    const [one, other] = [a.range.start, b.range.start];
    return comparePaths(a.uri, b.uri) || one.line - other.line || one.character - other.character;
}
