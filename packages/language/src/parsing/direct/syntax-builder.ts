import type { TokenType } from 'chevrotain';
import type { CompositeCstNode, CstNode, GrammarAST } from 'langium';
import { insertMany } from '../insert-many.ts';
import type { SourceBlock } from './source-block.ts';
import { Composite, Leaf } from './syntax-tree.ts';

/** Builds the concrete syntax of one block, in the way of Langium's builder. */
export class SyntaxBuilder {
    readonly root: Composite;
    private readonly block: SourceBlock;
    private readonly features: readonly GrammarAST.AbstractElement[];
    private readonly open: Composite[];

    /** @param features the elements of the grammar by number */
    constructor(block: SourceBlock, features: readonly GrammarAST.AbstractElement[]) {
        this.block = block;
        this.features = features;
        this.root = new Composite(block);
        this.open = [this.root];
    }

    enter(feature: number): void {
        const composite = new Composite(this.block);
        composite.grammarSource = this.features[feature] as GrammarAST.AbstractElement;
        append(this.current, composite);
        this.open.push(composite);
    }

    /** @returns what the rule has read; nothing where that is no token at all */
    leave(): Composite | undefined {
        const composite = this.open.pop();
        if (!composite || composite.content.length > 0) return composite;
        const siblings = composite.container?.content ?? [];
        (siblings as CstNode[]).splice(siblings.indexOf(composite), 1);
        return undefined;
    }

    /** @param start counted from the beginning of the block */
    token(start: number, length: number, type: TokenType, feature: number): void {
        const leaf = new Leaf(this.block, start, length, type, false);
        leaf.grammarSource = this.features[feature] as GrammarAST.AbstractElement;
        append(this.current, leaf);
    }

    /** Adds comments where they stand: behind what was read of the innermost element that anything was read of. */
    hidden(leaves: readonly Leaf[]): void {
        if (leaves.length === 0) return;
        let current: CompositeCstNode = this.current;
        let index = current.content.length;
        while (index === 0 && current.container) {
            index = current.container.content.indexOf(current);
            current = current.container;
        }
        for (const leaf of leaves) leaf.container = current;
        insertMany(current.content as CstNode[], index, leaves);
    }

    private get current(): Composite {
        return this.open.at(-1) ?? this.root;
    }
}

function append(container: Composite, node: Composite | Leaf): void {
    node.container = container;
    container.content.push(node);
}
