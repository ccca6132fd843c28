import type { AstNode, GrammarAST } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { GeneratedParser, nodes } from '../generated/parser.ts';
import { KEYWORDS, TOKENS } from '../generated/tokens.ts';
import { adoptSyntax } from './adopt-syntax.ts';
import type { CrossReference } from './cross-reference.ts';
import { DirectParser, ofItsOwn, type ReferenceType } from './direct-parser.ts';
import { CLOSE, OPEN, Scanner } from './scanner.ts';
import type { Shift } from './shift.ts';
import { type RecoveredText, SourceBlock, type SyntaxErrors } from './source-block.ts';
import { SourceText } from './source-text.ts';
import { BlockSyntaxReader } from './syntax-reader.ts';
import { Lazy } from './syntax-tree.ts';
import type { TokenBuffer } from './token-buffer.ts';

/** What an edit did to the blocks of a file. */
export interface SourceChange {
    readonly removed: readonly SourceBlock[];
    readonly added: readonly SourceBlock[];
    readonly shift: Shift;
}

/** The nesting of braces that is read; Langium's lexer says so where there is more. */
const MAX_DEPTH = 32;
/** Elements shorter than this cannot be nested too deeply. */
const SHALLOW = MAX_DEPTH;
/** Tokens at the beginning of a block that decide about the one before it as well. */
const HEAD = 3;

/** What is needed of Langium's parser. */
export type RecoveringParser = (text: string) => RecoveredText;

/**
 * Reads files block by block: what follows the grammar with the parser that is made of it, the rest with Langium's
 * own, which recovers from errors and says what they are. After an edit only the blocks that it touches are read.
 */
export class SourceReader {
    private readonly parser: DirectParser;
    private readonly recovering: RecoveringParser;
    private readonly syntax: BlockSyntaxReader;

    /**
     * @param recovering called for the parts of a text in which there are errors
     * @param features the elements of the grammar, by the numbers that the generated parser has for them
     */
    constructor(
        Reference: ReferenceType,
        recovering: RecoveringParser,
        features: () => readonly GrammarAST.AbstractElement[]
    ) {
        this.parser = new GeneratedParser(Reference);
        this.recovering = recovering;
        this.syntax = new BlockSyntaxReader(new GeneratedParser(Reference), newDocument, features);
    }

    /** Reads a whole file. */
    read(text: string): SourceText {
        const source = new SourceText(text, newDocument());
        const reading = new Reading(this.parser, this.recovering, this.syntax, source, text);
        reading.readUpTo();
        source.blocks = reading.blocks;
        place(source);
        return source;
    }

    /** Reads what an edit has changed. */
    update(source: SourceText, text: string): SourceChange {
        const before = source.text;
        const start = commonPrefix(before, text);
        const tail = commonSuffix(before, text, start);
        const moved = text.length - before.length;
        const { blocks } = source;
        const first = Math.max(0, firstTouched(blocks, before, start));
        const from = blocks[first]?.start ?? 0;
        const begin = first === 0 ? 0 : from;
        // The old text from here on is the new text from there on.
        const unchanged = before.length - tail;
        const known = endOfIndented(blocks, before, unchanged);
        // To the end of the last block that was touched: behind it, what is known goes on.
        const touched = blocks.findLast(each => each.start < known)?.end ?? known;
        const upTo = Math.max(touched, known) + moved;
        const part = { from: begin, upTo };
        const reading = new Reading(this.parser, this.recovering, this.syntax, source, text, part);
        let last = first;
        reading.readUpTo(at => {
            while (last < blocks.length && (blocks[last] as SourceBlock).start + moved < at) last++;
            const block = blocks[last];
            return block !== undefined && block.start >= known && block.start + moved === at;
        });
        if (!reading.isResumed) last = blocks.length;
        const removed = blocks.slice(first, last);
        for (const block of removed) block.replace();
        const behind = blocks.slice(last);
        for (const block of behind) block.start += moved;
        source.blocks = [...blocks.slice(0, first), ...reading.blocks, ...behind];
        const end = unchanged + moved;
        const lines = source.lines.edited(text, start, unchanged, end);
        const shift: Shift = {
            start: source.lines.positionAt(start),
            endBefore: source.lines.positionAt(unchanged),
            end: lines.positionAt(end)
        };
        source.changed(text, lines);
        place(source);
        return { removed, added: reading.blocks, shift };
    }
}

