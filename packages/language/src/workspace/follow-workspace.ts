import { DocumentState, URI, UriUtils } from 'langium';
import { FileChangeType, type FileEvent } from 'vscode-languageserver-protocol';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { GradusSharedServices } from '../gradus-lsp-module.ts';
import { isInWorkspace } from './is-in-workspace.ts';
import { MANIFEST_FILE } from './package-manifest.ts';
import type { PackageChanges } from './packages.ts';
import { settingsDiagnostics } from './project-settings.ts';

/** How long the text has to be at rest: half a name of a package need not be looked for. */
const QUIET_MS = 250;

const NO_CHANGES: PackageChanges = { added: [], changed: [], gone: [], folders: [] };

/**
 * Keeps installed packages and settings as they are on disk while a workspace is open: looks for
 * what headers come to use, and hears of settings files. Waits for the text to be at rest and reads
 * files outside of the workspace’s lock, so that no key has to wait for it.
 */
export function followWorkspace(shared: GradusSharedServices): void {
    new WorkspaceFollower(shared).start();
}

class WorkspaceFollower {
    private readonly shared: GradusSharedServices;
    /** Folders whose settings have changed since their frameworks were checked. */
    private readonly outdated = new Set<string>();
    /** What was said last of each settings file. */
    private readonly told = new Map<string, string>();
    private timer: ReturnType<typeof setTimeout> | undefined;
    private work: Promise<void> = Promise.resolve();
    /** Whether the editor asks again for the titles behind codes when it is told to. */
    private refreshesHints = false;

    constructor(shared: GradusSharedServices) {
        this.shared = shared;
    }

    start(): void {
        const { Packages, UnreadableFiles } = this.shared.gradus;
        const { DocumentBuilder } = this.shared.workspace;
        Packages.follow();
        this.shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
            this.refreshesHints = capabilities.workspace?.inlayHint?.refreshSupport === true;
        });
        DocumentBuilder.onUpdate((_, deleted) => {
            if (deleted.some(uri => Packages.isLoaded(uri))) Packages.outdate();
            for (const uri of deleted) UnreadableFiles.forget(uri);
        });
        DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
            this.tellOfSettings();
            this.schedule();
        });
        this.shared.lsp.DocumentUpdateHandler.onWatchedFilesChange(({ changes }) => {
            for (const change of changes) this.notice(change);
            this.schedule();
        });
    }

    private notice({ uri: text, type }: FileEvent): void {
        const { Packages, ProjectSettings } = this.shared.gradus;
        const uri = URI.parse(text);
        if (UriUtils.basename(uri) === MANIFEST_FILE) Packages.outdate();
        if (type === FileChangeType.Deleted) {
            for (const folder of ProjectSettings.forget(uri)) this.outdated.add(folder);
        } else if (ProjectSettings.isSettings(uri) && isInWorkspace(uri, this.shared.workspace.WorkspaceManager)) {
            ProjectSettings.note(uri);
        }
    }

    private schedule(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
            this.work = this.work
                .then(() => this.catchUp())
                .catch(error => console.error('Packages or settings could not be read.', error));
        }, QUIET_MS);
    }

    private async catchUp(): Promise<void> {
        const { Packages, ProjectSettings } = this.shared.gradus;
        await this.shared.workspace.WorkspaceManager.ready;
        const read = ProjectSettings.hasUnread ? await ProjectSettings.readNoted() : [];
        const changes = Packages.hasMore ? await Packages.find() : NO_CHANGES;
        const folders = new Set([...read, ...changes.folders, ...this.outdated]);
        this.outdated.clear();
        const { added, changed, gone } = changes;
        if (folders.size + added.length + changed.length + gone.length === 0) return;
        await this.shared.workspace.WorkspaceLock.write(async token => {
            this.apply(changes, folders);
            await this.shared.workspace.DocumentBuilder.update([...changed], [...gone], token);
        });
        // Not waited for: an editor that does not answer would keep all that comes later from being followed.
        if (this.refreshesHints) this.shared.lsp.Connection?.languages.inlayHint.refresh().catch(() => undefined);
    }

    private apply({ added }: PackageChanges, folders: Iterable<string>): void {
        const { DocumentBuilder, LangiumDocuments } = this.shared.workspace;
        // What is made with them may end the program, though nothing else has changed.
        this.shared.gradus.CrashNotes.changed(added.map(({ uri }) => uri));
        for (const document of added) {
            if (!LangiumDocuments.hasDocument(document.uri)) LangiumDocuments.addDocument(document);
        }
        for (const folder of folders) {
            for (const document of this.shared.gradus.Frameworks.documentsOf(folder)) {
                DocumentBuilder.resetToState(document, DocumentState.IndexedReferences);
            }
        }
    }

    /** Says what is wrong in settings files, where that is not what was said last. */
    private tellOfSettings(): void {
        const { Frameworks, ProjectSettings } = this.shared.gradus;
        const silent = new Set(this.told.keys());
        for (const file of ProjectSettings.all()) {
            silent.delete(file.uri.toString());
            this.tell(file.uri.toString(), settingsDiagnostics(file, Frameworks.isDeclared(file.folder)));
        }
        for (const uri of silent) {
            this.tell(uri, []);
            this.told.delete(uri);
        }
    }

    private tell(uri: string, diagnostics: readonly Diagnostic[]): void {
        const news = JSON.stringify(diagnostics);
        if ((this.told.get(uri) ?? '[]') === news) return;
        this.told.set(uri, news);
        void this.shared.lsp.Connection?.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
    }
}
