import type { LangiumDocument, LangiumSharedCoreServices, Stream, URI, WorkspaceFolder } from 'langium';
import { DefaultWorkspaceManager } from 'langium';
import type { Packages } from './packages.ts';
import type { ProjectSettings } from './project-settings.ts';
import { someAtATime } from './some-at-a-time.ts';

/** Loads a workspace whatever state it is in, and always says when it is done. */
export class GradusWorkspaceManager extends DefaultWorkspaceManager {
    private readonly packages: () => Packages;
    private readonly settings: () => ProjectSettings;

    constructor(services: LangiumSharedCoreServices, packages: () => Packages, settings: () => ProjectSettings) {
        super(services);
        this.packages = packages;
        this.settings = settings;
        // Files that nobody has opened are part of the framework and are checked like the others.
        this.initialBuildOptions = { validation: true };
    }

    protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
        this.folders ??= folders;
        try {
            return await super.performStartup(folders);
        } catch (error) {
            console.error('The workspace could not be loaded completely.', error);
            return this.langiumDocuments.all.toArray();
        } finally {
            // Every request waits for this; unresolved, it would leave the server silent for ever.
            this._ready.resolve();
        }
    }

    protected override async loadWorkspaceDocuments(
        uris: Stream<URI>,
        collector: (document: LangiumDocument) => void
    ): Promise<void> {
        await someAtATime(uris.toArray(), async uri => {
            try {
                collector(await this.langiumDocuments.getOrCreateDocument(uri));
            } catch (error) {
                // What was removed since the folder was listed is none of the workspace.
                if (!(await this.fileSystemProvider.exists(uri))) return;
                console.error(`${uri.toString(true)} could not be loaded.`, error);
            }
        });
        // What the files use has to be there before their references are followed.
        const { added } = await this.packages().find();
        for (const document of added) collector(document);
        await this.settings().readNoted();
    }

    /** Notes settings files on the way, which are no documents. */
    protected override async traverseFolder(folder: URI, uris: URI[]): Promise<void> {
        try {
            const entries = await this.fileSystemProvider.readDirectory(folder);
            const included = entries.filter(entry => this.shouldIncludeEntry(entry));
            // A link or a folder of that name is to be told.
            for (const { uri } of entries) if (this.settings().isSettings(uri)) this.settings().note(uri);
            for (const { uri, isFile } of included) if (isFile) uris.push(uri);
            await Promise.all(
                included.filter(each => each.isDirectory).map(({ uri }) => this.traverseFolder(uri, uris))
            );
        } catch (error) {
            if (!(await this.fileSystemProvider.exists(folder))) return;
            console.error(`The folder ${folder.toString(true)} could not be read.`, error);
        }
    }
}
