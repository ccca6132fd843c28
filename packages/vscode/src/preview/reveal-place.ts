import { Position, Range, Selection, TextEditorRevealType, type Uri, ViewColumn, window, workspace } from 'vscode';

/** A title, by which a requirement may name its competency. */
const TITLE = /["“”„«»][^"“”„«»\r\n]+["“”„«»]/;

/** Where texts are shown: the first group of editors, or the second where the preview has the first. */
export function columnBeside(preview: ViewColumn | undefined): ViewColumn {
    return preview === ViewColumn.One ? ViewColumn.Two : ViewColumn.One;
}

/**
 * Shows a place of a file in the editor that has the file open, else in the first group, or the
 * second where the preview has the first.
 *
 * @param preserveFocus whether keys still go to what they went to before
 */
export async function revealPlace(
    uri: Uri,
    place: { readonly line: number; readonly character: number },
    preview: ViewColumn | undefined,
    preserveFocus: boolean
): Promise<void> {
    const document = await workspace.openTextDocument(uri);
    const open = window.visibleTextEditors.find(editor => editor.document.uri.toString() === uri.toString());
    const editor = await window.showTextDocument(document, {
        viewColumn: open?.viewColumn ?? columnBeside(preview),
        preserveFocus
    });
    const position = document.validatePosition(new Position(place.line, place.character));
    const word =
        document.getWordRangeAtPosition(position) ??
        document.getWordRangeAtPosition(position, TITLE) ??
        new Range(position, position);
    editor.selection = new Selection(word.start, word.end);
    editor.revealRange(word, TextEditorRevealType.InCenterIfOutsideViewport);
}
