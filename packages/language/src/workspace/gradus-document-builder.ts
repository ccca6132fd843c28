import { pushAll } from '@gradus/model';
import type { AstNode, BuildOptions, LangiumDocument, LangiumSharedCoreServices, WorkspaceLock } from 'langium';
import {
    Cancellation,
    DefaultDocumentBuilder,
    DocumentState,
    interruptAndCheck,
    isOperationCancelled,
    OperationCancelled,
    type URI,
    UriUtils
} from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import type { Shift } from '../parsing/direct/shift.ts';
import type { SourceBlock } from '../parsing/direct/source-block.ts';
import type { SourceChange } from '../parsing/direct/source-reader.ts';
import { sourceOf } from '../parsing/direct/source-text.ts';
import { requirementsFor } from '../references/role-requirements.ts';
import { type Frameworks, isWorkspaceDocument } from '../symbols/frameworks.ts';
import type { GradusIndex } from '../symbols/gradus-index.ts';
import type { GradusValidator } from '../validation/gradus-validator.ts';
import { hasSyntaxErrors } from '../validation/syntax-diagnostics.ts';
import { saysTooMuchInherited } from '../validation/too-much-inherited.ts';
import type { CrashNotes } from './crash-notes.ts';
import { changedElements, factsOf, isOfItselfOnly } from './facts-of-blocks.ts';
import { MentionedNames, nameMentionedBy, namesOfSymbol } from './mentioned-names.ts';
import type { TolerantDocumentFactory } from './tolerant-document-factory.ts';

/** How long nobody may have typed until the text is at rest. */
const REST_MS = 300;

/** What a file offers to others, and the framework it offers it to. */
interface Offer {
    /** Nothing as long as nobody has to compare it. */
    readonly facts: string | undefined;
    readonly folder: string;
}

/** What the builder needs of the services for one file, which are made after it. */
export interface FileServices {
    readonly factory: TolerantDocumentFactory;
    readonly validator: GradusValidator;
    /** Whether a file could be read when it was last tried. */
    readonly isReadable: (uri: URI) => boolean;
}

/**
 * Rebuilds what an edit can have changed and no more. Where it changed nothing that other files read, that is the
 * elements and blocks it touched; where it changed a code, a title, a scale, …, it is their framework and those that
 * use it.
 */
export class GradusDocumentBuilder extends DefaultDocumentBuilder {
    private readonly frameworks: () => Frameworks;
    private readonly servicesOf: (uri: URI) => FileServices;
    private readonly crashes: () => CrashNotes;
    private readonly index: GradusIndex;
    private readonly offers = new Map<string, Offer>();
    /** Folders of frameworks in which something changed that all of their files have to be linked to anew. */
    private readonly outdated = new Set<string>();
    private readonly expected = new Set<Promise<void>>();
    private readonly restless = new Set<LangiumDocument>();
    /** By the folder of a framework. */
    private readonly mentioned = new Map<string, MentionedNames>();
    private readonly lock: () => WorkspaceLock;
    private timer: ReturnType<typeof setTimeout> | undefined;
    /** Refuses those who wait for a state of a document or of all. */
    private readonly waiting = new Set<() => void>();
    private hasFailed = false;
    private declared: ReadonlySet<string> = new Set();
    /** All frameworks with their codes, to notice that one changed. */
    private codes = '';

    constructor(
        services: LangiumSharedCoreServices,
        frameworks: () => Frameworks,
        servicesOf: (uri: URI) => FileServices,
        crashes: () => CrashNotes
    ) {
        super(services);
        this.frameworks = frameworks;
        this.servicesOf = servicesOf;
        this.crashes = crashes;
        this.lock = () => services.workspace.WorkspaceLock;
        this.index = services.workspace.IndexManager as GradusIndex;
        this.updateBuildOptions = { validation: true };
    }

    override async update(
        changed: URI[],
        deleted: URI[],
        cancelToken = Cancellation.CancellationToken.None
    ): Promise<void> {
        this.crashes().changed([...changed, ...deleted]);
        await this.attempt(() => this.rebuild(changed, deleted, cancelToken));
    }

