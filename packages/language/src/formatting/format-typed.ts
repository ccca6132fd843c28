import type { LangiumDocument } from 'langium';
import { AstUtils, CstUtils } from 'langium';
import type { FormattingOptions, Position, Range, TextEdit } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { formatDocument } from './formatter.ts';

/** What is typed last before something is tidied up: the end of an element, or of a line. */
export const TYPED = { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] } as const;

/**
 * The edits that tidy up what has just been finished: what a brace ends, the line before the one that is begun, or the
 * table that it is a row of. The line in which somebody writes stays as it is.
 */
export function formatTyped(
    document: LangiumDocument,
    options: FormattingOptions,
    typed: string,
    position: Position
): TextEdit[] {
    const range = typed === '}' ? endedAt(document, position) : lineBefore(document, position);
    return range ? formatDocument(document, options, range) : [];
}

/** What the brace before a place ends. */
function endedAt({ parseResult, textDocument }: LangiumDocument, position: Position): Range | undefined {
    const offset = textDocument.offsetAt(position) - 1;
    const root = parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
    if (leaf?.text !== '}') return undefined;
    const range = leaf.astNode.$cstNode?.range;
    return range && { start: { line: range.start.line, character: 0 }, end: position };
}

function lineBefore({ parseResult, textDocument }: LangiumDocument, { line }: Position): Range | undefined {
    if (line === 0) return undefined;
    const end = textDocument.offsetAt({ line, character: 0 });
    const text = textDocument.getText().slice(0, end);
    const last = text.trimEnd().length - 1;
    const written = { start: { line: line - 1, character: 0 }, end: textDocument.positionAt(last + 1) };
    // The lines before are finished already.
    if (written.end.line !== line - 1) return undefined;
    const root = parseResult.value.$cstNode;
    const node = root && CstUtils.findLeafNodeAtOffset(root, last)?.astNode;
    const table = node && AstUtils.getContainerOfType(node, ast.isMatrix)?.$cstNode;
    const isRow = table && textDocument.getText().charAt(last) === '|';
    return isRow ? { start: { line: table.range.start.line, character: 0 }, end: written.end } : written;
}
