import type { AstNode } from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.ts';
import { addToBody } from './add-to-body.ts';

/** The edit that begins a section in an element, in a body of its own where it has none yet. */
export function addSection(
    element: AstNode,
    section: string,
    form: ast.SectionForm,
    document: TextDocument
): TextEdit | undefined {
    return addToBody(element, form === 'text' ? [`${section} ""`] : [section, '  -'], document);
}
