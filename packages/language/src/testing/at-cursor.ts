import type { LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { Position } from 'vscode-languageserver-types';
import { openFiles } from './editor-workspace.ts';
import { uriOf } from './workspace.ts';

/** The cursor in the text of a test. */
const CURSOR = '‸';

/** A place in a file of an editor, as requests of the protocol name it. */
export interface AtCursor {
    readonly services: LangiumServices;
    readonly document: LangiumDocument;
    readonly params: { readonly textDocument: { readonly uri: string }; readonly position: Position };
}

/** Opens files, and one more (or another text of one of them) with the cursor `‸` in it. */
export async function openAt(files: Readonly<Record<string, string>>, path: string, text: string): Promise<AtCursor> {
    const services = await openFiles(new Map(Object.entries({ ...files, [path]: text.replace(CURSOR, '') })));
    const uri = uriOf(path);
    const document = services.shared.workspace.LangiumDocuments.getDocument(uri);
    if (!document) throw new Error(`No file ${path} in the test’s workspace.`);
    const position = document.textDocument.positionAt(text.indexOf(CURSOR));
    return { services, document, params: { textDocument: { uri: uri.toString() }, position } };
}
