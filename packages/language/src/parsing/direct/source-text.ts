import type { CstNode, LangiumDocument, ParseResult } from 'langium';
import type * as ast from '../../generated/ast.ts';
import type { CrossReference } from './cross-reference.ts';
import { LineTable } from './line-table.ts';
import { commentsIn } from './scanner.ts';
import { type ShiftedErrors, shiftedErrors } from './shifted-errors.ts';
import type { SourceBlock } from './source-block.ts';
import { Root } from './syntax-tree.ts';

/** A file as it was read: its text, and the blocks it consists of. */
export class SourceText implements ParseResult {
    text: string;
    blocks: SourceBlock[] = [];
    readonly value: ast.Document;
    readonly syntax: Root;
    private table: LineTable | undefined;
    private shifted: ShiftedErrors | undefined;

    constructor(text: string, document: ast.Document) {
        this.text = text;
        this.value = document;
        this.syntax = new Root(this);
        Object.assign(document, { $cstNode: this.syntax });
    }

    get document(): ast.Document {
        return this.value;
    }

    get lines(): LineTable {
        this.table ??= LineTable.of(this.text);
        return this.table;
    }

    get lexerErrors(): ParseResult['lexerErrors'] {
        return this.errors.lexerErrors;
    }

    get parserErrors(): ParseResult['parserErrors'] {
        return this.errors.parserErrors;
    }

    /** Whether the text has more errors than those. */
    get hasMoreErrors(): boolean {
        return this.errors.hasMore;
    }

    /** Says that text or blocks have changed. */
    changed(text: string, lines: LineTable): void {
        this.text = text;
        this.table = lines;
        this.shifted = undefined;
        this.syntax.forgetContent();
    }

    /** The syntax of all blocks, with the comments between them. */
    syntaxOfBlocks(): CstNode[] {
        const nodes: CstNode[] = [];
        let end = 0;
        for (const block of this.blocks) {
            for (const comment of commentsIn(this.text, end, block.start)) nodes.push(this.between(block, comment));
            for (const node of block.syntax) nodes.push(node);
            end = block.end;
        }
        const last = this.blocks.at(-1);
        if (last) {
            for (const comment of commentsIn(this.text, end, this.text.length)) nodes.push(this.between(last, comment));
        }
        return nodes;
    }

    private between(block: SourceBlock, { type, start, end }: ReturnType<typeof commentsIn>[number]): CstNode {
        const node = block.comment({ type, start: start - block.start, end: end - block.start });
        Object.assign(node, { container: this.syntax });
        return node;
    }

    private get errors(): ShiftedErrors {
        // Where there are none, nobody has to know where the lines begin.
        this.shifted ??= this.blocks.some(({ errors }) => errors) ? shiftedErrors(this.blocks, this.lines) : NO_ERRORS;
        return this.shifted;
    }
}

const NO_ERRORS: ShiftedErrors = { lexerErrors: [], parserErrors: [], hasMore: false };

/** What a document was read from. */
export function sourceOf({ parseResult }: Pick<LangiumDocument, 'parseResult'>): SourceText | undefined {
    return parseResult instanceof SourceText ? parseResult : undefined;
}

/** The references of all blocks of a document, in the order of the text. */
export function referencesIn(document: Pick<LangiumDocument, 'parseResult'>): CrossReference[] {
    return (sourceOf(document)?.blocks ?? []).flatMap(({ references }) => references);
}
