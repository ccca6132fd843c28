import type { BuildOptions, LangiumDocument, LangiumSharedCoreServices } from 'langium';
import { type Cancellation, DefaultDocumentBuilder, DocumentState } from 'langium';
import type { Frameworks } from '../symbols/frameworks.ts';
import { isGradusDescription } from '../symbols/gradus-description.ts';

/**
 * Rebuilds what an edit can have changed and no more: the edited file, files that refer into it
 * (their links point to nodes that are gone), and, only where the edit changed something that
 * other files read (a code, a title, a scale, …), the rest of its framework.
 */
export class GradusDocumentBuilder extends DefaultDocumentBuilder {
    private readonly frameworks: () => Frameworks;
    /** What each file offered to others when its framework was last complete, and that framework. */
    private readonly settled = new Map<string, { facts: string; folder: string }>();

    constructor(services: LangiumSharedCoreServices, frameworks: () => Frameworks) {
        super(services);
        this.frameworks = frameworks;
        this.updateBuildOptions = { validation: true };
    }

    /** A broken reference is looked at again when names change, not at every keystroke anywhere. */
    protected override shouldRelink(document: LangiumDocument, changedUris: Set<string>): boolean {
        if (this.indexManager.isAffected(document, changedUris)) return true;
        // A message that points into the edited file would point to the wrong line.
        return (document.diagnostics ?? []).some(diagnostic =>
            diagnostic.relatedInformation?.some(related => changedUris.has(related.location.uri))
        );
    }

    protected override async buildDocuments(
        documents: LangiumDocument[],
        options: BuildOptions,
        cancelToken: Cancellation.CancellationToken
    ): Promise<void> {
        await super.buildDocuments(documents, options, cancelToken);
        const dependents = this.dependentsOfChangedNames(new Set(documents));
        for (const document of dependents) this.resetToState(document, DocumentState.ComputedScopes);
        if (dependents.length > 0) {
            // Whether or not the first pass was complete: dependents are complete after this one.
            await super.buildDocuments(this.sortDocuments(dependents), options, cancelToken);
        }
        this.settle();
    }

    private dependentsOfChangedNames(built: ReadonlySet<LangiumDocument>): LangiumDocument[] {
        const folders = new Set<string>();
        const gone = new Set(this.settled.keys());
        const moved: LangiumDocument[] = [];
        for (const document of this.langiumDocuments.all) {
            const key = document.uri.toString();
            gone.delete(key);
            const folder = this.frameworks().folderOf(document.uri);
            const before = this.settled.get(key);
            if (before && before.folder !== folder) moved.push(document);
            if (before?.facts !== this.factsOf(document) || before.folder !== folder) {
                folders.add(folder);
                if (before) folders.add(before.folder);
            }
        }
        for (const key of gone) folders.add(this.settled.get(key)?.folder ?? '');
        const dependents = [...folders].flatMap(folder => [...this.frameworks().documentsOf(folder)]);
        return [...new Set([...dependents, ...moved])].filter(document => !built.has(document));
    }

    private settle(): void {
        this.settled.clear();
        for (const document of this.langiumDocuments.all) {
            this.settled.set(document.uri.toString(), {
                facts: this.factsOf(document),
                folder: this.frameworks().folderOf(document.uri)
            });
        }
    }

    private factsOf(document: LangiumDocument): string {
        const symbols = this.indexManager.allElements(undefined, new Set([document.uri.toString()]));
        return symbols
            .filter(isGradusDescription)
            .map(symbol => symbol.facts)
            .join('\n');
    }
}
