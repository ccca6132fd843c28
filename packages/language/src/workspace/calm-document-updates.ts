import { FRAMEWORK_FILES } from '@gradus/model/framework-file';
import { isOperationCancelled, URI, UriUtils } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import { type FileSystemWatcher, WatchKind } from 'vscode-languageserver-protocol';
import { GradusDocumentBuilder } from './gradus-document-builder.ts';
import { isInWorkspace } from './is-in-workspace.ts';
import { MANIFEST_FILE } from './package-manifest.ts';
import type { Packages } from './packages.ts';
import { SETTINGS_FILE } from './settings-file.ts';

/** How soon it is asked again whether somebody still sees a file that is deleted. */
const ASK_AGAIN_MS = 2000;
/** How long an editor may take to say so: whoever asks anything waits for it. */
const LONGEST_ANSWER_MS = 2000;

/**
 * Takes edits and changes of files to the builder. A failure in there is logged and costs one
 * update; with Langium's own handler it ends the server, which then meets the same text again.
 */
export class CalmDocumentUpdates extends DefaultDocumentUpdateHandler {
    private readonly workspace: LangiumSharedServices['workspace'];
    private readonly packages: () => Packages;
    /**
     * Which of some open files somebody sees or has changed. Editors keep files open for a while that nobody looks at
     * any more; those that cannot be asked are taken at their word.
     */
    inUse: (uris: readonly URI[]) => Promise<readonly URI[]> = async uris => uris;

    /** What is told of files, one after the other. */
    private queue: Promise<void> = Promise.resolve();
    private queued = 0;

    constructor(services: LangiumSharedServices, packages: () => Packages) {
        super(services);
        this.workspace = services.workspace;
        this.packages = packages;
    }

    /** What was typed and not saved is gone with the editor; what is on disk counts again. */
    didCloseDocument({ document }: { readonly document: { readonly uri: string } }): void {
        void this.forget(URI.parse(document.uri));
    }

    /**
     * Only Gradus' files, and what says that a package was installed: hearing of every change to any
     * file costs dearly in large folders. Of a deleted folder only the folder itself is reported, so
     * deletions are heard of for everything.
     */
    protected override getWatchers(): FileSystemWatcher[] {
        return [
            { globPattern: FRAMEWORK_FILES },
            { globPattern: `**/${SETTINGS_FILE}` },
            { globPattern: `**/${MANIFEST_FILE}` },
            { globPattern: '**/*', kind: WatchKind.Delete }
        ];
    }

    protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
        const concerned = changed.filter(uri => (this.isOpen(uri) ? this.isOurs(uri) : this.isLoaded(uri)));
        // What an editor has come to take for another language would have every update fail that comes to it.
        const lost = changed.filter(
            uri => this.isOpen(uri) && !this.isOurs(uri) && this.workspace.LangiumDocuments.hasDocument(uri)
        );
        if (lost.length > 0) void this.update([], lost);
        const gone = deleted.filter(
            uri => this.isOurs(uri) || this.workspace.LangiumDocuments.getDocuments(uri).length > 0
        );
        if (gone.length > 0) this.enqueue(() => this.updateDeleted(concerned, gone));
        else {
            // What is typed waits for nothing; what is told of files comes in the order in which it is told.
            const typed = this.queued > 0 ? concerned.filter(uri => this.isOpen(uri)) : concerned;
            const files = concerned.filter(uri => !typed.includes(uri));
            if (typed.length > 0) void this.update(typed, []);
            if (files.length > 0) this.enqueue(async () => void this.update(files, []));
        }
    }

    private enqueue(task: () => Promise<void>): void {
        const arrived = this.expectUpdate();
        this.queued++;
        this.queue = this.queue
            .then(task)
            .catch(error => console.error('A change of files could not be followed.', error))
            .then(() => {
                this.queued--;
                arrived();
            });
    }

    /**
     * Watchers tell late: what was moved away and back again is there when its deletion is heard of.
     *
     * @returns when the update is on its way
     */
    private async updateDeleted(changed: readonly URI[], deleted: readonly URI[]): Promise<void> {
        const there = await this.thereOf(deleted);
        const found = deleted.filter(uri => there.has(uri.toString()));
        // A folder around the workspace would be read to the end of the disk: of it, only what is known is.
        const back = found.filter(uri => this.isOurs(uri) || this.isLoaded(uri));
        // Of a folder that is back, some files may not be.
        const within = found
            .filter(uri => !this.isOurs(uri))
            .flatMap(folder => [...this.workspace.LangiumDocuments.getDocuments(folder)].map(({ uri }) => uri));
        const thereWithin = await this.thereOf(within);
        const gone = [
            ...deleted.filter(uri => !there.has(uri.toString())),
            ...within.filter(uri => !thereWithin.has(uri.toString()))
        ];
        const again = [
            ...changed,
            ...back,
            ...within.filter(
                uri => thereWithin.has(uri.toString()) && !back.some(folder => UriUtils.contains(folder, uri))
            )
        ];
        // What is deleted on disk and still open is there as long as its editor is.
        const open = this.workspace.TextDocuments.keys().map(key => URI.parse(key));
        const kept = open.filter(uri => gone.some(folder => UriUtils.contains(folder, uri)));
        if (kept.length > 0) await this.updateKeeping(kept, again, gone);
        else void this.update(again, gone);
    }

    /** Those that are on disk. */
    private async thereOf(uris: readonly URI[]): Promise<ReadonlySet<string>> {
        const { FileSystemProvider } = this.workspace;
        const found = await Promise.all(
            uris.map(async uri => ((await FileSystemProvider.exists(uri).catch(() => false)) ? [uri.toString()] : []))
        );
        return new Set(found.flat());
    }

    /** @param open files that are deleted and still open */
    private async updateKeeping(open: readonly URI[], changed: readonly URI[], deleted: URI[]): Promise<void> {
        const used = await this.usedOf(open);
        const kept: URI[] = [];
        const orphans: URI[] = [];
        for (const uri of open) {
            // In the meantime they may be there again.
            if (await this.isOnDisk(uri)) kept.push(uri);
            else if (used.has(uri.toString())) orphans.push(uri);
        }
        void this.update([...changed, ...kept, ...orphans], deleted);
        this.askAgain(orphans);
    }

    /** Those that somebody sees; all of them where the editor does not say so in time. */
    private async usedOf(open: readonly URI[]): Promise<ReadonlySet<string>> {
        const { promise: late, resolve } = Promise.withResolvers<readonly URI[]>();
        const timer = setTimeout(() => resolve(open), LONGEST_ANSWER_MS);
        const used = await Promise.race([this.inUse(open), late]).catch(() => open);
        clearTimeout(timer);
        return new Set(used.map(String));
    }

    /** Nobody says when a file that is deleted is no longer seen: the editor closes it much later. */
    private askAgain(orphans: readonly URI[]): void {
        if (orphans.length === 0) return;
        const timer = setTimeout(async () => {
            const open = orphans.filter(uri => this.isOpen(uri));
            const used = await this.usedOf(open);
            const gone: URI[] = [];
            for (const uri of open) if (!used.has(uri.toString()) && !(await this.isOnDisk(uri))) gone.push(uri);
            if (gone.length > 0) await this.update([], gone);
            this.askAgain(open.filter(uri => used.has(uri.toString())));
        }, ASK_AGAIN_MS);
        // Nothing has to wait for that.
        if (typeof timer === 'object' && 'unref' in timer) (timer as { unref(): void }).unref();
    }

    private async forget(uri: URI): Promise<void> {
        // Asked before the update, which must come to the text without delay: requests wait for it.
        const remains = (await this.isOnDisk(uri)) || this.isOpen(uri);
        if (remains) return this.update([uri], []);
        // Where a folder was open as a text, what is in the folder goes with it, and is read again.
        const within = [...this.workspace.LangiumDocuments.getDocuments(uri)].map(each => each.uri);
        await this.update(
            within.filter(each => !UriUtils.equals(each, uri)),
            [uri]
        );
    }

    private isOurs(uri: URI): boolean {
        return this.serviceRegistry.hasServices(uri);
    }

    private isOpen(uri: URI): boolean {
        return this.workspace.TextDocuments.get(uri) !== undefined;
    }

    private isLoaded(uri: URI): boolean {
        return isInWorkspace(uri, this.workspaceManager) || this.packages().isLoaded(uri);
    }

    private async isOnDisk(uri: URI): Promise<boolean> {
        return this.isOurs(uri) && this.isLoaded(uri) && this.workspace.FileSystemProvider.exists(uri);
    }

    private expectUpdate(): () => void {
        const builder = this.documentBuilder;
        return builder instanceof GradusDocumentBuilder ? builder.expectUpdate() : () => {};
    }

    private async update(changed: URI[], deleted: URI[]): Promise<void> {
        const arrived = this.expectUpdate();
        try {
            await this.workspaceManager.ready;
            await this.workspaceLock.write(async token => {
                const listener = this.documentBuilder.onUpdate(arrived);
                try {
                    // While it was waited, an editor may have come to take a file for another language.
                    const lost = this.workspace.TextDocuments.keys()
                        .map(key => URI.parse(key))
                        .filter(uri => !this.isOurs(uri) && this.workspace.LangiumDocuments.hasDocument(uri));
                    const ours = changed.filter(uri => !this.isOpen(uri) || this.isOurs(uri));
                    await this.documentBuilder.update(ours, [...deleted, ...lost], token);
                } finally {
                    listener.dispose();
                }
            });
        } catch (error) {
            if (!isOperationCancelled(error)) console.error('An update of the workspace failed.', error);
        } finally {
            arrived();
        }
    }
}