    override async build<T extends AstNode>(
        documents: LangiumDocument<T>[],
        options: BuildOptions = {},
        cancelToken = Cancellation.CancellationToken.None
    ): Promise<void> {
        await this.attempt(() => super.build(documents, options, cancelToken));
    }

    /** Does what others wait for. Where it fails, they are refused, now or until something is done again: it will not come. */
    private async attempt(work: () => Promise<void>): Promise<void> {
        this.hasFailed = false;
        try {
            await work();
        } catch (error) {
            // What was interrupted is done by whatever has interrupted it.
            if (!isOperationCancelled(error)) this.giveUpWaiting();
            throw error;
        } finally {
            this.crashes().atRest();
        }
    }

    private giveUpWaiting(): void {
        this.hasFailed = true;
        for (const refuse of this.waiting) refuse();
    }

    private async rebuild(changed: URI[], deleted: URI[], cancelToken: Cancellation.CancellationToken): Promise<void> {
        const document = this.onlyEdited(changed, deleted);
        if (document && (await this.isEnoughFor(document, cancelToken))) {
            // What was interrupted by the edit goes on behind it, also where only those who wait were still to be told.
            if (!this.isOver || !this.langiumDocuments.all.every(isReady)) await super.update([], [], cancelToken);
            return;
        }
        this.noteOffersBefore(changed);
        this.frameworks().namesChanged();
        this.mentioned.clear();
        await super.update(changed, deleted, cancelToken);
    }

    /** Whether it was enough to rebuild what was edited. Where that fails half way, all is read anew: the rest would stay wrong. */
    private async isEnoughFor(
        document: LangiumDocument,
        cancelToken: Cancellation.CancellationToken
    ): Promise<boolean> {
        try {
            return await this.rebuildEdited(document, cancelToken);
        } catch (error) {
            if (isOperationCancelled(error)) throw error;
            console.error('An edit could not be followed by itself, so its framework is read anew.', error);
            this.giveUp(document);
            return false;
        }
    }

    /** The document that was edited, where nothing else happened and everything is up to date. */
    private onlyEdited([changed, ...more]: readonly URI[], deleted: readonly URI[]): LangiumDocument | undefined {
        if (!changed || more.length + deleted.length > 0 || !isWorkspaceDocument(changed)) return undefined;
        if (this.frameworks().isReadOnly(changed) || this.outdated.size > 0) return undefined;
        const document = this.langiumDocuments.getDocument(changed);
        if (!document || !this.canBeReread(document)) return undefined;
        if (!isReady(document) || hasSyntaxErrors(document)) return undefined;
        return this.langiumDocuments.all.every(({ state }) => state > DocumentState.IndexedContent)
            ? document
            : undefined;
    }

    /** Leaves what an edit has changed to a rebuilding of all that may read it. */
    private giveUp({ uri }: LangiumDocument): void {
        this.mentioned.clear();
        this.outdated.add(this.frameworks().folderOf(uri));
        this.offers.delete(uri.toString());
    }

    private canBeReread({ uri }: LangiumDocument): boolean {
        return this.servicesOf(uri).isReadable(uri);
    }

    /**
     * Rebuilds the parts of a document that were edited, if that is enough.
     *
     * @returns whether it was; if not, the text has been read, and nothing else has been done
     */
    private async rebuildEdited(
        document: LangiumDocument,
        cancelToken: Cancellation.CancellationToken
    ): Promise<boolean> {
        const { factory, validator } = this.servicesOf(document.uri);
        const change = await factory.reread(document, cancelToken);
        if (!change) return false;
        if (!this.canBeReread(document)) {
            this.giveUp(document);
            return false;
        }
        if (!isOfItselfOnly(change)) {
            if (await this.rebuildConcerned(document, change)) return true;
            this.giveUp(document);
            return false;
        }
        this.noteBlocks(document, change);
        this.index.replaceNodes(
            document,
            change.added.flatMap(({ nodes }) => nodes)
        );
        await this.emitUpdate([document.uri], []);
        for (const { references } of change.added) for (const reference of references) reference.link();
        document.diagnostics = validator.revalidate(document, change);
        this.awaitRest(document);
        await this.tellRebuilt([document, ...(await this.relateAnew(document.uri, change.shift))]);
        return true;
    }

