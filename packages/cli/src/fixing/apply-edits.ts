import { TextDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';

/** A text after edits, whose line breaks become those of the text. */
export function applyEdits(document: TextDocument, edits: readonly TextEdit[]): string {
    const isWindows = /\r\n/.test(document.getText());
    return TextDocument.applyEdits(
        document,
        edits.map(({ range, newText }) => ({
            range,
            newText: isWindows ? newText.replace(/\r?\n/g, '\r\n') : newText
        }))
    );
}
