import type { AstNode, LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { AstNodeHoverProvider } from 'langium/lsp';
import * as ast from '../generated/ast.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { card } from './card.ts';

/** Shows the card of the element under the pointer. */
export class CardHover extends AstNodeHoverProvider {
    private readonly frameworks: () => Frameworks;

    constructor(services: LangiumServices, frameworks: () => Frameworks) {
        super(services);
        this.frameworks = frameworks;
    }

    protected override getAstNodeHoverContent(node: AstNode): string | undefined {
        if (!ast.isElement(node)) return undefined;
        const document: LangiumDocument = AstUtils.getDocument(node);
        return card(node, this.frameworks().symbolsFor(document.uri));
    }
}
