import type { Cancellation, LangiumDocument, LangiumSharedCoreServices, URI } from 'langium';
import { DefaultLangiumDocumentFactory } from 'langium';
import type { UnreadableFiles } from './unreadable-files.ts';

/**
 * Gives a document for every file of the workspace, also for one that cannot be read: an empty
 * one, whose validation says why. Langium's own factory fails, and with it the whole workspace.
 */
export class TolerantDocumentFactory extends DefaultLangiumDocumentFactory {
    private readonly unreadable: UnreadableFiles;

    constructor(services: LangiumSharedCoreServices, unreadable: UnreadableFiles) {
        super(services);
        this.unreadable = unreadable;
    }

    protected override async getInitialText(uri: URI, token: Cancellation.CancellationToken): Promise<string> {
        const text = await this.tolerate(uri, () => super.getInitialText(uri, token));
        const reason = this.unreadable.reasonFor(uri);
        if (reason === undefined || (await this.fileSystemProvider.exists(uri))) return text;
        // What is not there is no file of the workspace; whoever asks for it is to hear so.
        this.unreadable.delete(uri);
        throw new Error(reason);
    }

    protected override getUpdatedText(
        document: LangiumDocument,
        textDocument: LangiumDocument['textDocument'] | undefined,
        token: Cancellation.CancellationToken
    ): Promise<string> {
        return this.tolerate(document.uri, () => super.getUpdatedText(document, textDocument, token));
    }

    private async tolerate(uri: URI, read: () => Promise<string>): Promise<string> {
        try {
            const text = await read();
            this.unreadable.delete(uri);
            return text;
        } catch (error) {
            this.unreadable.set(uri, error instanceof Error ? error.message : String(error));
            return '';
        }
    }
}
