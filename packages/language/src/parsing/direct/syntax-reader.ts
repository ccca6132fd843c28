import type { AstNode, CstNode, GrammarAST, Reference } from 'langium';
import { isAstNode, isReference } from 'langium';
import type { DirectParser } from './direct-parser.ts';
import { type Comment, commentsIn, scan } from './scanner.ts';
import type { SourceBlock, SyntaxReader } from './source-block.ts';
import { commentLeaf, SyntaxRecorder } from './syntax-recorder.ts';
import { Composite, type Lazy } from './syntax-tree.ts';

/** Reads blocks a second time, now with their concrete syntax, when somebody asks for it. */
export class BlockSyntaxReader implements SyntaxReader {
    private readonly parser: DirectParser;
    private readonly newDocument: () => AstNode;
    private readonly features: () => readonly GrammarAST.AbstractElement[];

    constructor(
        parser: DirectParser,
        newDocument: () => AstNode,
        features: () => readonly GrammarAST.AbstractElement[]
    ) {
        this.parser = parser;
        this.newDocument = newDocument;
        this.features = features;
    }

    read(block: SourceBlock): void {
        const text = block.slice();
        const recorder = new SyntaxRecorder(block, this.features(), commentsIn(text, 0, text.length));
        const document = this.newDocument();
        this.parser.begin(text, scan(text), recorder);
        this.parser.DocumentPart(document);
        const [read] = contentsOf(document);
        const [node] = block.nodes;
        const [part] = recorder.root.content;
        if (!read || !node || !(part instanceof Composite)) return;
        transfer(read, node);
        const lazy = block.syntax[0] as Lazy;
        lazy.fill(part);
        // It has taken over what was read, and stays the element's.
        Object.assign(node, { $cstNode: lazy });
    }

    comment(block: SourceBlock, comment: Comment): CstNode {
        return commentLeaf(block, comment);
    }
}

function contentsOf(document: AstNode): readonly AstNode[] {
    return Object.values(document).flatMap(value => (Array.isArray(value) ? value.filter(isAstNode) : []));
}

/** Hands the syntax of one tree to another of the same shape. */
function transfer(from: AstNode, to: AstNode): void {
    const syntax = from.$cstNode;
    if (syntax) {
        Object.assign(to, { $cstNode: syntax });
        Object.assign(syntax, { astNode: to });
    }
    for (const [name, value] of Object.entries(from)) {
        if (name.startsWith('$')) continue;
        const other: unknown = to[name as keyof AstNode];
        if (Array.isArray(value)) {
            for (const [index, each] of value.entries()) hand(each, (other as readonly unknown[])[index]);
        } else hand(value, other);
    }
}

function hand(from: unknown, to: unknown): void {
    if (isReference(from) && isReference(to)) {
        const { $refNode } = from as Reference;
        if ($refNode) Object.assign(to, { $refNode });
    } else if (isAstNode(from) && isAstNode(to)) transfer(from, to);
}
