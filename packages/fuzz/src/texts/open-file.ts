import { createGradusServices, GradusDocumentBuilder, type GradusServices } from '@gradus/language/lsp';
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The services of the language server over one file after the other, as if each had been opened alone. */
export class OpenFile {
    readonly services: GradusServices;
    private version = 0;

    constructor() {
        this.services = createGradusServices(EmptyFileSystem).gradus;
    }

    /** Reads and checks a text, and all that is done while nobody types. */
    async open(text: string, path = 'main.gradus'): Promise<LangiumDocument> {
        const { TextDocuments, DocumentBuilder, LangiumDocuments } = this.services.shared.workspace;
        const uri = uriOf(path);
        TextDocuments.set(TextDocument.create(uri.toString(), 'gradus', ++this.version, text));
        await DocumentBuilder.update([uri], []);
        if (DocumentBuilder instanceof GradusDocumentBuilder) await DocumentBuilder.settle();
        const document = LangiumDocuments.getDocument(uri);
        if (!document) throw new Error(`There is no document ${path}.`);
        return document;
    }

    async close(path = 'main.gradus'): Promise<void> {
        const { TextDocuments, DocumentBuilder } = this.services.shared.workspace;
        TextDocuments.delete(uriOf(path).toString());
        await DocumentBuilder.update([], [uriOf(path)]);
    }

    /** The text of a document by its URI, where it is open. */
    readonly documentOf = (uri: string): TextDocument | undefined =>
        this.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument;
}

function uriOf(path: string): URI {
    return URI.parse(`file:///workspace/${path}`);
}
