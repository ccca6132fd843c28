import { pushAll } from '@gradus/model';
import type { FileSystemNode, FileSystemProvider, LangiumDocument, LangiumSharedCoreServices, URI } from 'langium';
import { AstUtils, Cancellation, UriUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { comparePaths } from '../text/compare-paths.ts';
import { isInWorkspace } from './is-in-workspace.ts';
import { someAtATime } from './some-at-a-time.ts';
import type { UnreadableFiles } from './unreadable-files.ts';

/** More files, or folders within folders, are no framework. */
const MOST_FILES = 2000;
const DEEPEST = 20;

/** A header that a document holds, and the folder whose framework it begins. */
export interface Header {
    readonly folder: string;
    readonly framework: ast.Framework;
}

/** The headers in documents, also where no names have been collected yet. */
export function headersIn(documents: Iterable<LangiumDocument>): Header[] {
    return [...documents].flatMap(({ uri, parseResult: { value } }) => {
        const headers = ast.isDocument(value) ? value.elements.filter(ast.isFramework) : [];
        return headers.map(framework => ({ folder: UriUtils.dirname(uri).toString(), framework }));
    });
}

/** Of headers, those that say how a framework is called: of several in one folder the first in the order of the text. */
export function namingHeaders(headers: readonly Header[]): Header[] {
    const pathOf = ({ framework }: Header): string => AstUtils.getDocument(framework).uri.path;
    const naming = new Map<string, Header>();
    for (const header of headers.toSorted((a, b) => comparePaths(pathOf(a), pathOf(b)))) {
        if (!naming.has(header.folder)) naming.set(header.folder, header);
    }
    return [...naming.values()];
}

/** Reads the Gradus files of a folder that is not part of the workspace. They are read, and nothing else is. */
export class PackageFiles {
    private readonly workspace: LangiumSharedCoreServices['workspace'];
    private readonly unreadable: () => UnreadableFiles;

    constructor(services: LangiumSharedCoreServices, unreadable: () => UnreadableFiles) {
        this.workspace = services.workspace;
        this.unreadable = unreadable;
    }

    get files(): FileSystemProvider {
        return this.workspace.FileSystemProvider;
    }

    /** Whether a folder is part of the workspace, of which the text that is open counts and not what is on disk. */
    isInWorkspace(folder: URI): boolean {
        return isInWorkspace(folder, this.workspace.WorkspaceManager);
    }

    /** A folder within another one; nothing where it is not there, or is a link that may lead elsewhere. */
    async folderWithin(folder: URI, parts: readonly string[]): Promise<URI | undefined> {
        let current = folder;
        for (const part of parts) {
            const entries = await this.files.readDirectory(current);
            const next = entries.find(({ uri, isDirectory }) => isDirectory && UriUtils.basename(uri) === part);
            if (!next) return undefined;
            current = next.uri;
        }
        return current;
    }

    /**
     * The documents of all frameworks in a folder, read and parsed but not part of the workspace yet.
     * What lies above or beside their headers belongs to none of them and is left out.
     *
     * @throws Error where a file or folder cannot be read: a part of a framework would pass for the whole
     */
    async documentsIn(folder: URI): Promise<LangiumDocument[]> {
        const documents = await someAtATime(await this.list(folder, 0), uri => this.document(uri));
        const headers = headersIn(documents);
        return documents.filter(({ uri }) => {
            const place = `${UriUtils.dirname(uri)}/`;
            return headers.some(header => place.startsWith(`${header.folder}/`));
        });
    }

    /** The documents right in a folder that begin a framework. What cannot be read begins none. */
    async headerDocuments(folder: URI): Promise<LangiumDocument[]> {
        const entries = await this.files.readDirectory(folder).catch(() => []);
        const found: LangiumDocument[] = [];
        for (const entry of entries.filter(each => each.isFile && this.isRead(each))) {
            const text = await this.files.readFile(entry.uri).catch(() => '');
            // Most files are not worth parsing.
            if (!/\bframework\b/.test(text)) continue;
            const document = await this.workspace.LangiumDocumentFactory.fromString(text, entry.uri, NEVER);
            if (headersIn([document]).length > 0) found.push(document);
        }
        return found;
    }

    /** Whether an entry is one that is read in the workspace, too: no `.git`, no `node_modules`. */
    isRead(entry: FileSystemNode): boolean {
        return this.workspace.WorkspaceManager.shouldIncludeEntry(entry);
    }

    private async list(folder: URI, depth: number): Promise<URI[]> {
        if (depth > DEEPEST) throw new Error('its folders are nested too deeply.');
        const entries = (await this.files.readDirectory(folder)).filter(entry => this.isRead(entry));
        const found = entries.filter(({ isFile }) => isFile).map(({ uri }) => uri);
        for (const { uri, isDirectory } of entries) {
            if (isDirectory) pushAll(found, await this.list(uri, depth + 1));
            if (found.length > MOST_FILES) throw new Error(`it has more than ${MOST_FILES} files.`);
        }
        return found;
    }

    private async document(uri: URI): Promise<LangiumDocument> {
        const document = await this.workspace.LangiumDocumentFactory.fromUri(uri);
        const reason = this.unreadable().reasonFor(uri);
        if (reason === undefined) return document;
        this.unreadable().delete(uri);
        throw new Error(`${UriUtils.basename(uri)}: ${reason}`);
    }
}

/** Not cancelled; and asked for with it, a text with errors may be read by what has to be loaded first. */
const NEVER = Cancellation.CancellationToken.None;