/** One reading of a text, from one place in it on. */
class Reading {
    readonly blocks: SourceBlock[] = [];
    /** Whether it ended where what is there was known already. */
    isResumed = false;
    private readonly parser: DirectParser;
    private readonly recovering: RecoveringParser;
    private readonly syntax: BlockSyntaxReader;
    private readonly source: SourceText;
    private readonly text: string;
    private readonly scanner: Scanner;
    private readonly tokens: TokenBuffer;
    /** Whether the text is one of the many that a file has while it is edited, of each of which little is kept. */
    private readonly isPart: boolean;
    /** By block, the token it begins with. */
    private readonly firsts: number[] = [];

    constructor(
        parser: DirectParser,
        recovering: RecoveringParser,
        syntax: BlockSyntaxReader,
        source: SourceText,
        text: string,
        part?: { readonly from: number; readonly upTo: number }
    ) {
        const { from, upTo } = part ?? { from: 0, upTo: text.length };
        this.parser = parser;
        this.recovering = recovering;
        this.syntax = syntax;
        this.source = source;
        this.text = text;
        this.scanner = new Scanner(text, from, upTo - from);
        this.tokens = this.scanner.readUpTo(upTo);
        this.isPart = part !== undefined;
        parser.begin(text, this.tokens, undefined, this.isPart);
    }

    /** @param isKnown whether at this place begins what is known already */
    readUpTo(isKnown?: (at: number) => boolean): void {
        for (let index = 0; this.typeAt(index) !== END; ) {
            this.parser.goTo(index);
            const canBegin = this.parser.canBegin();
            if (canBegin && isKnown?.(this.tokens.starts[index] as number)) {
                this.isResumed = true;
                return;
            }
            const end = canBegin ? this.readElement(index) : -1;
            index = end < 0 ? this.readBroken(index, canBegin) : end;
        }
    }

    /**
     * Reads an element that follows the grammar.
     *
     * @returns the token behind it; less than 0 where it does not
     */
    private readElement(index: number): number {
        const document = newDocument();
        const end = this.tryElement(index, document);
        const references = this.parser.takeReferences();
        if (end < 0) return end;
        const node = [...document.elements, ...document.blocks][0] as AstNode;
        this.add(index, end, [node], references);
        return end;
    }

    private tryElement(index: number, document: ast.Document): number {
        this.parser.goTo(index);
        let isRead = true;
        try {
            this.parser.DocumentPart(document);
        } catch (error) {
            if (!DirectParser.isFailure(error)) throw error;
            isRead = false;
        }
        const end = this.parser.index;
        if (this.readMore(end)) {
            // What had not been looked at may have been missed.
            this.parser.takeReferences();
            document.elements = [];
            document.blocks = [];
            return this.tryElement(index, document);
        }
        return isRead && !this.isTooDeep(index, end) ? end : -1;
    }

    /**
     * Has Langium's parser read what does not follow the grammar.
     *
     * @returns the token behind it
     */
    private readBroken(index: number, canBegin: boolean): number {
        let first = index;
        // What cannot stand outside of braces mostly belongs to the element before it, which lacks one.
        const before = canBegin ? undefined : this.blocks.at(-1);
        if (before && !before.errors) {
            this.blocks.pop();
            first = this.firsts.pop() as number;
        }
        const end = this.endOfBroken(first, index);
        const start = this.tokens.starts[first] as number;
        const last = this.tokens.ends[end - 1] as number;
        const column = this.columnOf(start);
        const padded = ' '.repeat(column) + this.text.slice(start, last);
        const limit = padded.length;
        const next = column + (this.tokens.starts[end] as number) - start;
        const result = this.withNext(end, last, padded, next) ?? this.recovering(padded);
        const document = result.value as ast.Document;
        const read = [...document.elements, ...document.blocks].filter(
            ({ $cstNode }) => ($cstNode?.offset ?? 0) < limit
        );
        const block = this.add(first, end, read, [], {
            lexerErrors: result.lexerErrors,
            parserErrors: upToFirst(result.parserErrors, ({ token }) => token.startOffset >= next),
            ...(result.hasMore && { hasMore: true })
        });
        adoptSyntax(block, document, column, limit);
        return end;
    }

