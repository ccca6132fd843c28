import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { syntaxDiagnostics } from '../validation/syntax-diagnostics.ts';

/**
 * The place of the first syntax error of a file. Where there is one, nobody knows where the elements around it end, and
 * nothing can be added behind or within them.
 */
export function firstSyntaxError({ parseResult }: LangiumDocument): Range | undefined {
    const ranges = syntaxDiagnostics(parseResult).map(({ range }) => range);
    return ranges.reduce<Range | undefined>(
        (first, each) => (!first || isBefore(each, first) ? each : first),
        undefined
    );
}

function isBefore({ start: a }: Range, { start: b }: Range): boolean {
    return a.line < b.line || (a.line === b.line && a.character < b.character);
}
