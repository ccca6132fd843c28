import type { LangiumDocument } from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import { sourceOf } from '../../parsing/direct/source-text.ts';

/**
 * The document as it is around a place: of its text only the element or block at the top of the file that the place is
 * in or behind, and the one after it. Everything stays where it is, as there are spaces in the place of what is before.
 * What fits at a place is a matter of these alone, and in a long file they are read much faster than all of it.
 */
export function windowAround(document: LangiumDocument, offset: number): LangiumDocument {
    const source = sourceOf(document);
    const text = document.textDocument.getText();
    // Where the text was not read yet as it is now, nobody knows what it consists of.
    if (!source || source.text !== text) return document;
    const { blocks } = source;
    const index = blocks.findLastIndex(({ start }) => start < offset);
    const start = blocks[index]?.start ?? 0;
    const end = index + 2 < blocks.length ? (blocks[index + 1]?.end ?? text.length) : text.length;
    const part = ' '.repeat(start) + text.slice(start, end);
    const textDocument = new PartOfText(document.textDocument, part);
    return Object.create(document, { textDocument: { value: textDocument, enumerable: true } });
}

/** A part of a text, with the places of the whole. */
class PartOfText implements TextDocument {
    private readonly whole: TextDocument;
    private readonly part: string;

    constructor(whole: TextDocument, part: string) {
        this.whole = whole;
        this.part = part;
    }

    get uri(): string {
        return this.whole.uri;
    }

    get languageId(): string {
        return this.whole.languageId;
    }

    get version(): number {
        return this.whole.version;
    }

    get lineCount(): number {
        return this.whole.lineCount;
    }

    getText(range?: Range): string {
        return range ? this.part.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.part;
    }

    getLineRange(line: number): Range {
        return this.whole.getLineRange(line);
    }

    getEOLCharacters(line: number): string {
        return this.whole.getEOLCharacters(line);
    }

    positionAt(offset: number): Position {
        return this.whole.positionAt(offset);
    }

    offsetAt(position: Position): number {
        return this.whole.offsetAt(position);
    }
}
