import type { AstNode } from 'langium';
import { GrammarUtils } from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.ts';

/** The edit that begins a section in an element, in a body of its own where it has none yet. */
export function addSection(
    element: AstNode,
    section: string,
    form: ast.SectionForm,
    document: TextDocument
): TextEdit | undefined {
    const cst = element.$cstNode;
    if (!cst) return undefined;
    const indent = /^[ \t]*/.exec(lineAt(document, cst.range.start.line))?.[0] ?? '';
    const text = form === 'text' ? `${section} ""` : `${section}\n${indent}    -`;
    const open = GrammarUtils.findNodeForKeyword(cst, '{');
    if (!open)
        return { range: { start: cst.range.end, end: cst.range.end }, newText: ` {\n${indent}  ${text}\n${indent}}` };
    const line = lineAt(document, open.range.end.line);
    const rest = line.slice(open.range.end.character);
    // An opening brace with its closing one on the same line is opened up.
    const newText = rest.trim() === '' ? `\n${indent}  ${text}` : `\n${indent}  ${text}\n${indent}`;
    return { range: { start: open.range.end, end: open.range.end }, newText };
}

function lineAt(document: TextDocument, line: number): string {
    return document
        .getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
        .replace(/\r?\n$/, '');
}
