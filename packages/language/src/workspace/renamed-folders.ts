import type { FileOperationHandler, LangiumSharedServices } from 'langium/lsp';
import {
    FileChangeType,
    type FileEvent,
    type FileOperationOptions,
    type RenameFilesParams
} from 'vscode-languageserver-protocol';

/** Hears of folders that the editor renames or moves: file watchers say nothing of the files inside. */
export class RenamedFolders implements FileOperationHandler {
    readonly fileOperationOptions: FileOperationOptions = {
        didRename: { filters: [{ pattern: { glob: '**', matches: 'folder' } }] }
    };
    private readonly services: LangiumSharedServices;

    constructor(services: LangiumSharedServices) {
        this.services = services;
    }

    didRenameFiles({ files }: RenameFilesParams): void {
        const changes = files.flatMap(({ oldUri, newUri }): FileEvent[] => [
            { uri: oldUri, type: FileChangeType.Deleted },
            { uri: newUri, type: FileChangeType.Created }
        ]);
        this.services.lsp.DocumentUpdateHandler.didChangeWatchedFiles?.({ changes });
    }
}
