import type { TokenType } from 'chevrotain';
import type { AstNode, CompositeCstNode, CstNode, GrammarAST, LeafCstNode, RootCstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { SourceBlock } from './source-block.ts';
import type { SourceText } from './source-text.ts';

/*
 * Concrete syntax as Langium has it, with one difference: places are kept relative to the block at the top of the
 * file, so that an edit above a block moves all of it by changing one number.
 */

/** What is set when a node is put into its place; what is at the top, or read from no rule, never gets it. */
const LATER = undefined as never;

abstract class Syntax implements CstNode {
    container: CompositeCstNode = LATER;
    grammarSource: GrammarAST.AbstractElement = LATER;
    abstract readonly source: SourceText;
    abstract readonly offset: number;
    abstract readonly end: number;
    abstract readonly hidden: boolean;
    abstract readonly astNode: AstNode;

    get length(): number {
        return this.end - this.offset;
    }

    get root(): RootCstNode {
        return this.source.syntax;
    }

    abstract readonly text: string;

    get range(): Range {
        return this.source.lines.rangeOf(this.offset, this.end);
    }
}

/** A token. */
export class Leaf extends Syntax implements LeafCstNode {
    readonly hidden: boolean;
    readonly tokenType: TokenType;
    private readonly block: SourceBlock;
    private readonly start: number;
    private readonly size: number;

    /** @param start counted from the beginning of the block */
    constructor(block: SourceBlock, start: number, size: number, tokenType: TokenType, hidden: boolean) {
        super();
        this.block = block;
        this.start = start;
        this.size = size;
        this.tokenType = tokenType;
        this.hidden = hidden;
    }

    override get source(): SourceText {
        return this.block.source;
    }

    override get offset(): number {
        return this.block.start + this.start;
    }

    override get end(): number {
        return this.offset + this.size;
    }

    override get text(): string {
        // Comments before the block, or behind the last one, are no part of it.
        const isOutside = this.start < 0 || this.start >= this.block.length;
        if (isOutside) return this.source.text.slice(this.offset, this.end);
        return this.block.slice(this.start, this.start + this.size);
    }

    override get astNode(): AstNode {
        if (!this.container) throw new Error('This token belongs to no element.');
        return this.container.astNode;
    }
}

/** What a rule has read. */
export class Composite extends Syntax implements CompositeCstNode {
    content: CstNode[] = [];
    protected readonly block: SourceBlock;
    private node: AstNode | undefined = undefined;

    constructor(block: SourceBlock) {
        super();
        this.block = block;
    }

    override get source(): SourceText {
        return this.block.source;
    }

    get hidden(): boolean {
        return false;
    }

    get astNode(): AstNode {
        const node = this.node ?? (this.container as CompositeCstNode | undefined)?.astNode;
        if (!node) throw new Error('This part of the text belongs to no element.');
        return node;
    }

    set astNode(node: AstNode) {
        this.node = node;
    }

    override get text(): string {
        return this.block.slice(this.offset - this.block.start, this.end - this.block.start);
    }

    override get offset(): number {
        return (this.content.find(each => !each.hidden) ?? this.content[0])?.offset ?? 0;
    }

    override get end(): number {
        return (this.content.findLast(each => !each.hidden) ?? this.content.at(-1))?.end ?? 0;
    }
}

/** What a block consists of, read when somebody asks for it; where it stands is known without. */
export class Lazy extends Composite {
    private parts: CstNode[] | undefined;

    constructor(block: SourceBlock, node: AstNode) {
        super(block);
        this.astNode = node;
        this.container = block.source.syntax;
        // The field of the class that this one extends would hide what is read later.
        Object.defineProperty(this, 'content', { get: () => this.readContent() });
        Object.defineProperty(this, 'grammarSource', { get: () => this.readGrammarSource() });
    }

    /** Takes over what was read. */
    fill(read: Composite): void {
        this.parts = read.content;
        for (const part of read.content) Object.assign(part, { container: this });
        const { grammarSource } = read;
        Object.defineProperty(this, 'grammarSource', { value: grammarSource });
    }

    override get offset(): number {
        return this.block.start;
    }

    override get end(): number {
        return this.block.end;
    }

    private readContent(): CstNode[] {
        if (!this.parts) this.block.readSyntax();
        return this.parts ?? [];
    }

    private readGrammarSource(): GrammarAST.AbstractElement {
        this.block.readSyntax();
        return Object.getOwnPropertyDescriptor(this, 'grammarSource')?.value;
    }
}

/** The whole of a file. */
export class Root extends Syntax implements RootCstNode {
    readonly source: SourceText;
    private parts: CstNode[] | undefined;

    constructor(source: SourceText) {
        super();
        this.source = source;
    }

    get content(): CstNode[] {
        this.parts ??= this.source.syntaxOfBlocks();
        return this.parts;
    }

    /** Blocks have come or gone. */
    forgetContent(): void {
        this.parts = undefined;
    }

    get fullText(): string {
        return this.source.text;
    }

    get hidden(): boolean {
        return false;
    }

    get astNode(): AstNode {
        return this.source.document;
    }

    override get text(): string {
        return this.source.text.slice(this.offset, this.end);
    }

    override get root(): RootCstNode {
        return this;
    }

    override get offset(): number {
        return this.source.blocks[0]?.start ?? 0;
    }

    override get end(): number {
        const last = this.source.blocks.at(-1);
        return last ? last.start + last.length : 0;
    }
}
