import { CalmDocumentUpdates, type GradusSharedServices } from '@gradus/language/lsp';
import { FILES_IN_USE_REQUEST, FilesInUseAnswer, FilesInUseOption, type FilesInUseParams } from '@gradus/protocol';
import { URI } from 'langium';
import * as v from 'valibot';
import type { Connection } from 'vscode-languageserver';

/** Has deleted files that are still open be forgotten where the editor says that nobody sees them. */
export function askFilesInUse({ lsp }: GradusSharedServices, connection: Connection): void {
    const { DocumentUpdateHandler: updates, LanguageServer } = lsp;
    if (!(updates instanceof CalmDocumentUpdates)) return;
    LanguageServer.onInitialize(({ initializationOptions }) => {
        if (!v.is(FilesInUseOption, initializationOptions)) return;
        updates.inUse = async open => {
            const params: FilesInUseParams = { uris: open.map(String) };
            const answer: unknown = await connection.sendRequest(FILES_IN_USE_REQUEST, params);
            return v.parse(FilesInUseAnswer, answer).uris.map(uri => URI.parse(uri));
        };
    });
}
