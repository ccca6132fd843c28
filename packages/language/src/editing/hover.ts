import type { GrammarConfig, LangiumDocument, LeafCstNode } from 'langium';
import { CstUtils } from 'langium';
import type { HoverProvider, LangiumServices } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver-protocol';
import * as ast from '../generated/ast.ts';
import { competencyFor } from '../references/level-scale.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import type { GradusIndex } from '../symbols/gradus-index.ts';
import { Cards } from './card.ts';
import { requiredBy } from './required-by.ts';
import type { ShownTitles } from './shown-titles.ts';
import { termAt } from './term-at.ts';

/** Shows the card of the element under the pointer; within a text, that of the term under it. */
export class CardHover implements HoverProvider {
    private readonly references: LangiumServices['references']['References'];
    private readonly grammarConfig: GrammarConfig;
    private readonly frameworks: () => Frameworks;
    private readonly cards: Cards;
    private readonly index: GradusIndex;

    constructor(services: LangiumServices, frameworks: () => Frameworks, titles: ShownTitles) {
        this.references = services.references.References;
        this.grammarConfig = services.parser.GrammarConfig;
        this.frameworks = frameworks;
        this.cards = new Cards(frameworks, titles);
        this.index = services.shared.workspace.IndexManager as GradusIndex;
    }

    getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
        const root = document.parseResult.value.$cstNode;
        const offset = document.textDocument.offsetAt(position);
        const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.grammarConfig.nameRegexp);
        if (!leaf || leaf.end <= offset) return undefined;
        const cards = this.references.findDeclarations(leaf).flatMap(node => this.cardOf(node, leaf, document));
        if (cards.length > 0) return { contents: { kind: 'markdown', value: cards.join(' ') } };
        return this.termIn(leaf, offset, document);
    }

    private cardOf(node: unknown, leaf: LeafCstNode, { uri }: LangiumDocument): string[] {
        // Any number of a continuous scale stands for that scale.
        if (ast.isSpan(node)) return ast.isScale(node.$container) ? [this.cards.of(node.$container, uri)] : [];
        if (!ast.isElement(node)) return [];
        if (ast.isLevel(node)) return [this.cards.ofLevel(node, competencyFor(leaf.astNode), uri)];
        const card = this.cards.of(node, uri);
        if (!ast.isCompetency(node)) return [card];
        return [[card, ...requiredBy(node, this.index, this.frameworks(), uri)].join('\n\n')];
    }

    private termIn(
        { tokenType, text, offset: start }: LeafCstNode,
        offset: number,
        document: LangiumDocument
    ): Hover | undefined {
        if (tokenType.name !== 'STRING' && tokenType.name !== 'BULLET') return undefined;
        const { uri, textDocument } = document;
        const found = termAt(text, offset - start, this.frameworks().symbolsFor(uri));
        if (!found) return undefined;
        const range = {
            start: textDocument.positionAt(start + found.start),
            end: textDocument.positionAt(start + found.end)
        };
        return { contents: { kind: 'markdown', value: this.cards.of(found.term, uri) }, range };
    }
}