    /** A text read with the words that begin the next element, where those are what is said to be in the way. */
    private withNext(end: number, last: number, padded: string, next: number): RecoveredText | undefined {
        if (this.typeAt(end) === END) return undefined;
        const result = this.recovering(padded + this.text.slice(last, this.tokens.ends[end + 1]));
        return result.parserErrors.some(({ token }) => token.startOffset >= next) ? result : undefined;
    }

    /**
     * Where what cannot be read ends: at the next word that begins an element at the top of a file and does stand
     * there, outside of all braces or at least not further in than where it began.
     */
    private endOfBroken(first: number, wrong: number): number {
        const column = this.columnOf(this.tokens.starts[first] as number);
        let depth = 0;
        let isIndented: boolean | undefined;
        for (let index = first; ; index++) {
            const type = this.typeAt(index);
            if (type === END) return index;
            const indent = index > first ? this.indentOf(index) : undefined;
            if (indent !== undefined) {
                const isDeeper = indent > column;
                if (depth > 0) isIndented ??= isDeeper;
                const isOutside = depth <= 0 || isIndented === true;
                if (index > wrong && isOutside && !isDeeper && this.canBeginAt(index)) return index;
            }
            if (type === OPEN) depth++;
            else if (type === CLOSE) depth--;
        }
    }

    /** Whether a word that begins elements is followed by what they are called. */
    private canBeginAt(index: number): boolean {
        if (!BEGINNINGS.has(this.typeAt(index))) return false;
        const next = this.typeAt(index + 1);
        return next !== END && (next === OPEN || next === CODE || (next <= KEYWORDS && !SIGNS.has(next)));
    }

    /** How far in a token stands that is the first one in its line; nothing where it is not. */
    private indentOf(index: number): number | undefined {
        const start = this.tokens.starts[index] as number;
        const gap = this.text.slice(this.tokens.ends[index - 1], start);
        const line = Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r'));
        return line < 0 ? undefined : gap.length - line - 1;
    }

    private columnOf(start: number): number {
        let at = start;
        while (at > 0 && !isLineBreak(this.text.charCodeAt(at - 1))) at--;
        return start - at;
    }

    private isTooDeep(first: number, end: number): boolean {
        if (end - first < SHALLOW) return false;
        const { types } = this.tokens;
        let depth = 0;
        for (let index = first; index < end; index++) {
            if (types[index] === OPEN && ++depth > MAX_DEPTH) return true;
            if (types[index] === CLOSE) depth--;
        }
        return false;
    }

    private add(
        first: number,
        end: number,
        read: readonly AstNode[],
        references: readonly CrossReference[],
        errors?: SyntaxErrors
    ): SourceBlock {
        const start = this.tokens.starts[first] as number;
        const length = (this.tokens.ends[end - 1] as number) - start;
        const own = this.isPart ? ofItsOwn(this.text.slice(start, start + length)) : this.text;
        const ownStart = this.isPart ? 0 : start;
        const block = new SourceBlock(this.syntax, this.source, own, ownStart, start, length, read, references, errors);
        const [node] = read;
        if (!errors && node) {
            const syntax = new Lazy(block, node);
            block.syntax = [syntax];
            Object.assign(node, { $cstNode: syntax });
        }
        this.blocks.push(block);
        this.firsts.push(first);
        return block;
    }

    private typeAt(index: number): number {
        this.readMore(index);
        return this.tokens.types[index] as number;
    }

