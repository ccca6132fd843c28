import type {
    AstNode,
    Cancellation,
    LangiumDocument,
    LangiumSharedCoreServices,
    ParseResult,
    ParserOptions,
    URI
} from 'langium';
import { DefaultLangiumDocumentFactory, DocumentState, UriUtils } from 'langium';
import type { SourceChange } from '../parsing/direct/source-reader.ts';
import { type SourceText, sourceOf } from '../parsing/direct/source-text.ts';
import type { GradusParser } from '../parsing/gradus-parser.ts';
import { RecoveryMissing } from '../parsing/recovery-on-demand.ts';
import type { CrashNotes } from './crash-notes.ts';
import { readFailure } from './read-failure.ts';
import type { UnreadableFiles } from './unreadable-files.ts';

/** Stands in a name for what is not in UTF-8, so that no file of that name is found. */
const UNKNOWN_SIGN = '\ufffd';

/**
 * Gives a document for every file of the workspace, also for one that cannot be read: an empty
 * one, whose validation says why. Langium's own factory fails, and with it the whole workspace.
 */
export class TolerantDocumentFactory extends DefaultLangiumDocumentFactory {
    private readonly unreadable: UnreadableFiles;
    private readonly crashes: CrashNotes;
    private readonly parser: (uri: URI) => GradusParser;

    constructor(
        services: LangiumSharedCoreServices,
        unreadable: UnreadableFiles,
        crashes: CrashNotes,
        parser: (uri: URI) => GradusParser
    ) {
        super(services);
        this.unreadable = unreadable;
        this.crashes = crashes;
        this.parser = parser;
    }

    protected override parse<T extends AstNode>(uri: URI, text: string, options?: ParserOptions): ParseResult<T> {
        if (options?.rule) return super.parse(uri, text, options);
        return this.read(uri, text) as unknown as ParseResult<T>;
    }

    private read(uri: URI, text: string): SourceText {
        const parser = this.parser(uri);
        try {
            return parser.parse(this.admitted(uri, text));
        } catch (error) {
            if (error instanceof RecoveryMissing) throw error;
            this.unreadable.fail(uri, error);
            return parser.parse('');
        }
    }

    /** The text, and nothing of one that is left out. */
    private admitted(uri: URI, text: string): string {
        const reason = this.crashes.reasonFor(uri, text);
        if (reason === undefined) {
            this.crashes.atWorkOn(uri, text);
            return text;
        }
        this.unreadable.set(uri, reason);
        return '';
    }

    protected override async parseAsync<T extends AstNode>(uri: URI, text: string): Promise<ParseResult<T>> {
        try {
            return this.parse(uri, text);
        } catch (error) {
            if (!(error instanceof RecoveryMissing)) throw error;
            await this.parser(uri).complete();
            return this.parse(uri, text);
        }
    }

    override async update<T extends AstNode>(
        document: LangiumDocument<T>,
        token: Cancellation.CancellationToken
    ): Promise<LangiumDocument<T>> {
        if (await this.reread(document, token)) document.state = DocumentState.Parsed;
        else await super.update(document, token);
        return document;
    }

    /**
     * Reads a text again: only what has changed in it is read, and what has not stays the same nodes.
     *
     * @returns what has changed; nothing where there was no text before, so that nothing has been done
     */
    async reread(document: LangiumDocument, token: Cancellation.CancellationToken): Promise<SourceChange | undefined> {
        const { uri } = document;
        const source = sourceOf(document);
        if (!source || source.value.$document !== document) return undefined;
        const editor = this.textDocuments?.get(uri.toString());
        const text = this.admitted(uri, await this.getUpdatedText(document, editor, token));
        const getter = this.createTextDocumentGetter(uri, text);
        Object.defineProperty(document, 'textDocument', editor ? { value: editor } : { get: getter });
        try {
            return this.parser(uri).update(source, text);
        } catch (error) {
            // Then all of it is read anew.
            if (!(error instanceof RecoveryMissing)) return undefined;
            await this.parser(uri).complete();
            return this.parser(uri).update(source, text);
        }
    }

    protected override async getInitialText(uri: URI, token: Cancellation.CancellationToken): Promise<string> {
        const text = await this.tolerate(uri, () => super.getInitialText(uri, token));
        const reason = this.unreadable.reasonFor(uri);
        if (reason === undefined || (await this.fileSystemProvider.exists(uri))) return text;
        if (UriUtils.basename(uri).includes(UNKNOWN_SIGN)) {
            this.unreadable.set(uri, 'its name has signs that are not in UTF-8. Rename it.');
            return text;
        }
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
            this.unreadable.set(uri, readFailure(error));
            return '';
        }
    }
}
