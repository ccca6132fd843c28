import type { AstNode, AstNodeDescription, CstNode, LinkingError, Reference, ReferenceInfo } from 'langium';
import { blockOf, replacedBlocks } from './source-block.ts';

/** Follows references. */
export interface ReferenceResolver {
    resolve(info: ReferenceInfo): { readonly node: AstNode; readonly description: AstNodeDescription } | LinkingError;
}

const NEW = 0;
/** Being followed right now: whoever asks again goes in a circle. */
const FOLLOWING = 1;
const FOLLOWED = 2;

/**
 * A reference from one element to another. It is followed when it is first asked for, and again when what it led to
 * has been replaced by an edit that changed nothing of what others read.
 */
export class CrossReference implements Reference {
    /** Set once for all references of a language's services, on their common prototype. */
    declare readonly resolver: ReferenceResolver;
    readonly $refText: string;
    /** As it stands in the text, where that is not the name itself: in quotation marks, or with spaces around “@”. */
    readonly $written: string | undefined;
    readonly container: AstNode;
    readonly property: string;
    readonly index: number | undefined;
    private state = NEW;
    private target: AstNode | undefined = undefined;
    private failure: LinkingError | undefined = undefined;
    private description: AstNodeDescription | undefined = undefined;
    private syntax: CstNode | undefined = undefined;
    /** How many blocks had been replaced anywhere when the target was last seen in its place. */
    private seen = 0;

    constructor(
        container: AstNode,
        property: string,
        index: number | undefined,
        name: string,
        written: string | undefined
    ) {
        this.container = container;
        this.property = property;
        this.index = index;
        this.$refText = name;
        this.$written = written;
    }

    get ref(): AstNode | undefined {
        if (this.state !== FOLLOWED) {
            if (this.state === FOLLOWING) throw new Error(`“${this.$refText}” leads in a circle.`);
            this.follow();
        } else if (this.seen !== replacedBlocks()) {
            if (this.target && blockOf(this.target)?.isReplaced) this.follow();
            else this.seen = replacedBlocks();
        }
        return this.target;
    }

    /** Nothing where it leads to something: Langium's type does not say so. */
    get error(): LinkingError {
        return this.failure as LinkingError;
    }

    get $nodeDescription(): AstNodeDescription {
        return (this.ref && this.description) as AstNodeDescription;
    }

    get $refNode(): CstNode {
        // Reading the syntax of the element gives its references their places.
        if (this.syntax === undefined) blockOf(this.container)?.readSyntax();
        return this.syntax as CstNode;
    }

    set $refNode(node: CstNode) {
        this.syntax = node;
    }

    /** Follows the reference if nobody did. */
    link(): void {
        if (this.state === NEW) this.follow();
    }

    /** Forgets what it leads to. */
    unlink(): void {
        this.state = NEW;
        this.target = undefined;
        this.failure = undefined;
        this.description = undefined;
    }

    private get info(): ReferenceInfo {
        const { container, property, index } = this;
        return { reference: this, container, property, ...(index !== undefined && { index }) };
    }

    private follow(): void {
        const { info } = this;
        this.state = FOLLOWING;
        this.target = undefined;
        this.failure = undefined;
        this.seen = replacedBlocks();
        try {
            const found = this.resolver.resolve(info);
            if ('node' in found) {
                this.target = found.node;
                this.description = found.description;
            } else this.failure = found;
        } catch (error) {
            const message = `“${this.$refText}” could not be followed: ${error instanceof Error ? error.message : error}`;
            console.error(message, error);
            this.failure = { info, message };
        }
        this.state = FOLLOWED;
    }
}

/** A reference as it is written in the text, quotation marks included. */
export function writtenName(reference: Reference): string {
    if (reference instanceof CrossReference) return reference.$written ?? reference.$refText;
    return reference.$refNode?.text ?? reference.$refText;
}
