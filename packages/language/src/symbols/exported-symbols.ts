import type { AstNode, AstNodeDescription, LangiumDocument, LocalSymbols, ScopeComputation, URI } from 'langium';
import { EMPTY_STREAM } from 'langium';
import * as ast from '../generated/ast.ts';
import { ElementSymbol } from './element-symbol.ts';

/** What a file offers to others: its named elements, however deep, and its blocks. */
export class ExportedSymbols implements ScopeComputation {
    async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
        const root = document.parseResult.value;
        return ast.isDocument(root) ? symbolsOf([...root.elements, ...root.blocks], document.uri) : [];
    }

    /** Names do not depend on where they are used within a file, so there is nothing local. */
    async collectLocalSymbols(): Promise<LocalSymbols> {
        return NO_SYMBOLS;
    }
}

const NO_SYMBOLS: LocalSymbols = { has: () => false, getStream: () => EMPTY_STREAM };

/** The symbols of elements and blocks at the top of a file, and of what is named within them. */
export function symbolsOf(nodes: readonly AstNode[], uri: URI): ElementSymbol[] {
    const symbols: ElementSymbol[] = [];
    const visit = (element: ast.Element): void => {
        if (element.name) symbols.push(new ElementSymbol(element, element.name, uri));
        eachNamedChild(element, visit);
    };
    for (const node of nodes) {
        if (ast.isElement(node)) visit(node);
        else symbols.push(new ElementSymbol(node, NAMELESS, uri));
    }
    return symbols;
}

/** No code can be this, so nothing is found by it. */
const NAMELESS = ' ';

function eachNamedChild(element: ast.Element, visit: (child: ast.Element) => void): void {
    if (ast.isCategory(element)) {
        element.competencies.forEach(visit);
        element.statements.forEach(visit);
        element.categories.forEach(visit);
    } else if (ast.isCompetency(element)) element.competencies.forEach(visit);
    else if (ast.isStatement(element)) element.statements.forEach(visit);
    else if (ast.isGroup(element)) element.grades.forEach(visit);
}
