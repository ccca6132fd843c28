import type { LangiumDocument, LangiumSharedCoreServices, Stream, URI, WorkspaceFolder } from 'langium';
import { DefaultWorkspaceManager } from 'langium';

/** Files read at a time: enough to keep a disk busy, few enough for any limit on open files. */
const CONCURRENCY = 32;

/** Loads a workspace whatever state it is in, and always says when it is done. */
export class GradusWorkspaceManager extends DefaultWorkspaceManager {
    constructor(services: LangiumSharedCoreServices) {
        super(services);
        // Files that nobody has opened are part of the framework and are checked like the others.
        this.initialBuildOptions = { validation: true };
    }

    protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
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
        const queue = uris.toArray().reverse();
        const worker = async (): Promise<void> => {
            for (let uri = queue.pop(); uri; uri = queue.pop()) {
                try {
                    collector(await this.langiumDocuments.getOrCreateDocument(uri));
                } catch (error) {
                    console.error(`${uri.toString(true)} could not be loaded.`, error);
                }
            }
        };
        await Promise.all(Array.from({ length: CONCURRENCY }, worker));
    }
}