    /**
     * Rebuilds what a change of some competencies or roles concerns: whoever mentions them.
     *
     * @returns whether that was enough; if not, what has been done is not all
     */
    private async rebuildConcerned(document: LangiumDocument, change: SourceChange): Promise<boolean> {
        const frameworks = this.frameworks();
        const folder = frameworks.folderOf(document.uri);
        const elements = changedElements(change);
        const documents = frameworks.documentsOf(folder);
        const isAlone = frameworks.dependentsOf(folder).size === 0 && frameworks.importsOf(folder).length === 0;
        if (!elements || !isAlone || documents.some(hasSyntaxErrors)) return false;
        const names = this.mentionedIn(folder);
        const called = elements.flatMap(namesOfSymbol);
        const before = names.concernedBy(called);
        this.noteBlocks(document, change);
        const concerned = new Set([...before, ...names.concernedBy(called)]);
        const mentioned = [...change.removed, ...change.added].flatMap(({ references }) =>
            references.flatMap(reference => nameMentionedBy(reference) ?? [])
        );
        for (const block of names.holding(mentioned)) concerned.add(block);
        for (const block of documents.flatMap(brokenBlocks)) concerned.add(block);
        for (const block of [...change.removed, ...change.added]) concerned.delete(block);
        this.offers.set(document.uri.toString(), this.offerOf(document));
        await this.indexManager.updateContent(document, Cancellation.CancellationToken.None);
        frameworks.namesChanged();
        await this.emitUpdate([document.uri], []);
        this.linkAnew(concerned, change.added);
        // Where nothing is taken over any more, or all is again, that is so for all roles.
        if (documents.some(saysTooMuchInherited) !== requirementsFor(frameworks, document.uri).isTooMuch) return false;
        const { validator } = this.servicesOf(document.uri);
        const rebuilt: LangiumDocument[] = [];
        // What has not been checked yet will be.
        const checked = documents.filter(isReady);
        for (const each of checked) {
            const diagnostics = validator.revalidateConcerned(each, concerned, document, change);
            const isTold = JSON.stringify(diagnostics) !== JSON.stringify(each.diagnostics ?? []);
            each.diagnostics = diagnostics;
            if (isTold || each === document) rebuilt.push(each);
        }
        this.awaitRest(document);
        pushAll(rebuilt, await this.relateAnew(document.uri, change.shift, checked));
        await this.tellRebuilt(rebuilt);
        return true;
    }

    private async tellRebuilt(documents: LangiumDocument[]): Promise<void> {
        for (const each of documents) await this.notifyDocumentPhase(each, DocumentState.Validated);
        // Behind work that was interrupted, all is over only when that is done.
        if (this.isOver) await this.notifyBuildPhase(documents, DocumentState.Validated);
    }

    private get isOver(): boolean {
        return this.currentState === DocumentState.Validated;
    }

    private linkAnew(concerned: Iterable<SourceBlock>, added: readonly SourceBlock[]): void {
        const references = [...concerned, ...added].flatMap(block => block.references);
        for (const reference of references) reference.unlink();
        for (const reference of references) reference.link();
        this.index.followedAnew(concerned);
    }

    /** Who mentions whom in a framework; made when it is first needed, and then kept with every edit. */
    private mentionedIn(folder: string): MentionedNames {
        let names = this.mentioned.get(folder);
        if (!names) {
            names = new MentionedNames();
            for (const document of this.frameworks().documentsOf(folder)) {
                for (const block of sourceOf(document)?.blocks ?? []) names.add(block);
            }
            this.mentioned.set(folder, names);
        }
        return names;
    }

