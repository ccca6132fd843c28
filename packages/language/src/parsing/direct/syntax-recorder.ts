import type { TokenType } from 'chevrotain';
import type { CstNode, GrammarAST } from 'langium';
import { TOKENS } from '../generated/tokens.ts';
import type { CrossReference } from './cross-reference.ts';
import type { Comment } from './scanner.ts';
import type { SourceBlock } from './source-block.ts';
import { SyntaxBuilder } from './syntax-builder.ts';
import { type Composite, Leaf } from './syntax-tree.ts';
import type { TokenBuffer } from './token-buffer.ts';

/** Of Langium's token types what is asked of them. */
const TOKEN_TYPES: readonly TokenType[] = TOKENS.map(name => ({ name }) as TokenType);
const COMMENT_TYPES = {
    ML_COMMENT: { name: 'ML_COMMENT' } as TokenType,
    SL_COMMENT: { name: 'SL_COMMENT' } as TokenType
};

/** Notes what the parser reads, as concrete syntax. */
export class SyntaxRecorder {
    private readonly block: SourceBlock;
    private readonly builder: SyntaxBuilder;
    private readonly comments: Comment[];
    private last: Composite | undefined;

    /** @param comments in the block's text, in their order */
    constructor(block: SourceBlock, features: readonly GrammarAST.AbstractElement[], comments: readonly Comment[]) {
        this.block = block;
        this.builder = new SyntaxBuilder(block, features);
        this.comments = [...comments].reverse();
    }

    get root(): Composite {
        return this.builder.root;
    }

    token({ types, starts, ends }: TokenBuffer, index: number, feature: number): void {
        const start = starts[index] as number;
        const before: Leaf[] = [];
        for (let next = this.comments.at(-1); next && next.start < start; next = this.comments.at(-1)) {
            this.comments.pop();
            before.push(commentLeaf(this.block, next));
        }
        this.builder.hidden(before);
        const type = TOKEN_TYPES[types[index] as number] as TokenType;
        this.builder.token(start, (ends[index] as number) - start, type, feature);
    }

    enter(feature: number): void {
        this.builder.enter(feature);
    }

    leave(result: unknown): void {
        this.last = this.builder.leave();
        if (!this.last || typeof result !== 'object' || result === null) return;
        // Of several rules around the same element it is the outermost whose syntax is the element's.
        (result as { $cstNode: CstNode }).$cstNode = this.last;
    }

    reference(reference: CrossReference): void {
        if (this.last) reference.$refNode = this.last;
    }
}

export function commentLeaf(block: SourceBlock, { type, start, end }: Comment): Leaf {
    return new Leaf(block, start, end - start, COMMENT_TYPES[type], true);
}
