import type { Position, Range, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Where a part of a text begins, or where the cursor `|` is in that part. It has to be there exactly once. */
export function positionIn(text: string, part: string): Position {
    const cursor = part.indexOf('|');
    const found = offsetOf(text, part.replace('|', ''));
    return documentOf(text).positionAt(found + Math.max(cursor, 0));
}

/** The range of a part of a text. It, or what it stands in, has to be there exactly once. */
export function rangeIn(text: string, part: string, context = part): Range {
    const offset = offsetOf(text, context) + offsetOf(context, part);
    const document = documentOf(text);
    return { start: document.positionAt(offset), end: document.positionAt(offset + part.length) };
}

/** The range between two offsets in a text. */
export function rangeBetween(text: string, start: number, end: number): Range {
    const document = documentOf(text);
    return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The part of a text that a range covers. */
export function textAt(text: string, range: Range): string {
    return documentOf(text).getText(range);
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
    return TextDocument.applyEdits(documentOf(text), [...edits]);
}

function offsetOf(text: string, part: string): number {
    const offset = text.indexOf(part);
    if (offset < 0) throw new Error(`“${part}” is not in the text.`);
    if (part !== text && text.indexOf(part, offset + 1) >= 0)
        throw new Error(`“${part}” is in the text more than once.`);
    return offset;
}

function documentOf(text: string): TextDocument {
    return TextDocument.create('memory:text', 'gradus', 0, text);
}
