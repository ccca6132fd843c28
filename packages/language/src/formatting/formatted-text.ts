import type { LangiumDocument } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FormattingOptions } from 'vscode-languageserver-types';
import { formatDocument } from './formatter.ts';

/** The text of a document as it is formatted; what it is where it has syntax errors. */
export function formattedText(document: LangiumDocument, options: FormattingOptions): string {
    return TextDocument.applyEdits(document.textDocument, formatDocument(document, options));
}
