import { pushAll } from '@gradus/model';
import type { LangiumDocument, URI as UriType } from 'langium';
import { URI, UriUtils } from 'langium';
import { type Header, headersIn, namingHeaders, type PackageFiles } from './package-files.ts';
import { isPackageName, MANIFEST_FILE, type PackageManifest, readManifest } from './package-manifest.ts';
import { readFailure } from './read-failure.ts';

/** Another framework that a framework’s header names. */
export interface Want {
    /** The folder of the framework that names it. */
    readonly folder: string;
    readonly code: string;
    readonly package: string | undefined;
}

/** Why a framework that is used was not found. */
export type PackageFailure =
    | 'invalid-name'
    | 'not-installed'
    | 'bad-manifest'
    | 'no-framework'
    | 'unreadable'
    | 'not-found';

/** What a search came to. */
export type Finding =
    | {
          readonly found: true;
          /** Whether it is one of the workspace, which its author may rename or remove. */
          readonly here: boolean;
      }
    | {
          readonly found: false;
          readonly reason: PackageFailure;
          /** What is wrong and what to do, in the author’s words. */
          readonly message: string;
      };

/** A folder with frameworks outside of the workspace, or with the package.json of one in it. */
interface Root {
    readonly folder: string;
    readonly version: string | undefined;
    readonly documents: readonly LangiumDocument[];
    readonly headers: readonly Header[];
}

interface Sibling {
    readonly folder: UriType;
    readonly codes: readonly string[];
}

/** A folder with more folders in it than this is no place where frameworks lie side by side. */
const MOST_SIBLINGS = 300;
/** A package.json lies beside the header of its framework or not far above it. */
const MANIFEST_DISTANCE = 3;

const FOUND: Finding = { found: true, here: false };
const FOUND_HERE: Finding = { found: true, here: true };

/**
 * Looks for frameworks outside of the workspace: in installed packages, from the folder of the
 * framework that uses them upwards, as Node does; and in the folders beside that folder. Remembers
 * what it found, so that nothing is looked for or read twice.
 */
export class PackageSearch {
    private readonly files: PackageFiles;
    private readonly findings = new Map<string, Finding>();
    private readonly roots = new Map<string, Root>();
    private readonly siblings = new Map<string, Promise<readonly Sibling[]>>();
    /** Versions of packages by the folder of their framework. */
    private readonly versions = new Map<string, string>();

    constructor(files: PackageFiles) {
        this.files = files;
    }

    /** What came of looking for a framework; nothing where nobody has looked yet. */
    findingFor(want: Want): Finding | undefined {
        return this.findings.get(keyOf(want));
    }

    /** Forgets what came of looking for a framework, so that it is looked for again. */
    forget(want: Want): void {
        this.findings.delete(keyOf(want));
    }

    /** The version of the package that a framework’s folder belongs to. */
    versionOf(folder: string): string | undefined {
        return this.versions.get(folder);
    }

    /** All documents that were read, from packages and from folders beside. */
    get documents(): LangiumDocument[] {
        return [...this.roots.values()].flatMap(({ documents }) => documents);
    }

    /**
     * Looks for what has not been looked for, and for what that uses in turn.
     *
     * @param wants what the frameworks of the workspace use
     * @param here the folder of a framework of the workspace with a code, which goes before any other
     */
    async find(wants: readonly Want[], here: (code: string) => string | undefined): Promise<void> {
        const pending = [...wants];
        for (let want = pending.shift(); want; want = pending.shift()) {
            const key = keyOf(want);
            if (this.findings.has(key)) continue;
            const before = new Set(this.roots.keys());
            this.findings.set(key, await this.findOne(want, here(want.code)));
            for (const [folder, { headers }] of this.roots) {
                if (!before.has(folder)) pushAll(pending, wantsOf(headers));
            }
        }
    }

    private async findOne(want: Want, here: string | undefined): Promise<Finding> {
        try {
            if (here !== undefined) {
                await this.noteVersion(here, want.package);
                return FOUND_HERE;
            }
            if (want.package === undefined) return (await this.beside(want)) ? FOUND : notFound(want);
            if (!isPackageName(want.package)) return invalidName(want.package);
            const root = await this.installed(URI.parse(want.folder), want.package);
            if (root === undefined) return (await this.beside(want)) ? FOUND : notInstalled(want.package);
            return await this.inPackage(root, want.package, want.code);
        } catch (error) {
            // Nothing that lies on a disk may keep the workspace from being read.
            return failed('unreadable', `${want.package ?? want.code} could not be read: ${reasonOf(error)}`);
        }
    }

    /** The folder of an installed package, as seen from a folder. */
    private async installed(from: UriType, name: string): Promise<UriType | undefined> {
        for (const folder of upwards(from)) {
            if (UriUtils.basename(folder) === 'node_modules') continue;
            const root = UriUtils.joinPath(folder, 'node_modules', ...name.split('/'));
            if (await this.files.files.exists(root)) return root;
        }
        return undefined;
    }

