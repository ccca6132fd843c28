import type { LangiumDocument, LangiumDocuments, LangiumSharedCoreServices } from 'langium';
import { AstUtils, URI } from 'langium';
import type * as ast from '../generated/ast.ts';
import { type Frameworks, isInstalled, isWorkspaceDocument } from '../symbols/frameworks.ts';
import { isInWorkspace } from './is-in-workspace.ts';
import { headersIn, namingHeaders, PackageFiles } from './package-files.ts';
import { type PackageFailure, PackageSearch, type Want, wantsOf } from './package-search.ts';
import type { UnreadableFiles } from './unreadable-files.ts';

export type { PackageFailure } from './package-search.ts';

/** Where a framework that a header names stands. */
export type PackageState =
    | { readonly state: 'found'; readonly folder: string; readonly version: string | undefined }
    /** It is being looked for; whether it is there will be known in a moment. */
    | { readonly state: 'loading' }
    | { readonly state: 'failed'; readonly reason: PackageFailure; readonly message: string };

/** What a change of packages means for the workspace. */
export interface PackageChanges {
    /** Documents that are new and parsed. */
    readonly added: readonly LangiumDocument[];
    /** Documents of packages that are to be read again. */
    readonly changed: readonly URI[];
    readonly gone: readonly URI[];
    /** Folders of frameworks of the workspace that are to be checked again. */
    readonly folders: readonly string[];
}

/**
 * Knows the frameworks that lie outside of the workspace and are used in it: those of installed
 * packages, and those in a folder beside. They are read, and never written in.
 */
export class Packages {
    private readonly documents: LangiumDocuments;
    private readonly manager: () => LangiumSharedCoreServices['workspace']['WorkspaceManager'];
    private readonly frameworks: () => Frameworks;
    private readonly files: PackageFiles;
    private search: PackageSearch;
    private uris: ReadonlySet<string> = new Set();
    /** Whether somebody looks for what comes to be used later. */
    private followed = false;
    private outdated = false;

    constructor(services: LangiumSharedCoreServices, frameworks: () => Frameworks, unreadable: () => UnreadableFiles) {
        this.documents = services.workspace.LangiumDocuments;
        this.manager = () => services.workspace.WorkspaceManager;
        this.frameworks = frameworks;
        this.files = new PackageFiles(services, unreadable);
        this.search = new PackageSearch(this.files);
    }

    /** What there is to say of a framework that a header uses or adopts. */
    stateOf(use: ast.Use): PackageState {
        const folder = this.frameworks().folderOf(AstUtils.getDocument(use).uri);
        const code = use.framework?.$refText ?? '';
        const found = this.frameworks().findFramework(code, folder, use.package);
        if (found !== undefined) return { state: 'found', folder: found, version: this.versionOf(found) };
        const finding = this.search.findingFor({ folder, code, package: use.package });
        if (finding && !finding.found) return { state: 'failed', reason: finding.reason, message: finding.message };
        if (this.followed) return { state: 'loading' };
        return { state: 'failed', reason: 'not-found', message: `No framework has the code ${code}.` };
    }

    /** The version of the package that a framework’s folder belongs to. */
    versionOf(folder: string): string | undefined {
        return this.search.versionOf(folder);
    }

    /** Whether a document is only read here: nobody in this workspace can put it right. */
    isReadOnly(uri: URI): boolean {
        if (!this.isLoaded(uri) && !isInstalled(uri.path)) return false;
        return !isInWorkspace(uri, this.manager());
    }

    /** Whether a document was read because somebody uses it. */
    isLoaded(uri: URI): boolean {
        return this.uris.has(uri.toString());
    }

    /** From now on, what is not found is being looked for. */
    follow(): void {
        this.followed = true;
    }

    /** Something was installed or removed: what was found is to be looked for anew. */
    outdate(): void {
        this.outdated = true;
    }

    /** Whether there is something to look for. */
    get hasMore(): boolean {
        return this.outdated || this.unknown(this.search).length > 0;
    }

    /** Looks for what the workspace uses and has not been looked for yet. */
    async find(): Promise<PackageChanges> {
        const again = this.outdated;
        this.outdated = false;
        const search = again ? new PackageSearch(this.files) : this.search;
        const wants = this.unknown(search);
        for (const want of wants) search.forget(want);
        const here = this.foldersByCode();
        await search.find(wants, code => here.get(code));
        const before = this.uris;
        this.take(search);
        const { documents } = search;
        const added = documents.filter(({ uri }) => !this.documents.hasDocument(uri));
        const known = documents.map(({ uri }) => uri).filter(uri => this.documents.hasDocument(uri));
        return {
            added,
            changed: again ? known : known.filter(uri => !before.has(uri.toString())),
            gone: [...before].filter(uri => !this.uris.has(uri)).map(uri => URI.parse(uri)),
            folders: [...new Set(wants.map(({ folder }) => folder))]
        };
    }

    private take(search: PackageSearch): void {
        this.search = search;
        this.uris = new Set(search.documents.map(({ uri }) => uri.toString()));
    }

    /** What is used and has not been looked for, or was found in the workspace and is there no longer. */
    private unknown(search: PackageSearch): Want[] {
        const headers = this.inWorkspace();
        const codes = new Set(namingHeaders(headers).map(({ framework }) => framework.name));
        return wantsOf(headers).filter(want => {
            const finding = search.findingFor(want);
            return finding === undefined || (finding.found && finding.here && !codes.has(want.code));
        });
    }

    /** The folders of the workspace's own frameworks by their codes: of several with one code, the first. */
    private foldersByCode(): ReadonlyMap<string, string> {
        const headers = namingHeaders(this.inWorkspace()).reverse();
        return new Map(headers.map(({ framework, folder }) => [framework.name, folder]));
    }

    private inWorkspace(): ReturnType<typeof headersIn> {
        // A file that was never saved lies beside nothing.
        const own = this.documents.all.filter(
            ({ uri }) => isWorkspaceDocument(uri) && uri.scheme !== 'untitled' && !this.isReadOnly(uri)
        );
        return headersIn(own);
    }
}
