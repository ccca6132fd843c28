import type { IToken } from 'chevrotain';
import type { ParseResult } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';

/**
 * Errors of lexer and parser as diagnostics, one for a place: what follows from the first error
 * at the same place is noise to an author.
 */
export function syntaxDiagnostics(result: ParseResult): Diagnostic[] {
    const diagnostics: Diagnostic[] = [];
    for (const error of result.lexerErrors) {
        const line = (error.line ?? 1) - 1;
        const character = (error.column ?? 1) - 1;
        diagnostics.push(
            syntaxError(
                { start: { line, character }, end: { line, character: character + error.length } },
                error.message
            )
        );
    }
    for (const error of result.parserErrors) {
        const previous = 'previousToken' in error ? (error.previousToken as IToken) : undefined;
        diagnostics.push(syntaxError(rangeOf(error.token) ?? endOf(previous) ?? START, error.message));
    }
    const seen = new Set<string>();
    return diagnostics.filter(({ range: { start } }) => {
        const key = `${start.line}:${start.character}`;
        return !seen.has(key) && seen.add(key);
    });
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function syntaxError(range: Range, message: string): Diagnostic {
    return { range, severity: 1, code: 'syntax', source: 'gradus', message, data: { code: 'syntax', details: [] } };
}

/** Tokens that the parser inserted itself, or the end of the file, have no place of their own. */
function rangeOf(token: IToken): Range | undefined {
    const { startLine, startColumn, endLine, endColumn } = token;
    if (!startLine || !startColumn || !endLine || !endColumn) return undefined;
    return {
        start: { line: startLine - 1, character: startColumn - 1 },
        end: { line: endLine - 1, character: endColumn }
    };
}

function endOf(token: IToken | undefined): Range | undefined {
    const range = token && rangeOf(token);
    return range && { start: range.end, end: range.end };
}
