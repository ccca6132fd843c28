import type { AstNode, LangiumDocument, ReferenceDescription } from 'langium';
import { AstUtils, CstUtils, GrammarUtils } from 'langium';
import { DefaultDocumentHighlightProvider, type LangiumServices } from 'langium/lsp';
import type { DocumentHighlightParams } from 'vscode-languageserver-protocol';
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import type { GradusIndex } from '../symbols/gradus-index.ts';

/**
 * Marks where a code is declared and where it is used in a file. It is asked for at every move of the cursor: what
 * other files say is not looked at.
 */
export class CodeHighlights extends DefaultDocumentHighlightProvider {
    private readonly index: () => GradusIndex;

    constructor(services: LangiumServices, index: () => GradusIndex) {
        super(services);
        this.index = index;
    }

    override getDocumentHighlight(
        document: LangiumDocument,
        { position }: DocumentHighlightParams
    ): DocumentHighlight[] {
        const root = document.parseResult.value.$cstNode;
        const offset = document.textDocument.offsetAt(position);
        const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.grammarConfig.nameRegexp);
        const declared = leaf ? this.references.findDeclarations(leaf) : [];
        return declared.flatMap(node => [...this.declaration(node, document), ...this.uses(node, document)]);
    }

    private declaration(node: AstNode, document: LangiumDocument): DocumentHighlight[] {
        if (AstUtils.getDocument(node) !== document) return [];
        const name = GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
        return name ? [{ range: name.range, kind: DocumentHighlightKind.Write }] : [];
    }

    private uses(node: AstNode, document: LangiumDocument): DocumentHighlight[] {
        if (ast.isFramework(node)) {
            // It is also named in PC1@EU.
            const found = this.references.findReferences(node, { documentUri: document.uri });
            return found.map(each => this.createDocumentHighlight(each)).toArray();
        }
        return this.index()
            .referrersOf(node, document)
            .flatMap(({ $refNode }) => ($refNode ? [{ range: $refNode.range, kind: DocumentHighlightKind.Read }] : []));
    }

    protected override createDocumentHighlight({ segment }: ReferenceDescription): DocumentHighlight {
        return { range: segment.range, kind: DocumentHighlightKind.Read };
    }
}
