import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { promise } from '../target.ts';

/** Whether a place is one of a text: neither behind the end of its line nor in the middle of a line break. */
function isIn(document: TextDocument, position: Position): boolean {
    const { line, character } = position;
    if (!Number.isInteger(line) || !Number.isInteger(character) || line < 0 || character < 0) return false;
    const { line: known, character: column } = document.positionAt(document.offsetAt(position));
    return known === line && column === character;
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
    const here = typeof uri === 'string' ? documentOf(uri) : about;
    for (const [key, value] of Object.entries(answer)) {
        if (key === 'data') continue;
        if (key === 'changes') changesInside(value, documentOf, what);
        else if (key === 'documentChanges') documentChangesInside(value, documentOf, what);
        else if (isRange(value)) {
            const document = key === 'originSelectionRange' ? about : here;
            if (document) inside(document, value, `${what} (${key})`);
        } else rangesInside(value, here ?? about, documentOf, what);
    }
}

function changesInside(changes: unknown, documentOf: DocumentOf, what: string): void {
    for (const [uri, edits] of Object.entries((changes ?? {}) as Record<string, TextEdit[]>)) {
        const document = documentOf(uri);
        if (document) applicable(document, edits, what);
    }
}

function documentChangesInside(changes: unknown, documentOf: DocumentOf, what: string): void {
    for (const change of changes as { textDocument?: { uri: string }; edits?: TextEdit[] }[]) {
        const document = change.textDocument && documentOf(change.textDocument.uri);
        if (document) applicable(document, change.edits ?? [], what);
    }
}

function isRange(value: unknown): value is Range {
    return typeof value === 'object' && value !== null && isPlace(value, 'start') && isPlace(value, 'end');
}

function isPlace(value: object, key: string): boolean {
    const place: unknown = Reflect.get(value, key);
    return typeof place === 'object' && place !== null && 'line' in place && 'character' in place;
}
