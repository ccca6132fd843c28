import { type CstNode, GrammarUtils, type LangiumDocument } from 'langium';
import type { Position } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { nextCode } from './next-code.ts';
import { newElementSections, requiredSections } from './refactorings/required-sections.ts';
import { beginsLine, indentAt, indentStep, lineBreakOf } from './text-places.ts';
import { isAround } from './tree/element-at.ts';

/** Where a new competency goes, and what of it is known already; or why it goes nowhere. */
export type CompetencyInsertion =
    | {
          readonly type: 'insert';
          readonly position: Position;
          readonly before: string;
          /** What its code is to be, where the others in its category count on. */
          readonly code?: string;
          /** What stands behind its code and title. Something is still to be written between each and the next. */
          readonly texts: readonly string[];
      }
    | { readonly type: 'refused'; readonly reason: CompetencyRefusal };

export type CompetencyRefusal = 'no-category' | 'read-only';

/**
 * A new competency at the end of the category around a place of a file, else of the last one in it, with the sections
 * that it must not lack begun.
 *
 * @param offset where the cursor is, if the file is in an editor
 */
export function competencyInsertion(
    document: LangiumDocument,
    offset: number | undefined,
    frameworks: Frameworks
): CompetencyInsertion {
    if (frameworks.isReadOnly(document.uri)) return { type: 'refused', reason: 'read-only' };
    const category = categoryFor(document, offset);
    if (!category?.$cstNode) return { type: 'refused', reason: 'no-category' };
    const symbols = frameworks.symbolsFor(document.uri);
    const text = document.textDocument.getText();
    const { at, before, indent, after } = placeIn(category.$cstNode, text);
    const code = nextCode(category, symbols);
    const lines = bodyOf(category, symbols);
    const step = indentStep(text);
    const inner = lines.map(line => `${lineBreakOf(text)}${indent}${step}${line}`).join('');
    const body = lines.length > 0 ? ` {${inner}${lineBreakOf(text)}${indent}}` : '';
    return {
        type: 'insert',
        position: document.textDocument.positionAt(at),
        before: `${before}${indent}competency `,
        ...(code !== undefined && { code }),
        // What is to be written stands in the marks, or behind the dash.
        texts: (body + after).split(/(?<=")(?=")|(?<=^[ \t]+- )/m)
    };
}

/** The innermost category around a place, else the last one at the top of the file. */
function categoryFor({ parseResult }: LangiumDocument, offset: number | undefined): ast.Category | undefined {
    const root = parseResult.value;
    const all = ast.isDocument(root) ? root.elements.filter(ast.isCategory) : [];
    if (offset === undefined) return all.at(-1);
    let found: ast.Category | undefined;
    const around = (among: readonly ast.Category[]) => among.find(each => isAround(each, offset));
    for (let each = around(all); each; each = around(each.categories)) found = each;
    return found ?? all.at(-1);
}

interface Insertion {
    readonly at: number;
    readonly before: string;
    readonly indent: string;
    readonly after: string;
}

/** At the end of the braces of a category; in braces of its own where it has none yet. */
function placeIn(syntax: CstNode, text: string): Insertion {
    const lineBreak = lineBreakOf(text);
    const outer = indentAt(text, syntax.offset);
    const indent = outer + indentStep(text);
    const brace = GrammarUtils.findNodeForKeyword(syntax, '}');
    if (!brace) return { at: syntax.end, before: ` {${lineBreak}`, indent, after: `${lineBreak}${outer}}` };
    // The brace mostly stands on a line of its own; where it does not, it is moved to one.
    return beginsLine(text, brace.offset)
        ? { at: text.lastIndexOf('\n', brace.offset - 1) + 1, before: '', indent, after: lineBreak }
        : { at: brace.offset, before: lineBreak, indent, after: lineBreak + outer };
}

/** The sections that it must not lack; where it need not have any, the list that goes without a name. */
function bodyOf(category: ast.Category, symbols: FrameworkSymbols): readonly string[] {
    const required = requiredSections('competency', symbols, category).map(line => (line === '  -' ? '  - ' : line));
    if (required.length > 0) return required;
    const lists = newElementSections('competency', symbols, category).filter(({ section }) => section.form === 'list');
    return lists.length === 1 ? ['- '] : [];
}
