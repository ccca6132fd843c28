import type { AstNode, LeafCstNode } from 'langium';
import { CstUtils, GrammarUtils } from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { isComment } from '../formatting/layout.ts';
import { endOfLine, indentAt, isLastOnLine, lineBreakOf, replacement } from './text-places.ts';

/**
 * The edit that puts lines at the beginning of what stands in the braces of a node; in braces of its own where it has
 * none yet.
 */
export function addToBody(node: AstNode, lines: readonly string[], document: TextDocument): TextEdit | undefined {
    const cst = node.$cstNode;
    if (!cst) return undefined;
    const text = document.getText();
    const outer = lineBreakOf(text) + indentAt(text, cst.offset);
    const inner = lines.map(line => `${outer}  ${line}`).join('');
    const open = GrammarUtils.findNodeForKeyword(cst, '{');
    if (!open) return replacement(document, { start: cst.end, end: cst.end }, ` {${inner}${outer}}`);
    if (isLastOnLine(text, open.end)) {
        const at = endOfLine(text, open.end);
        return replacement(document, { start: at, end: at }, inner);
    }
    // An opening brace with its closing one on the same line is opened up.
    return replacement(document, { start: open.end, end: open.end }, inner + outer);
}

/** The edit that puts lines at the end of what stands in the braces of a node; at the beginning where they fit there only. */
export function addToEndOfBody(node: AstNode, lines: readonly string[], document: TextDocument): TextEdit | undefined {
    const cst = node.$cstNode;
    const open = GrammarUtils.findNodeForKeyword(cst, '{');
    if (!cst || !open) return addToBody(node, lines, document);
    const text = document.getText();
    const last = CstUtils.flattenCst(cst)
        .filter(leaf => leaf.tokenType.name !== 'WS' && !isComment(leaf) && leaf.end < cst.end)
        .reduce<LeafCstNode | undefined>((_, leaf) => leaf, undefined);
    if (!last || last.offset <= open.offset || !isLastOnLine(text, last.end)) return addToBody(node, lines, document);
    const at = endOfLine(text, last.end);
    const inner = `${lineBreakOf(text)}${indentAt(text, cst.offset)}  `;
    return replacement(document, { start: at, end: at }, lines.map(line => inner + line).join(''));
}
