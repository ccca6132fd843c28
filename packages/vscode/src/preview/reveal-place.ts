import { Position, Range, Selection, TextEditorRevealType, type Uri, ViewColumn, window, workspace } from 'vscode';

/** A title, by which a requirement may name its competency. */
const TITLE = /["“”„«»][^"“”„«»\r\n]+["“”„«»]/;

/**
 * Shows a place of a file in the editor that has the file open, else in the first group, or the
 * second where the preview has the first.
 */
export async function revealPlace(
    uri: Uri,
    place: { readonly line: number; readonly character: number },
    preview: ViewColumn | undefined
): Promise<void> {
    const document = await workspace.openTextDocument(uri);
    const open = window.visibleTextEditors.find(editor => editor.document.uri.toString() === uri.toString());
    const beside = preview === ViewColumn.One ? ViewColumn.Two : ViewColumn.One;
    const editor = await window.showTextDocument(document, { viewColumn: open?.viewColumn ?? beside });
    const position = document.validatePosition(new Position(place.line, place.character));
    const word =
        document.getWordRangeAtPosition(position) ??
        document.getWordRangeAtPosition(position, TITLE) ??
        new Range(position, position);
    editor.selection = new Selection(word.start, word.end);
    editor.revealRange(word, TextEditorRevealType.InCenterIfOutsideViewport);
}
