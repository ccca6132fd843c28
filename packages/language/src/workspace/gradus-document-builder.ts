import type { BuildOptions, LangiumDocument, LangiumSharedCoreServices, URI } from 'langium';
import { Cancellation, DefaultDocumentBuilder, DocumentState, interruptAndCheck } from 'langium';
import type { Frameworks } from '../symbols/frameworks.ts';
import { isGradusDescription } from '../symbols/gradus-description.ts';
import { hasSyntaxErrors } from '../validation/syntax-diagnostics.ts';

/** What a file offers to others, and the framework it offers it to. */
interface Offer {
    readonly facts: string;
    readonly folder: string;
}

/**
 * Rebuilds what an edit can have changed and no more: the edited file, files that refer into it
 * (their links point to nodes that are gone), and, only where the edit changed something that
 * other files read (a code, a title, a scale, …), the rest of its framework.
 */
export class GradusDocumentBuilder extends DefaultDocumentBuilder {
    private readonly frameworks: () => Frameworks;
    private readonly offers = new Map<string, Offer>();
    /** Folders of frameworks in which something changed that all of their files have to be linked to anew. */
    private readonly outdated = new Set<string>();
    private readonly expected = new Set<Promise<void>>();
    private declared: ReadonlySet<string> = new Set();
    /** All frameworks with their codes, to notice that one changed. */
    private codes = '';

    constructor(services: LangiumSharedCoreServices, frameworks: () => Frameworks) {
        super(services);
        this.frameworks = frameworks;
        this.updateBuildOptions = { validation: true };
    }

    /** A broken reference is looked at again when names change, not at every keystroke anywhere. */
    protected override shouldRelink(document: LangiumDocument, changedUris: Set<string>): boolean {
        // Whatever an interrupted build has linked already may have changed since.
        if (document.state < DocumentState.Validated) return true;
        if (this.indexManager.isAffected(document, changedUris)) return true;
        // A message that points into the edited file would point to the wrong line.
        return (document.diagnostics ?? []).some(diagnostic =>
            diagnostic.relatedInformation?.some(related => changedUris.has(related.location.uri))
        );
    }

    /**
     * Says that an update is on its way. Until it has come to the documents they look up to date, and a
     * request would be answered from the tree of the old text and the places of the new one.
     *
     * @returns to be called when the update has reached the documents, or will not
     */
    expectUpdate(): () => void {
        const { promise, resolve } = Promise.withResolvers<void>();
        this.expected.add(promise);
        return () => {
            this.expected.delete(promise);
            resolve();
        };
    }

    protected override async awaitDocumentState(
        state: DocumentState,
        uri: URI,
        cancelToken: Cancellation.CancellationToken
    ): Promise<URI> {
        await this.expectedUpdates(cancelToken);
        return super.awaitDocumentState(state, uri, cancelToken);
    }

    protected override async awaitBuilderState(
        state: DocumentState,
        cancelToken: Cancellation.CancellationToken
    ): Promise<void> {
        await this.expectedUpdates(cancelToken);
        return super.awaitBuilderState(state, cancelToken);
    }

    /** Waits until no update is on its way, or until nobody waits for the answer any more. */
    private async expectedUpdates(cancelToken: Cancellation.CancellationToken): Promise<void> {
        while (this.expected.size > 0) {
            const cancelled = Promise.withResolvers<void>();
            const listener = cancelToken.onCancellationRequested(() => cancelled.resolve());
            await Promise.race([Promise.all(this.expected), cancelled.promise]);
            listener.dispose();
            await interruptAndCheck(cancelToken);
        }
    }

    protected override cleanUpDeleted(document: LangiumDocument): void {
        super.cleanUpDeleted(document);
        const key = document.uri.toString();
        this.outdate(this.offers.get(key));
        this.offers.delete(key);
    }

    /**
     * First learns all names, then says which other files they concern, then builds them all at
     * once: linked before, a file could follow another one's references to where they led until now.
     */
    protected override async buildDocuments(
        documents: LangiumDocument[],
        options: BuildOptions,
        cancelToken: Cancellation.CancellationToken
    ): Promise<void> {
        await this.readNames(documents, cancelToken);
        const dependents = this.dependentsOfChangedNames(documents);
        // Once reset they are built sooner or later, should this build be interrupted.
        for (const document of dependents) this.resetToState(document, DocumentState.ComputedScopes);
        await super.buildDocuments(this.sortDocuments([...documents, ...dependents]), options, cancelToken);
    }

