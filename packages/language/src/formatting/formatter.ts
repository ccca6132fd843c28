import type { LangiumDocument, LeafCstNode } from 'langium';
import { CstUtils } from 'langium';
import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver-types';
import { commentDepth, endsLine, type Gap, gapBefore, isComment } from './layout.ts';
import { tableGaps } from './table.ts';

/**
 * Formats a document: one style, with indentation as the only choice. Changes nothing but the
 * space between tokens, so that no text and no comment can be lost, and keeps single blank lines
 * where the author set them. A document with syntax errors is left alone.
 *
 * @param range changes nothing outside of it
 * @returns edits that do not overlap, in order; none where the document is formatted already
 */
export function formatDocument(document: LangiumDocument, options: FormattingOptions, range?: Range): TextEdit[] {
    const { parseResult, textDocument } = document;
    const root = parseResult.value.$cstNode;
    if (!root || parseResult.lexerErrors.length > 0 || parseResult.parserErrors.length > 0) return [];
    const text = textDocument.getText();
    const leaves = CstUtils.flattenCst(root)
        .filter(leaf => leaf.tokenType.name !== 'WS' && leaf.text !== '')
        .toArray();
    // Comments alone belong to no element, and are not among what is read.
    if (leaves.length === 0 && text.trim() !== '') return [];
    const printer = new GapPrinter(options, text.includes('\r\n') ? '\r\n' : '\n');
    const inTables = tableGaps(leaves);
    const from = range ? textDocument.offsetAt(range.start) : 0;
    const to = range ? textDocument.offsetAt(range.end) : text.length;

    const edits: TextEdit[] = [];
    const replace = (start: number, end: number, newText: string) => {
        if (text.slice(start, end) === newText || start < from || end > to) return;
        edits.push({ range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) }, newText });
    };
    // Line breaks and indentation apart: of a selection's first line only the indentation is selected.
    const adjust = (start: number, end: number, wanted: string) => {
        const indent = start + afterLineBreak(text.slice(start, end));
        const wantedIndent = afterLineBreak(wanted);
        const line = indent > start && wantedIndent > 0;
        replace(start, line ? indent : end, line ? wanted.slice(0, wantedIndent) : wanted);
        if (line) replace(indent, end, wanted.slice(wantedIndent));
    };

    let end = 0;
    leaves.forEach((leaf, index) => {
        const previous = leaves[index - 1];
        const present = text.slice(end, leaf.offset);
        const wanted = previous
            ? printer.print(inTables.get(leaf) ?? gap(previous, leaf, leaves, index, present), present)
            : '';
        adjust(end, leaf.offset, wanted);
        end = leaf.end;
    });
    adjust(end, text.length, leaves.length > 0 ? printer.lineBreak : '');
    return edits;
}

function afterLineBreak(space: string): number {
    return space.lastIndexOf('\n') + 1;
}

function gap(
    previous: LeafCstNode,
    next: LeafCstNode,
    leaves: readonly LeafCstNode[],
    index: number,
    present: string
): Gap {
    const onNewLine = /[\r\n]/.test(present) || endsLine(previous);
    if (isComment(next)) {
        if (!onNewLine) return { spaces: 1 };
        return { depth: commentDepth(nextToken(leaves, index)) };
    }
    if (!isComment(previous)) {
        const wanted = gapBefore(previous, next);
        return 'spaces' in wanted && endsLine(previous) ? { depth: commentDepth(next) + 1 } : wanted;
    }
    const before = previousToken(leaves, index);
    // Braces are empty no longer when there is a comment between them.
    const wanted: Gap = before ? gapBefore(next.text === '}' ? previous : before, next) : { depth: commentDepth(next) };
    if ('spaces' in wanted && onNewLine) return { depth: commentDepth(next) + 1 };
    return 'depth' in wanted && !onNewLine ? { spaces: 1 } : wanted;
}

function nextToken(leaves: readonly LeafCstNode[], index: number): LeafCstNode | undefined {
    for (let i = index + 1; i < leaves.length; i++) {
        const leaf = leaves[i];
        if (leaf && !isComment(leaf)) return leaf;
    }
    return undefined;
}

function previousToken(leaves: readonly LeafCstNode[], index: number): LeafCstNode | undefined {
    for (let i = index - 1; i >= 0; i--) {
        const leaf = leaves[i];
        if (leaf && !isComment(leaf)) return leaf;
    }
    return undefined;
}

class GapPrinter {
    readonly lineBreak: string;
    private readonly indent: string;

    constructor(options: FormattingOptions, lineBreak: string) {
        this.indent = options.insertSpaces ? ' '.repeat(options.tabSize) : '\t';
        this.lineBreak = lineBreak;
    }

    print(gap: Gap, present: string): string {
        if ('kept' in gap) return present;
        if ('spaces' in gap) return ' '.repeat(gap.spaces);
        const blank = present.split(/\r\n|\r|\n/).length > 2 ? this.lineBreak : '';
        return blank + this.lineBreak + this.indent.repeat(gap.depth);
    }
}
