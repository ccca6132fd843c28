import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { createGradusCoreServices } from '../gradus-module.ts';
import { formatDocument } from './formatter.ts';

/* Formatting of bare texts, for tests. */

/** How many random texts; many by hand: `GRADUS_TEXTS=2000 GRADUS_SEED=1 vitest run formatting`. */
export function runs(environment: Readonly<Record<string, string | undefined>>): { numRuns: number; seed: number } {
    return {
        numRuns: Number(environment['GRADUS_TEXTS'] ?? 100),
        seed: Number(environment['GRADUS_SEED'] ?? 20261122)
    };
}

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
