import type { ParseResult } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { MISSING_BRACE, textMissingAfter } from '../parsing/meant-words.ts';
import { reservedSubject, reservedSubjectMessage } from '../parsing/reserved-subject.ts';
import { halfRequirementMessage, isHalfRequirement } from './half-requirement.ts';
import { PASTED_TABLE, PASTED_TABLE_MESSAGE, pastedLines } from './pasted-table.ts';
import { lastSwallowed } from './swallowed-braces.ts';
import { countUpTo, type TopLevel, topLevelAt } from './top-level.ts';

/** A syntax error as it is told. */
export interface ToldError {
    readonly range: Range;
    readonly message: string;
    /** What its quick fix is found by, where there is one. */
    readonly fix?: string;
}

/** Said of a missing brace where prose of the same element has one too many at its end. */
const SWALLOWED =
    'There is one at the end of a line that begins with “- ”, where it counts as part of that line’s text: put it on a line of its own.';

/**
 * Syntax errors in tables, relations, lists of requirements and bodies that do not end, which are better understood from whole
 * lines than from the sign at which the parser gives up.
 */
export class BlockErrors {
    private readonly result: ParseResult;
    private readonly topLevel: readonly TopLevel[];
    private lines: readonly string[] | undefined;
    private swallowed: readonly (number | undefined)[] | undefined;

    /** @param topLevel what stands outside of all braces, in the order of the text */
    constructor(result: ParseResult, topLevel: readonly TopLevel[]) {
        this.result = result;
        this.topLevel = topLevel;
    }

    /** @param before the place of what stands before the error */
    explain(error: ToldError, before: Range | undefined): ToldError {
        const { line } = error.range.start;
        const count = countUpTo(this.topLevel, line);
        const found = this.topLevel[count - 1];
        if (ast.isMatrix(found?.node)) return this.inTable(error, before, found.line);
        // “grade is same as …” is taken for a grade that is called “is”.
        const block = found?.line === line ? this.topLevel[count - 2] : undefined;
        if (ast.isRelations(found?.node) || ast.isRelations(block?.node)) return this.inRelations(error, before);
        if (error.message.startsWith(MISSING_BRACE)) return this.inBody(error);
        return before ? this.inRequirements(error, before) : error;
    }

    /** Where a brace is missing, an earlier line of the same element may have taken it. */
    private inBody(error: ToldError): ToldError {
        const { line } = error.range.start;
        // What begins in the line of the error may be what the brace is missing before.
        const opened = topLevelAt(this.topLevel, line - 1);
        this.swallowed ??= lastSwallowed(this.allLines());
        const swallowed = this.swallowed[line];
        if (!opened || swallowed === undefined || swallowed < opened.line) return error;
        return { ...error, message: `${error.message} ${SWALLOWED}` };
    }

    /** A competency without its level is taken for a section without its text. */
    private inRequirements(error: ToldError, before: Range): ToldError {
        const { start, end } = before;
        const word = this.line(start.line).slice(start.character, end.character);
        if (!error.message.startsWith(textMissingAfter(word))) return error;
        if (!isHalfRequirement(this.allLines(), start.line)) return error;
        return { range: before, message: halfRequirementMessage(word) };
    }

    private inRelations(error: ToldError, before: Range | undefined): ToldError {
        for (const { start } of before ? [before, error.range] : [error.range]) {
            const { line } = start;
            const text = this.line(line);
            const word = reservedSubject(text);
            if (word === undefined) continue;
            const character = text.indexOf(word);
            const range = { start: { line, character }, end: { line, character: character + word.length } };
            return { range, message: reservedSubjectMessage(word) };
        }
        return error;
    }

    private inTable(error: ToldError, before: Range | undefined, matrix: number): ToldError {
        const { line } = error.range.start;
        if (pastedLines(this.allLines(), matrix, line)) {
            const text = this.line(line).trimEnd();
            const range = {
                start: { line, character: text.length - text.trimStart().length },
                end: { line, character: text.length }
            };
            return { range, message: PASTED_TABLE_MESSAGE, fix: PASTED_TABLE };
        }
        // What is missing at the end of a row is missing there, not at the beginning of the next one.
        return before && before.end.line < line ? { ...error, range: before } : error;
    }

    private line(index: number): string {
        return this.allLines()[index] ?? '';
    }

    private allLines(): readonly string[] {
        this.lines ??= (this.result.value.$cstNode?.root.fullText ?? '').split(/\r?\n/);
        return this.lines;
    }
}
