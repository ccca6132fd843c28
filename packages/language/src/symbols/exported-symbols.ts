import type { AstNode, AstNodeDescription, LangiumCoreServices, LangiumDocument, LocalSymbols } from 'langium';
import { DefaultScopeComputation, EMPTY_STREAM } from 'langium';
import * as ast from '../generated/ast.ts';
import type { GradusDescription } from './gradus-description.ts';

/**
 * Decides what a file offers to the rest of its framework: every element that has a code of its
 * own. Levels and activities are found through their scale or domain and are not offered.
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
            facts: facts(element)
        });
    }
}

function namedChildren(element: ast.Element): ast.Element[] {
    if (ast.isCategory(element)) return [...element.competencies, ...element.categories];
    if (ast.isGroup(element)) return [...element.grades];
    return [];
}

function facts(element: ast.Element): string {
    const parts: unknown[] = [element.$type, element.name, element.title];
    if (ast.isAliased(element)) parts.push(element.aliases);
    if (ast.isScale(element))
        parts.push(
            element.cumulative,
            element.levels.map(level => [level.name, level.title])
        );
    if (ast.isSection(element)) {
        parts.push(element.form, element.numbered);
        parts.push(element.uses.map(use => [use.kind, use.required, use.category?.$refText]));
    }
    if (ast.isCategory(element)) {
        parts.push(element.scale?.$refText, element.unlevelled, element.parent?.$refText, containerName(element));
    }
    if (ast.isCompetency(element)) {
        parts.push(element.minLevel?.$refText, element.maxLevel?.$refText, containerName(element));
    }
    if (ast.isDomain(element)) parts.push(element.exclusions.map(({ grade }) => grade?.$refText));
    return JSON.stringify(parts);
}

function containerName(node: AstNode): string | undefined {
    return ast.isElement(node.$container) ? node.$container.name : undefined;
}
