import { isOperationCancelled, URI, UriUtils } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import { type FileSystemWatcher, WatchKind } from 'vscode-languageserver-protocol';
import { isInWorkspace } from './is-in-workspace.ts';

/**
 * Takes edits and changes of files to the builder. A failure in there is logged and costs one
 * update; with Langium's own handler it ends the server, which then meets the same text again.
 */
export class CalmDocumentUpdates extends DefaultDocumentUpdateHandler {
    private readonly workspace: LangiumSharedServices['workspace'];

    constructor(services: LangiumSharedServices) {
        super(services);
        this.workspace = services.workspace;
    }

    /** What was typed and not saved is gone with the editor; what is on disk counts again. */
    didCloseDocument({ document }: { readonly document: { readonly uri: string } }): void {
        void this.forget(URI.parse(document.uri));
    }

    /**
     * Only Gradus' files: hearing of every change to any file costs dearly in large folders. Of a
     * deleted folder only the folder itself is reported, so deletions are heard of for everything.
     */
    protected override getWatchers(): FileSystemWatcher[] {
        return [{ globPattern: '**/*.gradus' }, { globPattern: '**/*', kind: WatchKind.Delete }];
    }

    protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
        const concerned = changed.filter(uri => (this.isOpen(uri) ? this.isOurs(uri) : this.isLoaded(uri)));
        const gone = deleted.filter(
            uri => this.isOurs(uri) || this.workspace.LangiumDocuments.getDocuments(uri).length > 0
        );
        // What is deleted on disk and still open is there as long as its editor is.
        const open = this.workspace.TextDocuments.keys().map(key => URI.parse(key));
        const kept = open.filter(uri => gone.some(folder => UriUtils.contains(folder, uri)));
        if (concerned.length > 0 || gone.length > 0) void this.update([...concerned, ...kept], gone);
    }

    private async forget(uri: URI): Promise<void> {
        // Asked before the update, which must come to the text without delay: requests wait for it.
        const remains = (await this.isOnDisk(uri)) || this.isOpen(uri);
        await this.update(remains ? [uri] : [], remains ? [] : [uri]);
    }

    private isOurs(uri: URI): boolean {
        return this.serviceRegistry.hasServices(uri);
    }

    private isOpen(uri: URI): boolean {
        return this.workspace.TextDocuments.get(uri) !== undefined;
    }

    private isLoaded(uri: URI): boolean {
        return isInWorkspace(uri, this.workspaceManager);
    }

    private async isOnDisk(uri: URI): Promise<boolean> {
        return this.isOurs(uri) && this.isLoaded(uri) && this.workspace.FileSystemProvider.exists(uri);
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
