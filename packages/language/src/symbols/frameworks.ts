import type { LangiumDocument, LangiumSharedCoreServices, URI } from 'langium';
import { DocumentState, stream, UriUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { comparePaths } from '../text/compare-paths.ts';
import type { Packages } from '../workspace/packages.ts';
import { FrameworkSymbols, type ImportedSymbols } from './framework-symbols.ts';
import type { GradusDescription } from './gradus-description.ts';
import { isGradusDescription } from './gradus-description.ts';
import { KnownValues } from './known-values.ts';

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
    private readonly packages: () => Packages;
    /** Names, folders, and what uses what: as long as nothing changes that other files read. */
    private readonly cache = new KnownValues();
    /** Asked for at every reference, where a document has the same address each time. */
    private readonly symbolsByUri = new Map<URI, FrameworkSymbols>();
    /** What was computed from the elements themselves, which any edit may replace. */
    private readonly computed = new KnownValues();
    private changeCount = 0;

    constructor(services: LangiumSharedCoreServices, packages: () => Packages) {
        this.services = services;
        this.packages = packages;
        const { DocumentBuilder } = services.workspace;
        DocumentBuilder.onUpdate(() => this.computed.clear());
        // A request may be answered while changed files are not read yet: what it saw is not the end of it.
        DocumentBuilder.onBuildPhase(DocumentState.IndexedContent, () => this.namesChanged());
    }

    /** How often something has changed that other files read: who remembers it knows whether it has since. */
    get changes(): number {
        return this.changeCount;
    }

    /** Forgets what is known: files have come or gone, or have changed in what others read of them. */
    namesChanged(): void {
        this.changeCount++;
        this.symbolsByUri.clear();
        this.cache.clear();
        this.computed.clear();
    }

    /** The folder of the framework that a document belongs to, as a URI string. */
    folderOf(uri: URI): string {
        return this.cache.get('folder', uri.toString(), () => this.findFolder(uri));
    }

    private findFolder(uri: URI): string {
        const headers = this.declaredFolders();
        let folder = placeOf(uri);
        const own = folder.toString();
        if (!isWorkspaceDocument(uri)) return uri.toString();
        for (;;) {
            if (headers.has(folder.toString())) return folder.toString();
            const parent = UriUtils.dirname(folder);
            // What is installed is never part of the framework that it is installed for.
            if (UriUtils.basename(parent) === 'node_modules') return own;
            if (parent.path === folder.path) return own;
            folder = parent;
        }
    }

    /** Whether a folder is one that a `framework` header declares. */
    isDeclared(folder: string): boolean {
        return this.declaredFolders().has(folder);
    }

    /** The folders of all frameworks that a header declares. */
    declaredFolders(): ReadonlySet<string> {
        return this.cache.get('declared', WORKSPACE, () => {
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
        let symbols = this.symbolsByUri.get(uri);
        if (!symbols) {
            symbols = this.symbolsOf(this.folderOf(uri));
            this.symbolsByUri.set(uri, symbols);
        }
        return symbols;
    }

    /** The names of the framework in a folder. */
    symbolsOf(folder: string): FrameworkSymbols {
        return this.cache.get('symbols', folder, () => {
            const byDocument = new Map<string, GradusDescription[]>();
            for (const { uri } of this.documentsOf(folder)) byDocument.set(uri.toString(), []);
            const uris = new Set(byDocument.keys());
            for (const description of this.services.workspace.IndexManager.allElements(undefined, uris)) {
                if (!isGradusDescription(description)) continue;
                byDocument.get(description.documentUri.toString())?.push(description);
            }
            const descriptions = [...byDocument.values()].flat();
            return new FrameworkSymbols(descriptions, () => this.importsOf(folder));
        });
    }

    /** The frameworks that a framework names with `use` or `adopt`, as far as they can be found. */
    importsOf(folder: string): readonly ImportedFramework[] {
        return this.cache.get('imports', folder, () =>
            this.usesIn(folder).flatMap(use => {
                const code = use.framework?.$refText ?? '';
                const found = this.findFramework(code, folder, use.package);
                if (found === undefined || found === folder) return [];
                const { adopted, alias } = use;
                return [{ name: alias ?? code, code, adopted, use, folder: found, symbols: this.symbolsOf(found) }];
            })
        );
    }

    /** The header of a framework, in which it says what it is called and what it uses. */
    headerOf(folder: string): ast.Framework | undefined {
        for (const { parseResult } of this.documentsOf(folder)) {
            const root = parseResult.value;
            const header = ast.isDocument(root) ? root.elements.find(ast.isFramework) : undefined;
            if (header) return header;
        }
        return undefined;
    }

    /**
     * The folder of the framework with a code: of the workspace, else of a package that is installed for
     * the folder that asks, else of a folder beside it; the nearest one where there are several.
     *
     * @param packageName of the package that it is asked for from: of several installed ones, that one
     */
    findFramework(code: string, from: string, packageName?: string): string | undefined {
        const own = this.ownByBeginning(code);
        const nearest = beginningsOf(from).findLast(each => own.has(each));
        if (nearest !== undefined) return own.get(nearest);
        const installed = (this.foldersByCode().get(code) ?? []).filter(folder => canSee(folder, from));
        const asked = installed.filter(folder => packageName !== undefined && packageOf(folder) === packageName);
        const seen = asked.length > 0 ? asked : installed;
        const [first, ...more] = seen.map(folder => ({ folder, near: commonParts(folder, from) }));
        return first && more.reduce((best, each) => (each.near > best.near ? each : best), first).folder;
    }

    /** Of the workspace's own frameworks with a code, the first for each beginning of their folders. */
    private ownByBeginning(code: string): ReadonlyMap<string, string> {
        return this.cache.get('own', code, () => {
            const byBeginning = new Map<string, string>();
            for (const folder of this.foldersByCode().get(code) ?? []) {
                if (this.isForeign(folder)) continue;
                for (const each of beginningsOf(folder)) if (!byBeginning.has(each)) byBeginning.set(each, folder);
            }
            return byBeginning;
        });
    }

    /** Whether a document is only read here: it belongs to an installed package, or to a framework beside the workspace. */
    isReadOnly(uri: URI): boolean {
        return this.packages().isReadOnly(uri);
    }

    /** The version of the package that the framework in a folder is, where it is one. */
    versionOf(folder: string): string | undefined {
        return this.packages().versionOf(folder);
    }

    private isForeign(folder: string): boolean {
        return this.documentsOf(folder).some(({ uri }) => this.isReadOnly(uri));
    }

    /** All codes of frameworks in the workspace and in installed packages. */
    codes(): Iterable<string> {
        return this.foldersByCode().keys();
    }

    /** The folders of frameworks that use a framework, directly or through others. */
    dependentsOf(folder: string): ReadonlySet<string> {
        return this.dependentsOfAny([folder]);
    }

    /** The folders of frameworks that use one of some frameworks, directly or through others. */
    dependentsOfAny(folders: Iterable<string>): ReadonlySet<string> {
        const users = this.usersByFolder();
        const dependents = new Set<string>();
        for (const folder of folders) {
            const pending = [folder];
            for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
                for (const user of users.get(next) ?? []) {
                    if (dependents.has(user)) continue;
                    dependents.add(user);
                    pending.push(user);
                }
            }
        }
        return dependents;
    }

    /** The folders of frameworks that name a framework with `use` or `adopt`, by its folder. */
    private usersByFolder(): ReadonlyMap<string, ReadonlySet<string>> {
        return this.cache.get('users', WORKSPACE, () => {
            const users = new Map<string, Set<string>>();
            for (const user of this.declaredFolders()) {
                for (const { folder } of this.importsOf(user)) {
                    const known = users.get(folder);
                    if (known) known.add(user);
                    else users.set(folder, new Set([user]));
                }
            }
            return users;
        });
    }

    /** The documents of a framework and of those that it adopts, directly or through others: adopted ones first. */
    documentsWithAdopted(folder: string): readonly LangiumDocument[] {
        return this.cache.get('adopted', folder, () => {
            const folders = new Set<string>();
            const pending = [folder];
            for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
                // Frameworks that adopt each other are each other's, once.
                if (folders.has(each)) continue;
                folders.add(each);
                for (const other of this.importsOf(each).toReversed()) if (other.adopted) pending.push(other.folder);
            }
            return [...folders].reverse().flatMap(each => this.documentsOf(each));
        });
    }

    /** Something computed from the files of a framework, kept until one of them changes. */
    remember<T>(what: string, folder: string, compute: () => T): T {
        return this.computed.get(what, folder, compute);
    }

    /** Something computed from what files offer to others, kept until one of them changes in that. */
    rememberOffered<T>(what: string, folder: string, compute: () => T): T {
        return this.cache.get(what, folder, compute);
    }

    private usesIn(folder: string): readonly ast.Use[] {
        return this.headerOf(folder)?.uses ?? [];
    }

    private foldersByCode(): ReadonlyMap<string, readonly string[]> {
        return this.cache.get('codes', WORKSPACE, () => {
            const byCode = new Map<string, string[]>();
            for (const folder of [...this.declaredFolders()].sort(comparePaths)) {
                const code = this.headerOf(folder)?.name;
                if (!code) continue;
                const folders = byCode.get(code);
                if (folders) folders.push(folder);
                else byCode.set(code, [folder]);
            }
            return byCode;
        });
    }

    private members(): ReadonlyMap<string, LangiumDocument[]> {
        return this.cache.get('members', WORKSPACE, () => {
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
}

/** Of all files together. */
const WORKSPACE = '';

/** Another framework that a framework uses or adopts. */
export interface ImportedFramework extends ImportedSymbols {
    /** Its own code. */
    readonly code: string;
    readonly folder: string;
    readonly use: ast.Use;
}

/** Whether a folder is in a package that was installed, so that nobody here writes in it. */
export function isInstalled(folder: string): boolean {
    return /(?:^|\/)node_modules\//.test(folder);
}

const INSTALLED = '/node_modules/';

/** The name of the package that a folder is installed in. */
function packageOf(folder: string): string | undefined {
    const [, ...inPackages] = decodeURIComponent(folder).split(INSTALLED);
    return /^(?:@[^/]+\/)?[^/]+/.exec(inPackages.at(-1) ?? '')?.[0];
}

/** Whether a folder's package is installed for the folder that asks for it, or lies right beside that. */
function canSee(folder: string, from: string): boolean {
    const place = placeOfPackages(folder);
    return isInstalled(folder) ? `${from}/`.startsWith(place) : from.slice(0, from.lastIndexOf('/') + 1) === place;
}

/** A folder and those above it, the top first, and before that the beginning that all have in common: “”, “file:/”, “file://”, … */
function beginningsOf(folder: string): string[] {
    const beginnings = [''];
    for (const part of folder.split('/')) beginnings.push(`${beginnings.at(-1)}${part}/`);
    return beginnings;
}

/** How many folders from the top two folders have in common. */
function commonParts(a: string, b: string): number {
    const [left, right] = [a.split('/'), b.split('/')];
    const end = left.findIndex((part, index) => part !== right[index]);
    return end < 0 ? left.length : end;
}

/** The folder whose `node_modules` holds a package; for what is not installed, the folder that it lies in. */
function placeOfPackages(folder: string): string {
    const marker = isInstalled(folder) ? '/node_modules/' : '/';
    return folder.slice(0, folder.lastIndexOf(marker) + 1);
}

/** The folder a document lies in; one that was never saved lies nowhere and stands for itself. */
function placeOf(uri: URI): URI {
    return uri.scheme === 'untitled' ? uri : UriUtils.dirname(uri);
}
