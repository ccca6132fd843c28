import { EmptyFileSystem } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { createGradusServices } from '../gradus-lsp-module.ts';
import { uriOf } from './workspace.ts';

/** Services of the language server over files in memory, all of them open. */
export async function openFiles(files: ReadonlyMap<string, string>): Promise<LangiumServices> {
    const { shared, gradus } = createGradusServices(EmptyFileSystem);
    for (const [path, text] of files) {
        shared.workspace.TextDocuments.set(TextDocument.create(uriOf(path).toString(), 'gradus', 0, text));
    }
    await shared.workspace.DocumentBuilder.update([...files.keys()].map(uriOf), []);
    return gradus;
}

/** The files after an edit. */
export function edited(files: ReadonlyMap<string, string>, { changes = {} }: WorkspaceEdit): Map<string, string> {
    return new Map(
        [...files].map(([path, text]) => {
            const uri = uriOf(path).toString();
            return [path, TextDocument.applyEdits(TextDocument.create(uri, 'gradus', 0, text), changes[uri] ?? [])];
        })
    );
}