    private async inPackage(root: UriType, name: string, code: string): Promise<Finding> {
        let manifest: PackageManifest;
        try {
            manifest = readManifest(await this.files.files.readFile(UriUtils.joinPath(root, MANIFEST_FILE)));
        } catch (error) {
            const advice = 'Install it again, or tell its authors.';
            return failed(
                'bad-manifest',
                `The package.json of ${name} could not be used: ${reasonOf(error)} ${advice}`
            );
        }
        const folder = await this.files.folderWithin(root, manifest.folder);
        if (!folder) {
            const message = `The package ${name} has no folder ${manifest.folder.join('/')}, where it says that its framework is.`;
            return failed('no-framework', `${message} Tell its authors.`);
        }
        const { headers } = await this.read(folder, manifest.version);
        if (namingHeaders(headers).some(({ framework }) => framework.name === code)) return FOUND;
        return noFramework(name, code, headers);
    }

    /** A framework in a folder beside the one that uses it. A package is the one whose package.json says so. */
    private async beside(want: Want): Promise<boolean> {
        const from = URI.parse(want.folder);
        // What is installed says itself where it takes things from: what lies beside it is chance.
        if (want.folder.includes('/node_modules/')) return false;
        for (const { folder, codes } of await this.siblingsOf(from)) {
            // What is in the workspace would have been found there.
            if (!codes.includes(want.code) || this.files.isInWorkspace(folder)) continue;
            const manifest = await this.manifestAbove(folder, 1);
            if (want.package !== undefined && manifest?.name !== want.package) continue;
            await this.read(folder, manifest?.version);
            return true;
        }
        return false;
    }

    private siblingsOf(folder: UriType): Promise<readonly Sibling[]> {
        const parent = UriUtils.dirname(folder);
        let siblings = this.siblings.get(parent.toString());
        if (!siblings) {
            siblings = this.readSiblings(parent);
            this.siblings.set(parent.toString(), siblings);
        }
        return siblings.then(all => all.filter(each => each.folder.toString() !== folder.toString()));
    }

    private async readSiblings(parent: UriType): Promise<readonly Sibling[]> {
        const entries = await this.files.files.readDirectory(parent).catch(() => []);
        const folders = entries.filter(entry => entry.isDirectory && this.files.isRead(entry));
        if (folders.length > MOST_SIBLINGS) return [];
        const siblings: Sibling[] = [];
        for (const { uri } of folders.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1))) {
            const headers = namingHeaders(headersIn(await this.files.headerDocuments(uri)));
            if (headers.length > 0) siblings.push({ folder: uri, codes: headers.map(each => each.framework.name) });
        }
        return siblings;
    }

    private async read(folder: UriType, version: string | undefined): Promise<Root> {
        const key = folder.toString();
        let root = this.roots.get(key);
        if (!root) {
            const documents = await this.files.documentsIn(folder);
            root = { folder: key, version, documents, headers: headersIn(documents) };
            this.roots.set(key, root);
            if (version !== undefined) for (const header of root.headers) this.versions.set(header.folder, version);
        }
        return root;
    }

    /** A framework of the workspace may be a package as well: then its version is known, too. */
    private async noteVersion(folder: string, name: string | undefined): Promise<void> {
        if (name === undefined || this.versions.has(folder)) return;
        const manifest = await this.manifestAbove(URI.parse(folder), MANIFEST_DISTANCE);
        if (manifest?.name === name && manifest.version !== undefined) this.versions.set(folder, manifest.version);
    }

    private async manifestAbove(folder: UriType, distance: number): Promise<PackageManifest | undefined> {
        for (const each of [...upwards(folder)].slice(0, distance)) {
            const uri = UriUtils.joinPath(each, MANIFEST_FILE);
            if (!(await this.files.files.exists(uri))) continue;
            try {
                return readManifest(await this.files.files.readFile(uri));
            } catch {
                return undefined;
            }
        }
        return undefined;
    }
}

/** What the headers of frameworks say that they use. */
export function wantsOf(headers: readonly Header[]): Want[] {
    return headers.flatMap(({ folder, framework }) =>
        framework.uses.flatMap(use => {
            const code = use.framework?.$refText;
            return code ? [{ folder, code, package: use.package }] : [];
        })
    );
}

function keyOf({ folder, code, package: name }: Want): string {
    return JSON.stringify([folder, code, name]);
}

/** A folder and all folders above it. */
function* upwards(folder: UriType): Iterable<UriType> {
    let current = folder;
    for (;;) {
        yield current;
        const parent = UriUtils.dirname(current);
        if (parent.path.length >= current.path.length) return;
        current = parent;
    }
}

function failed(reason: PackageFailure, message: string): Finding {
    return { found: false, reason, message };
}

function invalidName(name: string): Finding {
    return failed(
        'invalid-name',
        `“${name}” is not the name of a package. Write it as npm does: customs-framework, or @eu/customs-framework.`
    );
}

function notInstalled(name: string): Finding {
    return failed(
        'not-installed',
        `The package ${name} is not installed. Run npm install ${name} in the folder of this framework.`
    );
}

function notFound({ code }: Want): Finding {
    const places = 'not in the workspace, nor in a folder beside that of this framework';
    return failed(
        'not-found',
        `No framework has the code ${code}: ${places}. Correct it, or say which package has it: from "name-of-the-package".`
    );
}

function noFramework(name: string, code: string, headers: readonly Header[]): Finding {
    const codes = [...new Set(headers.map(({ framework }) => framework.name))];
    const others = codes.length > 0 ? `It has ${codes.join(', ')}. Correct the code.` : 'It has none at all.';
    return failed('no-framework', `The package ${name} has no framework with the code ${code}. ${others}`);
}

function reasonOf(error: unknown): string {
    const reason = readFailure(error);
    return reason.endsWith('.') ? reason : `${reason}.`;
}
