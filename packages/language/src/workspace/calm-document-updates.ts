import type { URI } from 'langium';
import { isOperationCancelled } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import { type FileSystemWatcher, WatchKind } from 'vscode-languageserver-protocol';

/**
 * Takes edits and changes of files to the builder. A failure in there is logged and costs one
 * update; with Langium's own handler it ends the server, which then meets the same text again.
 */
export class CalmDocumentUpdates extends DefaultDocumentUpdateHandler {
    private readonly documents: LangiumSharedServices['workspace']['LangiumDocuments'];

    constructor(services: LangiumSharedServices) {
        super(services);
        this.documents = services.workspace.LangiumDocuments;
    }

    /**
     * Only Gradus' files: hearing of every change to any file costs dearly in large folders. Of a
     * deleted folder only the folder itself is reported, so deletions are heard of for everything.
     */
    protected override getWatchers(): FileSystemWatcher[] {
        return [{ globPattern: '**/*.gradus' }, { globPattern: '**/*', kind: WatchKind.Delete }];
    }

    protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
        const gone = deleted.filter(uri => this.concernsUs(uri));
        if (changed.length > 0 || gone.length > 0) void this.update(changed, gone);
    }

    private concernsUs(uri: URI): boolean {
        return this.serviceRegistry.hasServices(uri) || this.documents.getDocuments(uri).length > 0;
    }

    private async update(changed: URI[], deleted: URI[]): Promise<void> {
        try {
            await this.workspaceManager.ready;
            await this.workspaceLock.write(token => this.documentBuilder.update(changed, deleted, token));
        } catch (error) {
            if (!isOperationCancelled(error)) console.error('An update of the workspace failed.', error);
        }
    }
}
