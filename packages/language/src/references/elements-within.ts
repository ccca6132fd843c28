import type { LangiumDocument } from 'langium';
import * as ast from '../generated/ast.ts';

const NONE: readonly never[] = [];

/** The elements that stand right within an element, whatever their kind. */
export function childElements(element: ast.Element): readonly ast.Element[] {
    // Asked of every element of a framework, many times: the types are compared as they are.
    switch (element.$type) {
        case 'Scale':
            return (element as ast.Scale).levels;
        case 'Category':
            return inCategory(element as ast.Category);
        case 'Competency':
            return (element as ast.Competency).competencies;
        case 'Statement':
            return (element as ast.Statement).statements;
        case 'Domain':
            return (element as ast.Domain).activities;
        case 'Group':
            return (element as ast.Group).grades;
        case 'Role':
            return (element as ast.Role).specialisations;
        default:
            return NONE;
    }
}

function inCategory({ competencies, statements, categories }: ast.Category): readonly ast.Element[] {
    if (statements.length === 0 && categories.length === 0) return competencies;
    return [...competencies, ...statements, ...categories];
}

/** An element and all elements within it. */
export function elementsWithin(top: ast.Element): readonly ast.Element[] {
    const found: ast.Element[] = [];
    addWithin(top, found);
    return found;
}

/** All elements of some documents, in the order of the text where it holds one kind after the other. */
export function elementsOf(documents: readonly LangiumDocument[]): readonly ast.Element[] {
    const found: ast.Element[] = [];
    for (const { parseResult } of documents) {
        if (!ast.isDocument(parseResult.value)) continue;
        for (const element of parseResult.value.elements) addWithin(element, found);
    }
    return found;
}

/** Elements stand within each other only as deep as braces may. */
function addWithin(element: ast.Element, found: ast.Element[]): void {
    found.push(element);
    for (const each of childElements(element)) addWithin(each, found);
}

/** All blocks of some documents, in the order of the text. */
export function* blocksOf(documents: readonly LangiumDocument[]): Iterable<ast.Block> {
    for (const { parseResult } of documents) {
        if (ast.isDocument(parseResult.value)) yield* parseResult.value.blocks;
    }
}
