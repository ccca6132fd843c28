import type { AstNode, AstNodeDescription, LangiumCoreServices, LangiumDocument, LocalSymbols } from 'langium';
import { DefaultScopeComputation, EMPTY_STREAM } from 'langium';
import * as ast from '../generated/ast.ts';
import { factsOfBlock, factsOfElement } from './facts.ts';
import type { GradusDescription } from './gradus-description.ts';

/**
 * Decides what a file offers to the rest of its framework: every element that has a code of its
 * own. Levels and activities are found through their scale or domain and are not offered. Blocks
 * (tables, relations, …) have no name, but what they say of elements elsewhere is offered as well.
 */
export class ExportedSymbols extends DefaultScopeComputation {
    constructor(services: LangiumCoreServices) {
        super(services);
    }

    override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
        const symbols: AstNodeDescription[] = [];
        const root = document.parseResult.value;
        if (!ast.isDocument(root)) return symbols;
        const pending: ast.Element[] = [...root.elements].reverse();
        for (let element = pending.pop(); element; element = pending.pop()) {
            if (element.name) symbols.push(this.describe(element, document));
            pending.push(...namedChildren(element).reverse());
        }
        for (const block of root.blocks) symbols.push(this.describeBlock(block, document));
        return symbols;
    }

    /** Names do not depend on where they are used within a file, so there is nothing local. */
    override async collectLocalSymbols(): Promise<LocalSymbols> {
        return { has: () => false, getStream: () => EMPTY_STREAM };
    }

    private describe(element: ast.Element, document: LangiumDocument): GradusDescription {
        const container = element.$container;
        // Assigned rather than spread: the position of the name is computed when asked for.
        return Object.assign(this.descriptions.createDescription(element, element.name, document), {
            title: element.title,
            aliases: ast.isAliased(element) ? element.aliases : [],
            container: ast.isElement(container) ? (container.title ?? container.name) : undefined,
            facts: factsOfElement(element)
        });
    }

    private describeBlock(block: ast.Block, document: LangiumDocument): GradusDescription {
        return Object.assign(this.descriptions.createDescription(block as AstNode, NAMELESS, document), {
            title: undefined,
            aliases: [],
            container: undefined,
            facts: factsOfBlock(block)
        });
    }
}

/** No code can be this, so nothing is found by it. */
const NAMELESS = ' ';

function namedChildren(element: ast.Element): ast.Element[] {
    if (ast.isCategory(element)) return [...element.competencies, ...element.statements, ...element.categories];
    if (ast.isCompetency(element)) return [...element.competencies];
    if (ast.isStatement(element)) return [...element.statements];
    if (ast.isGroup(element)) return [...element.grades];
    return [];
}
