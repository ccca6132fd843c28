import type { LangiumDocument, LangiumSharedCoreServices, URI } from 'langium';
import { DocumentState, stream, UriUtils, WorkspaceCache } from 'langium';
import { comparePaths } from '../text/compare-paths.ts';
import { FrameworkSymbols } from './framework-symbols.ts';
import type { GradusDescription } from './gradus-description.ts';
import { isGradusDescription } from './gradus-description.ts';

/** Where authors keep their files. Other schemes show a single old or foreign version of a file. */
const WORKSPACE_SCHEMES = new Set(['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'memfs']);

/**
 * Whether a document is part of a workspace. Documents that are not (one side of a comparison,
 * a revision out of git) are shown without their framework, so only their syntax can be judged.
 */
export function isWorkspaceDocument(uri: URI): boolean {
    return WORKSPACE_SCHEMES.has(uri.scheme);
}

/**
 * Knows which files form a framework. A folder with a `framework` header holds one, together with
 * all folders below that have no header of their own; files without a header above them go by folder,
 * and a file that was never saved stands alone.
 */
export class Frameworks {
    private readonly services: LangiumSharedCoreServices;
    private readonly cache: WorkspaceCache<string, unknown>;

    constructor(services: LangiumSharedCoreServices) {
        this.services = services;
        this.cache = new WorkspaceCache(services);
        // A request may be answered while changed files are not read yet: what it saw is not the end of it.
        services.workspace.DocumentBuilder.onBuildPhase(DocumentState.IndexedContent, () => this.cache.clear());
    }

    /** The folder of the framework that a document belongs to, as a URI string. */
    folderOf(uri: URI): string {
        const headers = this.declaredFolders();
        let folder = placeOf(uri);
        const own = folder.toString();
        if (!isWorkspaceDocument(uri)) return uri.toString();
        for (;;) {
            if (headers.has(folder.toString())) return folder.toString();
            const parent = UriUtils.dirname(folder);
            if (parent.path === folder.path || parent.path.length >= folder.path.length) return own;
            folder = parent;
        }
    }

    /** Whether a folder is one that a `framework` header declares. */
    isDeclared(folder: string): boolean {
        return this.declaredFolders().has(folder);
    }

    /** The folders of all frameworks that a header declares. */
    declaredFolders(): ReadonlySet<string> {
        return this.cached('declared', () => {
            const headers = this.services.workspace.IndexManager.allElements('Framework');
            return new Set(
                stream(headers)
                    .filter(header => isWorkspaceDocument(header.documentUri))
                    .map(header => placeOf(header.documentUri).toString())
            );
        });
    }

    /** Folders of all frameworks, declared or not, in order of their paths. */
    folders(): string[] {
        return [...this.members().keys()].sort(comparePaths);
    }

    /** The documents of a framework in the order of the text. */
    documentsOf(folder: string): readonly LangiumDocument[] {
        return this.members().get(folder) ?? [];
    }

    /** The names of the framework that a document belongs to. */
    symbolsFor(uri: URI): FrameworkSymbols {
        const folder = this.folderOf(uri);
        return this.cached(`symbols ${folder}`, () => {
            const uris = new Set(this.documentsOf(folder).map(document => document.uri.toString()));
            const all = this.services.workspace.IndexManager.allElements(undefined, uris);
            const order = new Map([...uris].map((key, index) => [key, index]));
            const descriptions = all.filter(isGradusDescription).toArray() as GradusDescription[];
            descriptions.sort((a, b) => at(order, a) - at(order, b));
            return new FrameworkSymbols(descriptions);
        });
    }

    private members(): ReadonlyMap<string, LangiumDocument[]> {
        return this.cached('members', () => {
            const documents = this.services.workspace.LangiumDocuments.all.toArray();
            documents.sort((a, b) => comparePaths(a.uri.path, b.uri.path));
            const members = new Map<string, LangiumDocument[]>();
            for (const document of documents) {
                const folder = this.folderOf(document.uri);
                const list = members.get(folder);
                if (list) list.push(document);
                else members.set(folder, [document]);
            }
            return members;
        });
    }

    private cached<T>(key: string, compute: () => T): T {
        return this.cache.get(key, compute) as T;
    }
}

/** The folder a document lies in; one that was never saved lies nowhere and stands for itself. */
function placeOf(uri: URI): URI {
    return uri.scheme === 'untitled' ? uri : UriUtils.dirname(uri);
}

function at(order: ReadonlyMap<string, number>, description: GradusDescription): number {
    return order.get(description.documentUri.toString()) ?? 0;
}
