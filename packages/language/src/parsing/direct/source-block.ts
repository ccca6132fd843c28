import type { AstNode, CstNode, ParseResult } from 'langium';
import type { CrossReference } from './cross-reference.ts';
import type { Comment } from './scanner.ts';
import type { SourceText } from './source-text.ts';

/** Reads the concrete syntax of a block. */
export interface SyntaxReader {
    read(block: SourceBlock): void;
    comment(block: SourceBlock, comment: Comment): CstNode;
}

/** What was found wrong in a text that Langium's parser has read. */
export interface SyntaxErrors extends Pick<ParseResult, 'lexerErrors' | 'parserErrors'> {
    /** Whether so many were found that what stands behind them was passed over. */
    readonly hasMore?: boolean;
}

/** What Langium's parser has made of a text with errors. */
export type RecoveredText = ParseResult & Pick<SyntaxErrors, 'hasMore'>;

let replaced = 0;

/** How many blocks have been replaced so far, in all files; the same number means that nothing has. */
export function replacedBlocks(): number {
    return replaced;
}

/**
 * An element or block at the top of a file, with the part of the text it was read from. An edit replaces the blocks
 * that it touches and moves the ones behind. Where a text could not be read, it is one block with what was
 * understood of it.
 */
export class SourceBlock {
    readonly source: SourceText;
    /** Where it begins in the file, in UTF-16 units. */
    start: number;
    readonly length: number;
    readonly nodes: readonly AstNode[];
    readonly references: readonly CrossReference[];
    readonly errors: SyntaxErrors | undefined;
    isReplaced = false;
    /** The syntax of what it holds; that of one element is there from the beginning, with its parts still unread. */
    syntax: readonly CstNode[] = [];
    private readonly reader: SyntaxReader;
    private readonly text: string;
    private readonly textStart: number;
    private isRead: boolean;

    /** @param text the text that it was read from, of which it begins at its start */
    constructor(
        reader: SyntaxReader,
        source: SourceText,
        text: string,
        textStart: number,
        start: number,
        length: number,
        nodes: readonly AstNode[],
        references: readonly CrossReference[],
        errors?: SyntaxErrors
    ) {
        this.reader = reader;
        this.source = source;
        this.text = text;
        this.textStart = textStart;
        this.start = start;
        this.length = length;
        this.nodes = nodes;
        this.references = references;
        this.errors = errors;
        this.isRead = errors !== undefined;
        for (const node of nodes) (node as { $block?: SourceBlock }).$block = this;
    }

    get end(): number {
        return this.start + this.length;
    }

    /** A part of its text, counted from its beginning; as it was when it was read. */
    slice(start = 0, end = this.length): string {
        return this.text.slice(this.textStart + start, this.textStart + end);
    }

    /** Gives its nodes and references their syntax, unless they have it. */
    readSyntax(): void {
        if (this.isRead) return;
        this.isRead = true;
        this.reader.read(this);
    }

    comment(comment: Comment): CstNode {
        return this.reader.comment(this, comment);
    }

    replace(): void {
        this.isReplaced = true;
        replaced++;
    }
}

/** The element or block at the top of a file that a node is part of. */
export function blockOf(node: AstNode): SourceBlock | undefined {
    let top: AstNode & { $block?: SourceBlock } = node;
    while (top.$block === undefined && top.$container) top = top.$container;
    return top.$block;
}
