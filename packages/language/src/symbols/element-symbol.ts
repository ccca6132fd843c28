import type { AstNode, AstNodeDescription, DocumentSegment, URI } from 'langium';
import { CstUtils, GrammarUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { factsOfBlock, factsOfElement } from './facts.ts';
import type { GradusDescription } from './gradus-description.ts';

/** A name that leads to a node. Where that stands is computed when it is asked for, from the tree as it is then. */
export class NodeSymbol implements AstNodeDescription {
    /** Another one of the same facts after an edit that changed nothing of what others read. */
    node: AstNode;
    readonly name: string;
    readonly documentUri: URI;

    constructor(node: AstNode, name: string, documentUri: URI) {
        this.node = node;
        this.name = name;
        this.documentUri = documentUri;
    }

    get type(): string {
        return this.node.$type;
    }

    get path(): string {
        return pathOf(this.node);
    }

    get nameSegment(): DocumentSegment {
        const syntax = GrammarUtils.findNodeForProperty(this.node.$cstNode, 'name') ?? this.node.$cstNode;
        return CstUtils.toDocumentSegment(syntax) as DocumentSegment;
    }

    get selectionSegment(): DocumentSegment {
        return CstUtils.toDocumentSegment(this.node.$cstNode) as DocumentSegment;
    }
}

/** What is known of an element with a name throughout its framework, or of a block, without looking for it. */
export class ElementSymbol extends NodeSymbol implements GradusDescription {
    get title(): string | undefined {
        return ast.isElement(this.node) ? this.node.title : undefined;
    }

    get aliases(): readonly string[] {
        return ast.isAliased(this.node) ? this.node.aliases : [];
    }

    get container(): string | undefined {
        const { $container } = this.node;
        return ast.isElement($container) ? ($container.title ?? $container.name) : undefined;
    }

    get facts(): string {
        return ast.isElement(this.node) ? factsOfElement(this.node) : factsOfBlock(this.node as ast.Block);
    }
}

/** The place of a node in its tree, in the way of Langium's locator. */
function pathOf(node: AstNode): string {
    const { $container, $containerProperty, $containerIndex } = node;
    if (!$container) return '';
    const index = $containerIndex === undefined ? '' : `@${$containerIndex}`;
    return `${pathOf($container)}/${$containerProperty}${index}`;
}
