import type { AstNode, ParseResult } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { topLevelAt, topLevelOf } from './top-level.ts';

const NONE: ReadonlySet<AstNode> = new Set();

/** The top-level elements and blocks in which, or right before which, there is a syntax error. */
export function brokenElements(result: ParseResult, syntaxErrors: readonly Diagnostic[]): ReadonlySet<AstNode> {
    if (syntaxErrors.length === 0) return NONE;
    const all = topLevelOf(result);
    return new Set(syntaxErrors.flatMap(({ range }) => topLevelAt(all, range.start.line)?.node ?? []));
}

/** The element or block at the top of the file that a node is part of. */
export function holderOf(node: AstNode): AstNode {
    let current = node;
    while (current.$container && current.$container.$type !== 'Document') current = current.$container;
    return current;
}