    private noteBlocks(document: LangiumDocument, { removed, added }: SourceChange): void {
        const names = this.mentioned.get(this.frameworks().folderOf(document.uri));
        for (const block of removed) names?.remove(block);
        for (const block of added) names?.add(block);
    }

    /** Has what takes longer be asked when nobody has typed for a while. */
    private awaitRest(document: LangiumDocument): void {
        this.restless.add(document);
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
            void this.lock().read(() => this.settle());
        }, REST_MS);
    }

    /** Asks what is only asked when the text is at rest, as it is now. */
    async settle(): Promise<void> {
        clearTimeout(this.timer);
        const documents = [...this.restless].filter(each => isReady(each) && !hasSyntaxErrors(each));
        this.restless.clear();
        for (const document of documents) {
            this.crashes().atWorkOn(document.uri, sourceOf(document)?.text ?? '');
            const diagnostics = this.servicesOf(document.uri).validator.validateAtRest(document);
            this.crashes().atRest();
            if (!diagnostics || JSON.stringify(diagnostics) === JSON.stringify(document.diagnostics)) continue;
            document.diagnostics = diagnostics;
            await this.notifyDocumentPhase(document, DocumentState.Validated);
        }
    }

    /** Has messages in other files point to where the places that they speak of have moved. */
    private async relateAnew(
        uri: URI,
        shift: Shift,
        done: readonly LangiumDocument[] = []
    ): Promise<LangiumDocument[]> {
        const key = uri.toString();
        const concerned: LangiumDocument[] = [];
        for (const document of this.langiumDocuments.all) {
            if (UriUtils.equals(document.uri, uri) || done.includes(document)) continue;
            const points = (diagnostic: Diagnostic): boolean =>
                diagnostic.relatedInformation?.some(({ location }) => location.uri === key) ?? false;
            if (!document.diagnostics?.some(points)) continue;
            await this.servicesOf(document.uri).validator.moveRelated(document, key, shift);
            concerned.push(document);
        }
        return concerned;
    }

    /** A broken reference is looked at again when names change, not at every keystroke anywhere. */
    protected override shouldRelink(document: LangiumDocument, changedUris: Set<string>): boolean {
        // Whatever an interrupted build has linked already may have changed since.
        if (document.state < DocumentState.Validated) return true;
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
        // A folder that is open as a text is the same document with a slash at its end and without. Phases are told of
        // it as it was opened.
        const { uri: known } = this.langiumDocuments.getDocument(uri) ?? { uri };
        return this.orGivenUp(token => super.awaitDocumentState(state, known, token), cancelToken, known);
    }

    protected override async awaitBuilderState(
        state: DocumentState,
        cancelToken: Cancellation.CancellationToken
    ): Promise<void> {
        await this.expectedUpdates(cancelToken);
        return this.orGivenUp(token => super.awaitBuilderState(state, token), cancelToken);
    }

    /** What somebody waits for, unless it will not come: an update has failed, or the document is gone. */
    private async orGivenUp<T>(
        wait: (token: Cancellation.CancellationToken) => Promise<T>,
        cancelToken: Cancellation.CancellationToken,
        uri?: URI
    ): Promise<T> {
        const { promise, reject } = Promise.withResolvers<never>();
        const refuse = () => reject(new Error('The last change could not be followed. The log says why.'));
        this.waiting.add(refuse);
        const over = new Cancellation.CancellationTokenSource();
        // One that is cancelled before anybody has its token cannot be cancelled again.
        const { token } = over;
        const listeners = [
            cancelToken.onCancellationRequested(() => over.cancel()),
            this.onUpdate(() => {
                if (uri && !this.isKnownAs(uri)) reject(OperationCancelled);
            })
        ];
        if (cancelToken.isCancellationRequested) over.cancel();
        try {
            const awaited = wait(token);
            if (this.hasFailed) refuse();
            // What is there already is given all the same.
            return await Promise.race([awaited, promise]);
        } finally {
            this.waiting.delete(refuse);
            for (const listener of listeners) listener.dispose();
            // Else whoever was refused would be told for ever.
            over.cancel();
        }
    }

    private isKnownAs(uri: URI): boolean {
        return this.langiumDocuments.getDocument(uri)?.uri.toString() === uri.toString();
    }

    /** Waits until no update is on its way, or until nobody waits for the answer any more. */
    async expectedUpdates(
        cancelToken: Cancellation.CancellationToken = Cancellation.CancellationToken.None
    ): Promise<void> {
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

    /** All rules run at all times: there are no kinds of checks of which some may be missing. */
    protected override async validate(
        document: LangiumDocument,
        cancelToken: Cancellation.CancellationToken
    ): Promise<void> {
        const { validator } = this.servicesOf(document.uri);
        this.crashes().atWorkOn(document.uri, sourceOf(document)?.text ?? '');
        document.diagnostics = await validator.validateDocument(document, undefined, cancelToken);
        // What is open may be edited next, for which it is good to know what was found in which of its blocks.
        if (this.textDocuments?.get(document.uri) && !hasSyntaxErrors(document)) this.awaitRest(document);
    }

    /**
     * Says what a document has come to, also when the next key has been pressed: it may not come there again, so that what was
     * validated would not be published, and whoever waits would wait for ever.
     */
    protected override notifyDocumentPhase(document: LangiumDocument, state: DocumentState): Promise<void> {
        return super.notifyDocumentPhase(document, state, Cancellation.CancellationToken.None);
    }

    /**
     * Says that a phase is over: also where there was nothing to do in it, and when the next key has been pressed, as a request may
     * be waiting for that. Whoever begins to wait meanwhile finds it over.
     */
    protected override async notifyBuildPhase(documents: LangiumDocument[], state: DocumentState): Promise<void> {
        this.currentState = state;
        for (const listener of [...this.buildPhaseListeners.get(state)])
            await listener(documents, Cancellation.CancellationToken.None);
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
        const folders = new Set([...this.outdated, ...frameworks.dependentsOfAny(this.outdated)]);
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
            if (frameworks.documentsOf(folder).some(usesFrameworks)) this.outdated.add(folder);
        }
    }

    /** What a file offers is looked at before it is read anew: it is known by its tree only. */
    private noteOffersBefore(changed: readonly URI[]): void {
        for (const uri of changed) {
            const document = this.langiumDocuments.getDocument(uri);
            if (!document || document.state <= DocumentState.IndexedContent) continue;
            const key = uri.toString();
            if (this.offers.has(key)) this.offers.set(key, this.offerOf(document));
        }
    }

    private noteOffers(documents: readonly LangiumDocument[]): void {
        for (const document of documents) {
            const key = document.uri.toString();
            const before = this.offers.get(key);
            // As long as a file is built for the first time, nobody has read another one of it.
            const offer = before?.facts === undefined ? this.unread(document) : this.offerOf(document);
            if (before && before.facts === offer.facts && before.folder === offer.folder) continue;
            this.offers.set(key, offer);
            this.outdate(before);
            this.outdate(offer);
        }
    }

    private outdate(offer: Offer | undefined): void {
        if (offer) this.outdated.add(offer.folder);
    }

    private unread({ uri }: LangiumDocument): Offer {
        return { facts: undefined, folder: this.frameworks().folderOf(uri) };
    }

    private offerOf(document: LangiumDocument): Offer {
        const blocks = sourceOf(document)?.blocks ?? [];
        return { facts: blocks.map(factsOf).join('\n'), folder: this.frameworks().folderOf(document.uri) };
    }
}

function usesFrameworks({ parseResult }: LangiumDocument): boolean {
    const root = parseResult.value;
    return ast.isDocument(root) && root.elements.some(element => ast.isFramework(element) && element.uses.length > 0);
}

/** The blocks of a document in which something is mentioned that is not there. */
function brokenBlocks(document: LangiumDocument): SourceBlock[] {
    const blocks = sourceOf(document)?.blocks ?? [];
    return blocks.filter(({ references }) => references.some(({ error }) => error !== undefined));
}

function isReady({ state }: LangiumDocument): boolean {
    return state === DocumentState.Validated;
}
