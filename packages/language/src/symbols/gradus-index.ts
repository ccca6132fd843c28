import type { AstNode, AstNodeDescription, LangiumDocument, ReferenceDescription, Stream, URI } from 'langium';
import { AstUtils, CstUtils, DefaultIndexManager, DocumentState, stream } from 'langium';
import * as ast from '../generated/ast.ts';
import type { CrossReference } from '../parsing/direct/cross-reference.ts';
import { blockOf, type SourceBlock } from '../parsing/direct/source-block.ts';
import { ElementSymbol } from './element-symbol.ts';
import { symbolsOf } from './exported-symbols.ts';
import { DocumentReferrers } from './referrers.ts';

/**
 * The names of all files, and who refers to what. References are not described a second time: they say themselves
 * where they are and where they lead to.
 */
export class GradusIndex extends DefaultIndexManager {
    /** By the URI of a document; made when somebody first asks, and then kept with every edit. */
    private readonly referrers = new Map<string, DocumentReferrers>();

    override async updateReferences(): Promise<void> {}

    /** A document is linked anew: its references may lead elsewhere then. */
    override removeReferences(uri: URI): void {
        this.referrers.delete(uri.toString());
    }

    /** The references of some blocks were followed again, and may lead elsewhere now. */
    followedAnew(blocks: Iterable<SourceBlock>): void {
        for (const block of blocks) {
            const document = block.source.value.$document;
            if (document) this.referrers.get(document.uri.toString())?.forget(block);
        }
    }

    override findAllReferences(targetNode: AstNode): Stream<ReferenceDescription> {
        const references = this.referrersOf(targetNode).map(reference => [placeOf(reference), reference] as const);
        // Those of one document come one after the other, but what was edited last stands last.
        const inOrder = Map.groupBy(references, ([, { container }]) => AstUtils.getDocument(container));
        return stream(inOrder.values()).flatMap(each =>
            each.sort(([a], [b]) => a - b).map(([, reference]) => describe(reference))
        );
    }

    /**
     * All references that lead to a node.
     *
     * @param within where only those of one document are asked for
     */
    referrersOf(node: AstNode, within?: LangiumDocument): readonly CrossReference[] {
        const found: CrossReference[] = [];
        for (const document of within ? [within] : this.documents.all) {
            if (document.state < DocumentState.Linked) continue;
            for (const reference of this.referrersIn(document).of(node)) {
                if (reference.ref === node) found.push(reference);
            }
        }
        return found;
    }

    private referrersIn(document: LangiumDocument): DocumentReferrers {
        const key = document.uri.toString();
        let referrers = this.referrers.get(key);
        if (!referrers) {
            referrers = new DocumentReferrers();
            this.referrers.set(key, referrers);
        }
        referrers.update(document);
        return referrers;
    }

    /**
     * Puts the new nodes in the place of replaced ones, of which nothing has changed that others read. Whoever knows
     * the symbols then knows the new nodes.
     *
     * @param added the elements and blocks at the top of the file that have come
     */
    replaceNodes(document: LangiumDocument, added: readonly AstNode[]): void {
        const replaced = this.symbolsIn(document).filter(({ node }) => blockOf(node)?.isReplaced);
        // As they are listed: what has a name before what has none, wherever it stands.
        const inOrder = [...added.filter(ast.isElement), ...added.filter(node => !ast.isElement(node))];
        const symbols = symbolsOf(inOrder, document.uri);
        for (const [index, symbol] of replaced.entries()) {
            const now = symbols[index];
            if (now) symbol.node = now.node;
        }
    }

    private symbolsIn({ uri }: LangiumDocument): readonly ElementSymbol[] {
        const symbols = this.symbolIndex.get(uri.toString()) ?? [];
        return symbols.filter((each): each is ElementSymbol & AstNodeDescription => each instanceof ElementSymbol);
    }
}

/** Where a reference stands among others of its document: those of one block are in order already. */
function placeOf({ container }: CrossReference): number {
    return blockOf(container)?.start ?? 0;
}

/** Of a reference that leads to something. */
function describe({ container, $refNode, $nodeDescription }: CrossReference): ReferenceDescription {
    const source = new ElementSymbol(container, '', AstUtils.getDocument(container).uri);
    const { documentUri, path } = $nodeDescription;
    return {
        sourceUri: source.documentUri,
        sourcePath: source.path,
        targetUri: documentUri,
        targetPath: path,
        segment: CstUtils.toDocumentSegment($refNode) as NonNullable<ReturnType<typeof CstUtils.toDocumentSegment>>,
        local: documentUri.toString() === source.documentUri.toString()
    };
}