    /** Reads the rest of the text where the tokens that are read do not reach as far as decisions look. */
    private readMore(index: number): boolean {
        if (!this.tokens.isPart || index + HEAD <= this.tokens.count) return false;
        this.scanner.readUpTo(this.text.length);
        this.parser.begin(this.text, this.tokens, undefined, this.isPart);
        return true;
    }
}

const END = 0;
const CODE = TOKENS.indexOf('CODE');
/** Signs of the language, which are no words. */
const SIGNS: ReadonlySet<number> = new Set(TOKENS.flatMap((name, type) => (/^\w/.test(name) ? [] : [type])));
const BEGINNINGS: ReadonlySet<number> = new Set(
    [
        ...['framework', 'scale', 'section', 'category', 'domain', 'group', 'grade', 'role', 'set', 'stream', 'term'],
        ...['matrix', 'relations', 'translation', 'adapt', 'omit']
    ].map(word => TOKENS.indexOf(word))
);

function newDocument(): ast.Document {
    return new nodes.Document() as unknown as ast.Document;
}

/** Puts the elements of all blocks into the document, in the order of the text. */
function place(source: SourceText): void {
    const document = source.value;
    const elements: ast.Element[] = [];
    const blocks: ast.Block[] = [];
    for (const { nodes: read } of source.blocks) {
        for (const node of read as Mutable<AstNode>[]) {
            const isBlock = BLOCK_TYPES.has(node.$type);
            const list: AstNode[] = isBlock ? blocks : elements;
            node.$container = document;
            node.$containerProperty = isBlock ? 'blocks' : 'elements';
            node.$containerIndex = list.length;
            list.push(node);
        }
    }
    document.elements = elements;
    document.blocks = blocks;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const BLOCK_TYPES: ReadonlySet<string> = new Set(['Matrix', 'Relations', 'Translation', 'Adaptation', 'Omission']);

/** The first block whose reading can have been another one with what the text is now from a place on. */
function firstTouched(blocks: readonly SourceBlock[], text: string, from: number): number {
    let index = blocks.findLastIndex(({ start }) => start <= from);
    for (; index > 0; index--) {
        const { start } = blocks[index] as SourceBlock;
        const head = new Scanner(text, start, 0).readUpTo(start);
        if ((head.ends[HEAD - 1] as number) < from) break;
    }
    return index;
}

/**
 * Where the blocks end of which the reading can have been another one because they are indented otherwise now: what
 * has errors is read by how far in it stands, and may stand in the line in which the edit ends.
 */
function endOfIndented(blocks: readonly SourceBlock[], text: string, from: number): number {
    let end = from;
    let seen = from;
    for (let index = blocks.findIndex(({ start }) => start >= from); index >= 0 && index < blocks.length; index++) {
        const { start, end: blockEnd, errors } = blocks[index] as SourceBlock;
        if (/[\r\n]/.test(text.slice(seen, start))) break;
        seen = start;
        if (errors) end = blockEnd;
    }
    return end;
}

/** The beginning of a list, with the first that something is true of. */
function upToFirst<T>(list: readonly T[], isLast: (each: T) => boolean): T[] {
    const last = list.findIndex(isLast);
    return last < 0 ? [...list] : list.slice(0, last + 1);
}

function isLineBreak(code: number): boolean {
    return code === 10 || code === 13;
}

/** How many characters two texts begin with alike. Compares parts of texts as a whole, which is fast. */
function commonPrefix(a: string, b: string): number {
    let low = 0;
    let high = Math.min(a.length, b.length);
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (a.slice(low, middle) === b.slice(low, middle)) low = middle;
        else high = middle - 1;
    }
    return low;
}

/** How many characters two texts end with alike, without those that they begin with alike. */
function commonSuffix(a: string, b: string, prefix: number): number {
    let low = 0;
    let high = Math.min(a.length, b.length) - prefix;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (a.slice(a.length - middle, a.length - low) === b.slice(b.length - middle, b.length - low)) low = middle;
        else high = middle - 1;
    }
    return low;
}
