import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { blockOf } from '../../parsing/direct/source-block.ts';
import { indentAt, insertElementBelow, lineBreakOf, replacement } from '../text-places.ts';
import type { EditedElements } from './edited-elements.ts';
import { extentOf, NO_PLACE, type PlannedChanges, type Refusal, textOf } from './planned-changes.ts';

/** Adds a role below the last one; at the end of the file with the header, where there is none. */
export function withRole(text: string, elements: EditedElements, planned: PlannedChanges): Refusal {
    const lines = text.trimEnd().split('\n');
    const last = elements.documents
        .flatMap(({ parseResult }) => (parseResult.value as ast.Document).elements)
        .findLast(each => ast.isRole(each) && !each.shared);
    if (last?.$cstNode && blockOf(last)?.errors === undefined) {
        const document = AstUtils.getDocument(last);
        planned.changeBetween(document, insertElementBelow(document.textDocument, last.$cstNode, lines));
        return undefined;
    }
    const document = elements.header ? AstUtils.getDocument(elements.header) : elements.documents[0];
    if (!document) return NO_PLACE;
    const whole = document.textDocument.getText();
    const at = { start: whole.length, end: whole.length };
    const lineBreak = lineBreakOf(whole);
    const before = whole.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
    const edit = replacement(document.textDocument, at, before + lines.join(lineBreak) + lineBreak);
    planned.changeBetween(document, edit);
    return undefined;
}

/** Adds a competency behind the last one of a category. */
export function withCompetency(
    code: string,
    text: string,
    elements: EditedElements,
    planned: PlannedChanges,
    index: number
): Refusal {
    const category = elements.find({ kind: 'category', code });
    if (!ast.isCategory(category) || !category.$cstNode) {
        return 'Its category is not in the files of this framework. Write it there first.';
    }
    if (blockOf(category)?.errors !== undefined)
        return 'The text of its category has a syntax error. Correct it first.';
    const lines = text.trimEnd().split('\n');
    const last = category.competencies.at(-1)?.$cstNode;
    if (!last) return planned.add(category, lines, index);
    const whole = textOf(category);
    const { end } = extentOf(category, last);
    const line = lineBreakOf(whole) + indentAt(whole, last.offset);
    return planned.addBehind(category, { start: end, end, text: lines.map(each => line + each).join('') }, index);
}

/** Takes a competency with the comments about it to the end of another category. */
export function moved(
    element: ast.Element,
    category: string,
    elements: EditedElements,
    planned: PlannedChanges,
    index: number
): Refusal {
    if (!ast.isCompetency(element) || !ast.isCategory(element.$container) || !element.$cstNode) {
        return 'It is part of something else. Move it in the text.';
    }
    const text = textOf(element);
    const extent = extentOf(element.$container, element.$cstNode);
    const own = text.slice(extent.start, extent.end).replaceAll('\r', '');
    const refused = withCompetency(
        category,
        own.replaceAll(`\n${indentAt(text, extent.start)}`, '\n'),
        elements,
        planned,
        index
    );
    if (refused === undefined) planned.takePart(element, extent, index);
    return refused;
}
