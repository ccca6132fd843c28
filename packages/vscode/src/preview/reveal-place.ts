import type { Place } from '@gradus/protocol';
import { Position, Range, Selection, TextEditorRevealType, type Uri, ViewColumn, window, workspace } from 'vscode';

/** Shows a place of a file in the editor that has the file open, else in the first group, beside the preview. */
export async function revealPlace(uri: Uri, place: Place): Promise<void> {
    const document = await workspace.openTextDocument(uri);
    const open = window.visibleTextEditors.find(editor => editor.document.uri.toString() === uri.toString());
    const editor = await window.showTextDocument(document, { viewColumn: open?.viewColumn ?? ViewColumn.One });
    const position = document.validatePosition(new Position(place.line, place.character));
    const word = document.getWordRangeAtPosition(position) ?? new Range(position, position);
    editor.selection = new Selection(word.start, word.end);
    editor.revealRange(word, TextEditorRevealType.InCenterIfOutsideViewport);
}
