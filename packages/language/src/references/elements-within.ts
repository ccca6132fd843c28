import type { LangiumDocument } from 'langium';
import * as ast from '../generated/ast.ts';

/** The elements that stand right within an element, whatever their kind. */
export function childElements(element: ast.Element): readonly ast.Element[] {
    if (ast.isScale(element)) return element.levels;
    if (ast.isCategory(element)) return [...element.competencies, ...element.statements, ...element.categories];
    if (ast.isCompetency(element)) return element.competencies;
    if (ast.isStatement(element)) return element.statements;
    if (ast.isDomain(element)) return element.activities;
    if (ast.isGroup(element)) return element.grades;
    return ast.isRole(element) ? element.specialisations : [];
}

/** An element and all elements within it. */
export function* elementsWithin(top: ast.Element): Iterable<ast.Element> {
    const pending: ast.Element[] = [top];
    for (let element = pending.pop(); element; element = pending.pop()) {
        yield element;
        pending.push(...[...childElements(element)].reverse());
    }
}

/** All elements of some documents, in the order of the text where it holds one kind after the other. */
export function* elementsOf(documents: readonly LangiumDocument[]): Iterable<ast.Element> {
    for (const { parseResult } of documents) {
        if (!ast.isDocument(parseResult.value)) continue;
        for (const element of parseResult.value.elements) yield* elementsWithin(element);
    }
}

/** All blocks of some documents, in the order of the text. */
export function* blocksOf(documents: readonly LangiumDocument[]): Iterable<ast.Block> {
    for (const { parseResult } of documents) {
        if (ast.isDocument(parseResult.value)) yield* parseResult.value.blocks;
    }
}
