import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { Broken, promise } from '../target.ts';

/** Whether a place is one of a text: neither behind the end of its line, nor within a line break, nor within a sign. */
function isIn(document: TextDocument, position: Position): boolean {
    const { line, character } = position;
    if (!Number.isInteger(line) || !Number.isInteger(character) || line < 0 || character < 0) return false;
    const offset = document.offsetAt(position);
    const { line: known, character: column } = document.positionAt(offset);
    return known === line && column === character && !isWithinSign(document.getText(), offset);
}

/** Whether a place is between the two halves of a sign, where editors have none. */
export function isWithinSign(text: string, offset: number): boolean {
    return /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

/** Promises that a range is inside its document, and does not end before it begins. */
export function inside(document: TextDocument, range: Range, what: string): void {
    const { start, end } = range;
    const isRight = isIn(document, start) && isIn(document, end) && document.offsetAt(start) <= document.offsetAt(end);
    promise(isRight, () => `The range of ${what} is not inside its document: ${placeText(start)}–${placeText(end)}.`);
}

function placeText({ line, character }: Position): string {
    return `${line}:${character}`;
}

/** Promises that edits are inside a document and apart from each other. */
export function applicable(document: TextDocument, edits: readonly TextEdit[], what: string): void {
    for (const { range } of edits) inside(document, range, what);
    const places = edits.map(({ range }) => [document.offsetAt(range.start), document.offsetAt(range.end)] as const);
    places.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const overlap = places.some(([start], index) => start < (places[index - 1]?.[1] ?? 0));
    promise(!overlap, () => `Edits of ${what} overlap.`);
}

/** Finds the document of a URI; nothing where it is none that is known. */
export type DocumentOf = (uri: string) => TextDocument | undefined;

/** Promises that a document is one that there is. */
function known(uri: string, documentOf: DocumentOf, what: string): TextDocument {
    const document = documentOf(uri);
    if (!document) throw new Broken(`${what} names ${uri}, which is not there.`);
    return document;
}

/**
 * Promises that all ranges in an answer of the language server are inside the documents that they are of: the one that the
 * answer is about, or the one whose URI stands beside them.
 */
export function rangesInside(answer: unknown, about: TextDocument, documentOf: DocumentOf, what: string): void {
    if (Array.isArray(answer)) {
        for (const each of answer) rangesInside(each, about, documentOf, what);
        return;
    }
    // Nodes of the syntax tree are for the server alone.
    if (typeof answer !== 'object' || answer === null || '$type' in answer) return;
    const uri = Reflect.get(answer, 'uri') ?? Reflect.get(answer, 'targetUri');
    const owner = typeof uri === 'string' ? uri : undefined;
    for (const [key, value] of Object.entries(answer)) {
        if (key === 'data') continue;
        if (key === 'changes') changesInside(value, documentOf, what);
        else if (key === 'documentChanges') documentChangesInside(value, documentOf, what);
        else if (isRange(value)) {
            const isHere = owner === undefined || key === 'originSelectionRange';
            inside(isHere ? about : known(owner, documentOf, what), value, `${what} (${key})`);
        } else rangesInside(value, (owner !== undefined && documentOf(owner)) || about, documentOf, what);
    }
}

function changesInside(changes: unknown, documentOf: DocumentOf, what: string): void {
    for (const [uri, edits] of Object.entries((changes ?? {}) as Record<string, TextEdit[]>)) {
        applicable(known(uri, documentOf, what), edits, what);
    }
}

function documentChangesInside(changes: unknown, documentOf: DocumentOf, what: string): void {
    for (const change of changes as { textDocument?: { uri: string }; edits?: TextEdit[] }[]) {
        if (change.textDocument) applicable(known(change.textDocument.uri, documentOf, what), change.edits ?? [], what);
    }
}

function isRange(value: unknown): value is Range {
    return typeof value === 'object' && value !== null && isPlace(value, 'start') && isPlace(value, 'end');
}

function isPlace(value: object, key: string): boolean {
    const place: unknown = Reflect.get(value, key);
    return typeof place === 'object' && place !== null && 'line' in place && 'character' in place;
}
