import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { createGradusCoreServices } from '../gradus-module.ts';
import { formatDocument } from './formatter.ts';

/* Formatting of bare texts, for tests. */

const { shared } = createGradusCoreServices(EmptyFileSystem);

/** A text as the parser reads it. */
export function documentOf(text: string): LangiumDocument {
    return shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('file:///workspace/main.gradus'));
}

/** What the formatter would change of a text. */
export function edits(text: string, range?: Range): TextEdit[] {
    return formatDocument(documentOf(text), { tabSize: 2, insertSpaces: true }, range);
}

/** A text as it is formatted. */
export function format(text: string, range?: Range): string {
    return TextDocument.applyEdits(documentOf(text).textDocument, edits(text, range));
}
