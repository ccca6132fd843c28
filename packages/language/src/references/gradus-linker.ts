import type {
    AstNode,
    AstNodeDescription,
    CstNode,
    LangiumCoreServices,
    LangiumDocument,
    Linker,
    LinkingError,
    MultiReference,
    Reference,
    ReferenceInfo
} from 'langium';
import { Cancellation, interruptAndCheck, isLinkingError } from 'langium';
import type { GradusSharedCoreServices } from '../gradus-reading-module.ts';
import { CrossReference, type ReferenceResolver } from '../parsing/direct/cross-reference.ts';
import type { ReferenceType } from '../parsing/direct/direct-parser.ts';
import { referencesIn, sourceOf } from '../parsing/direct/source-text.ts';
import type { VisibleNames } from './visible-names.ts';

/** Follows the references of a document one after the other, without looking through the tree for them. */
export class GradusLinker implements Linker {
    /** The class of the references that this linker follows. */
    readonly Reference: ReferenceType;
    private readonly services: LangiumCoreServices;
    private names: VisibleNames | undefined;

    constructor(services: LangiumCoreServices) {
        this.services = services;
        const resolver: ReferenceResolver = { resolve: info => this.resolve(info) };
        this.Reference = class extends CrossReference {};
        Object.defineProperty(this.Reference.prototype, 'resolver', { value: resolver });
    }

    async link(document: LangiumDocument, cancelToken = Cancellation.CancellationToken.None): Promise<void> {
        await interruptAndCheck(cancelToken);
        const source = sourceOf(document);
        (this.services.shared as GradusSharedCoreServices).gradus.CrashNotes.atWorkOn(document.uri, source?.text ?? '');
        // Asked for as one list by hardly anybody, and long.
        Object.defineProperty(document, 'references', { configurable: true, get: () => referencesIn(document) });
        for (const { references } of source?.blocks ?? []) for (const each of references) each.link();
    }

    unlink(document: LangiumDocument): void {
        for (const { references } of sourceOf(document)?.blocks ?? []) for (const each of references) each.unlink();
    }

    getCandidate(info: ReferenceInfo): AstNodeDescription | LinkingError {
        const { $refText } = info.reference;
        // Services are looked up by name each time they are asked for, and there are many references.
        this.names ??= this.services.references.ScopeProvider as VisibleNames;
        const description = this.names.find(info);
        return description ?? { info, message: `“${$refText}” was not found.` };
    }

    getCandidates(info: ReferenceInfo): AstNodeDescription[] | LinkingError {
        const candidate = this.getCandidate(info);
        return isLinkingError(candidate) ? candidate : [candidate];
    }

    /** For Langium's parser; what it has read gets its place in the text later. */
    buildReference(node: AstNode, property: string, refNode: CstNode | undefined, refText: string): Reference {
        const value: unknown = node[property as keyof AstNode];
        const index = this.isList(node, property) ? ((value as unknown[] | undefined)?.length ?? 0) : undefined;
        const written = refNode && refNode.text !== refText ? refNode.text : undefined;
        const reference = new this.Reference(node, property, index, refText, written);
        if (refNode) reference.$refNode = refNode;
        return reference;
    }

    buildMultiReference(): MultiReference {
        throw new Error('The language has no references to several elements at once.');
    }

    private isList({ $type }: AstNode, property: string): boolean {
        return Array.isArray(
            this.services.shared.AstReflection.getTypeMetaData($type).properties[property]?.defaultValue
        );
    }

    private resolve(info: ReferenceInfo): { node: AstNode; description: AstNodeDescription } | LinkingError {
        const description = this.getCandidate(info);
        if (isLinkingError(description)) return description;
        // Everything that has a name knows its node.
        const { node } = description;
        return node ? { node, description } : { info, message: `“${description.name}” is gone.` };
    }
}
