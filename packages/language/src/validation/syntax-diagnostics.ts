import type { IToken } from 'chevrotain';
import type { LangiumDocument, ParseResult } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { SourceText } from '../parsing/direct/source-text.ts';
import { BlockErrors } from './block-errors.ts';
import { byPlace } from './by-place.ts';
import { countUpTo, topLevelOf } from './top-level.ts';

/**
 * Errors of lexer and parser as diagnostics. Of the parser's errors only the first within a
 * top-level element is told: what follows is mostly its consequence, and noise to an author.
 */
export function syntaxDiagnostics(result: ParseResult): Diagnostic[] {
    const diagnostics = result.lexerErrors.map(({ line = 1, column = 1, length, message }) => {
        const start = { line: line - 1, character: column - 1 };
        return syntaxError({ start, end: { line: start.line, character: start.character + length } }, message);
    });
    // Where elements begin is looked up only where that is to be told.
    if (result.parserErrors.length > 0) addParserErrors(result, diagnostics);
    const hasMore = result instanceof SourceText && result.hasMoreErrors;
    const last = hasMore ? diagnostics.toSorted(byPlace).at(-1) : undefined;
    if (last) diagnostics.push(syntaxError(last.range, MORE));
    return diagnostics;
}

function addParserErrors(result: ParseResult, diagnostics: Diagnostic[]): void {
    const told = new Set<number>();
    const topLevel = topLevelOf(result);
    const blocks = new BlockErrors(result, topLevel);
    const lines = new Set(diagnostics.map(({ range }) => range.start.line));
    for (const error of result.parserErrors) {
        const previous = 'previousToken' in error ? (error.previousToken as IToken) : undefined;
        const range = rangeOf(error.token) ?? endOf(previous) ?? START;
        const element = countUpTo(topLevel, range.start.line);
        if (told.has(element)) continue;
        told.add(element);
        // A sign that the lexer could not read is told already; the parser only misses it.
        if (lines.has(range.start.line)) continue;
        const explained = blocks.explain({ range, message: error.message }, previous && rangeOf(previous));
        diagnostics.push(syntaxError(explained.range, explained.message, explained.fix));
    }
}

/** Whether part of a document's text could not be understood. */
export function hasSyntaxErrors({ parseResult }: LangiumDocument): boolean {
    return parseResult.parserErrors.length > 0 || parseResult.lexerErrors.length > 0;
}

/** Said where what is told ends. */
const MORE =
    'There are more errors further on, and only the first are told. They mostly have one cause: put the first of them right, and check again.';

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** @param code what the quick fix is found by, where there is one */
function syntaxError(range: Range, message: string, code = 'syntax'): Diagnostic {
    return { range, severity: 1, code: 'syntax', source: 'gradus', message, data: { code, details: [] } };
}

/** Tokens that the parser inserted itself, and the end of the file, have no place of their own. */
function rangeOf({ startLine, startColumn, endLine, endColumn }: IToken): Range | undefined {
    const numbers = [startLine, startColumn, endLine, endColumn].map(Number);
    const [line = 0, column = 0, lastLine = 0, lastColumn = 0] = numbers;
    // Such a token's numbers are NaN or -1.
    if (!numbers.every(each => each > 0)) return undefined;
    return {
        start: { line: line - 1, character: column - 1 },
        end: { line: lastLine - 1, character: lastColumn }
    };
}

function endOf(token: IToken | undefined): Range | undefined {
    const range = token && rangeOf(token);
    return range && { start: range.end, end: range.end };
}
