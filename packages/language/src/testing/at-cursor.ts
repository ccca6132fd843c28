import type { LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { TextDocument } from 'vscode-languageserver-textdocument';
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
    return atCursor(services, path, text);
}

/** Opens files, and gives what types texts with the cursor `‸` into one of them, each in place of the one before. */
export async function typingIn(
    files: Readonly<Record<string, string>>,
    path: string
): Promise<(text: string) => Promise<AtCursor>> {
    const services = await openFiles(new Map(Object.entries({ ...files, [path]: '' })));
    const { TextDocuments, DocumentBuilder } = services.shared.workspace;
    const uri = uriOf(path);
    let version = 0;
    return async text => {
        const typed = text.replace(CURSOR, '');
        TextDocuments.set(TextDocument.create(uri.toString(), 'gradus', ++version, typed));
        await DocumentBuilder.update([uri], []);
        return atCursor(services, path, text);
    };
}

function atCursor(services: LangiumServices, path: string, text: string): AtCursor {
    const uri = uriOf(path);
    const document = services.shared.workspace.LangiumDocuments.getDocument(uri);
    if (!document) throw new Error(`No file ${path} in the test’s workspace.`);
    const position = document.textDocument.positionAt(text.indexOf(CURSOR));
    return { services, document, params: { textDocument: { uri: uri.toString() }, position } };
}