    /** What is validated is published, also when the next key has been pressed: it may not be validated again. */
    protected override notifyDocumentPhase(
        document: LangiumDocument,
        state: DocumentState,
        cancelToken: Cancellation.CancellationToken
    ): Promise<void> {
        const token = state === DocumentState.Validated ? Cancellation.CancellationToken.None : cancelToken;
        return super.notifyDocumentPhase(document, state, token);
    }

    /** Says that a phase is over also where there was nothing to do in it: a request may be waiting for that. */
    protected override async notifyBuildPhase(
        documents: LangiumDocument[],
        state: DocumentState,
        cancelToken: Cancellation.CancellationToken
    ): Promise<void> {
        if (documents.length > 0) return super.notifyBuildPhase(documents, state, cancelToken);
        for (const listener of [...this.buildPhaseListeners.get(state)]) {
            await interruptAndCheck(cancelToken);
            await listener([], cancelToken);
        }
    }

    private async readNames(documents: LangiumDocument[], cancelToken: Cancellation.CancellationToken): Promise<void> {
        await this.runCancelable(documents, DocumentState.Parsed, cancelToken, document =>
            this.langiumDocumentFactory.update(document, cancelToken)
        );
        await this.runCancelable(documents, DocumentState.IndexedContent, cancelToken, document =>
            this.indexManager.updateContent(document, cancelToken)
        );
    }

    private dependentsOfChangedNames(documents: readonly LangiumDocument[]): LangiumDocument[] {
        const frameworks = this.frameworks();
        const declared = frameworks.declaredFolders();
        // A header that comes or goes also moves files that nobody touched.
        const moved = declared.size !== this.declared.size || [...declared].some(folder => !this.declared.has(folder));
        this.declared = declared;
        this.noteOffers(moved ? this.langiumDocuments.all.toArray() : documents);
        const built = new Set(documents);
        this.outdateUsersOfFrameworks();
        const folders = new Set(this.outdated);
        for (const folder of this.outdated) for (const user of frameworks.dependentsOf(folder)) folders.add(user);
        const dependents = [...folders].flatMap(folder => frameworks.documentsOf(folder));
        this.outdated.clear();
        return dependents.filter(document => !built.has(document));
    }

    /** A framework that comes, goes or changes its code is another one to whoever uses it. */
    private outdateUsersOfFrameworks(): void {
        const frameworks = this.frameworks();
        const codes = [...frameworks.declaredFolders()]
            .map(folder => `${folder} ${frameworks.headerOf(folder)?.name}`)
            .join('\n');
        if (codes === this.codes) return;
        this.codes = codes;
        for (const folder of frameworks.declaredFolders()) {
            if (frameworks.headerOf(folder)?.uses.length) this.outdated.add(folder);
        }
    }

    private noteOffers(documents: readonly LangiumDocument[]): void {
        const facts = this.factsOf(documents);
        for (const document of documents) {
            const { uri } = document;
            const key = uri.toString();
            const before = this.offers.get(key);
            // Of a file with a syntax error others also read the text: what they miss may stand in it.
            const unread = hasSyntaxErrors(document) ? document.textDocument.getText() : '';
            const offer = { facts: (facts.get(key) ?? '') + unread, folder: this.frameworks().folderOf(uri) };
            if (before?.facts === offer.facts && before.folder === offer.folder) continue;
            this.offers.set(key, offer);
            this.outdate(before);
            this.outdate(offer);
        }
    }

    private outdate(offer: Offer | undefined): void {
        if (offer) this.outdated.add(offer.folder);
    }

    private factsOf(documents: readonly LangiumDocument[]): ReadonlyMap<string, string> {
        const facts = new Map(documents.map(({ uri }) => [uri.toString(), '']));
        for (const symbol of this.indexManager.allElements(undefined, new Set(facts.keys()))) {
            if (!isGradusDescription(symbol)) continue;
            const key = symbol.documentUri.toString();
            facts.set(key, `${facts.get(key)}${symbol.facts}\n`);
        }
        return facts;
    }
}
