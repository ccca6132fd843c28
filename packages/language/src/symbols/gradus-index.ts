import type {
    AstNode,
    AstNodeDescription,
    DocumentBuilder,
    LangiumDocument,
    LangiumSharedCoreServices,
    ReferenceDescription,
    Stream
} from 'langium';
import { AstUtils, CstUtils, DefaultIndexManager, DocumentState, stream } from 'langium';
import type { CrossReference } from '../parsing/direct/cross-reference.ts';
import { blockOf } from '../parsing/direct/source-block.ts';
import { referencesIn } from '../parsing/direct/source-text.ts';
import { ElementSymbol } from './element-symbol.ts';
import { symbolsOf } from './exported-symbols.ts';

/**
 * The names of all files, and who refers to what. References are not described a second time: they say themselves
 * where they are and where they lead to.
 */
export class GradusIndex extends DefaultIndexManager {
    private readonly builder: () => DocumentBuilder;
    private referrers: ReadonlyMap<AstNode, readonly CrossReference[]> | undefined;

    constructor(services: LangiumSharedCoreServices, builder: () => DocumentBuilder) {
        super(services);
        this.builder = builder;
    }

    override async updateReferences(): Promise<void> {}

    override findAllReferences(targetNode: AstNode): Stream<ReferenceDescription> {
        return stream(this.referrersOf(targetNode)).flatMap(reference => describe(reference) ?? []);
    }

    /** All references that lead to a node. */
    referrersOf(node: AstNode): readonly CrossReference[] {
        this.referrers ??= this.collectReferrers();
        return this.referrers.get(node) ?? [];
    }

    /**
     * Puts the new nodes in the place of replaced ones, of which nothing has changed that others read. Whoever knows
     * the symbols then knows the new nodes.
     *
     * @param added the elements and blocks at the top of the file that have come
     */
    replaceNodes(document: LangiumDocument, added: readonly AstNode[]): void {
        const replaced = this.symbolsIn(document).filter(({ node }) => blockOf(node)?.isReplaced);
        const symbols = symbolsOf(added, document.uri);
        for (const [index, symbol] of replaced.entries()) {
            const now = symbols[index];
            if (now) symbol.node = now.node;
        }
    }

    private symbolsIn({ uri }: LangiumDocument): readonly ElementSymbol[] {
        const symbols = this.symbolIndex.get(uri.toString()) ?? [];
        return symbols.filter((each): each is ElementSymbol & AstNodeDescription => each instanceof ElementSymbol);
    }

    private collectReferrers(): ReadonlyMap<AstNode, readonly CrossReference[]> {
        const builder = this.builder();
        const changes = [builder.onUpdate(() => forget()), builder.onBuildPhase(DocumentState.Linked, () => forget())];
        const forget = (): void => {
            this.referrers = undefined;
            for (const change of changes) change.dispose();
        };
        const referrers = new Map<AstNode, CrossReference[]>();
        for (const document of this.documents.all) {
            if (document.state < DocumentState.Linked) continue;
            for (const reference of referencesIn(document)) {
                const target = reference.ref;
                if (!target) continue;
                const known = referrers.get(target);
                if (known) known.push(reference);
                else referrers.set(target, [reference]);
            }
        }
        return referrers;
    }
}

function describe(reference: CrossReference): ReferenceDescription | undefined {
    const { container, $refNode, $nodeDescription } = reference;
    if (!$nodeDescription || !$refNode) return undefined;
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
