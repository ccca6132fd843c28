import type { AstNode, CstNode, FindReferencesOptions, LeafCstNode, ReferenceDescription, Stream } from 'langium';
import { AstUtils, CstUtils, DefaultReferences, stream, UriUtils } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import * as ast from '../generated/ast.ts';
import { folderOfNode } from '../references/adoption-for.ts';
import type { Frameworks } from '../symbols/frameworks.ts';

/** Knows that of `PC1@EU` the first part leads to the competency, and the second one to the framework. */
export class QualifiedReferences extends DefaultReferences {
    private readonly frameworks: () => Frameworks;

    constructor(services: LangiumServices, frameworks: () => Frameworks) {
        super(services);
        this.frameworks = frameworks;
    }

    override findDeclarations(source: CstNode): AstNode[] {
        const whole = CstUtils.getDatatypeNode(source);
        const qualifier = whole && qualifierIn(whole);
        if (qualifier !== source || !qualifier) return super.findDeclarations(source);
        const { uri } = AstUtils.getDocument(source.astNode);
        const frameworks = this.frameworks();
        const named = frameworks.importsOf(frameworks.folderOf(uri)).find(({ name }) => isSame(name, qualifier.text));
        const header = named && frameworks.headerOf(named.folder);
        return header ? [header] : [];
    }

    override findReferences(target: AstNode, options: FindReferencesOptions): Stream<ReferenceDescription> {
        const references = super.findReferences(target, options);
        if (!ast.isFramework(target)) return references;
        const { documentUri } = options;
        const qualifiers = [...this.qualifiersOf(target)].filter(
            ({ sourceUri }) => !documentUri || UriUtils.equals(sourceUri, documentUri)
        );
        return references.concat(stream(qualifiers));
    }

    /** Where elements are named together with a framework. */
    private *qualifiersOf(target: ast.Framework): Iterable<ReferenceDescription> {
        const frameworks = this.frameworks();
        const home = folderOfNode(frameworks, target);
        const targetUri = AstUtils.getDocument(target).uri;
        const targetPath = this.nodeLocator.getAstNodePath(target);
        for (const folder of frameworks.declaredFolders()) {
            const names = frameworks.importsOf(folder).filter(each => each.folder === home);
            if (names.length === 0) continue;
            for (const { uri: sourceUri, references } of frameworks.documentsOf(folder)) {
                for (const { $refNode } of references) {
                    const qualifier = $refNode && qualifierIn($refNode);
                    if (!qualifier || !names.some(({ name }) => isSame(name, qualifier.text))) continue;
                    const sourcePath = this.nodeLocator.getAstNodePath($refNode.astNode);
                    const segment = CstUtils.toDocumentSegment(qualifier);
                    yield { sourceUri, sourcePath, targetUri, targetPath, segment, local: false };
                }
            }
        }
    }
}

/** The name of the framework in a name that has one. */
function qualifierIn(name: CstNode): LeafCstNode | undefined {
    if (!name.text.includes('@')) return undefined;
    const leaves = CstUtils.flattenCst(name)
        .filter(({ hidden }) => !hidden)
        .toArray();
    return leaves.at(-2)?.text === '@' ? leaves.at(-1) : undefined;
}

function isSame(name: string, written: string): boolean {
    return name.normalize('NFC') === written.normalize('NFC');
}
