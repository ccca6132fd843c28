import { basename, dirname, join, sep } from 'node:path';
import {
    createGradusCheckingServices,
    type GradusCoreServices,
    type GradusSharedCoreServices,
    type SettingsFile
} from '@gradus/language/checking';
import { decodeUtf8 } from '@gradus/language/text';
import type { FileSystemNode, LangiumDocument } from 'langium';
import { AstUtils, Cancellation, DocumentState, URI } from 'langium';
import { beginsWithHeader } from './begins-with-header.ts';
import type { Disk } from './disk/disk.ts';
import { DiskFiles } from './disk/disk-files.ts';
import { existingPath, unreadable } from './existing-path.ts';
import { CommandError, ExitCode, isCommandError } from './exit-codes.ts';
import { isWithin } from './is-within.ts';
import { toldPath, typedPath } from './report/shown-path.ts';

/** The files that a command works on, linked and checked. */
export interface LoadedWorkspace {
    readonly shared: GradusSharedCoreServices;
    readonly gradus: GradusCoreServices;
    /** The paths that were asked for, as the file system knows them. */
    readonly asked: readonly string[];
    /** Documents under the paths that were asked for, in the order of the text. */
    readonly documents: readonly LangiumDocument[];
    /** Others of their frameworks that could not be read, so that names in them are not known. */
    readonly unreadBeside: readonly LangiumDocument[];
    /** Folders that could not be read, of what was loaded. */
    readonly closed: readonly ClosedFolder[];
    /** The settings files of their frameworks, and those under the paths that belong to none. */
    readonly settings: readonly SettingsFile[];
}

/** A folder that could not be read. */
export interface ClosedFolder {
    readonly path: string;
    /** Why, for the user. */
    readonly failure: CommandError;
}

export interface LoadOptions {
    /** Goes on where a folder could not be read; what is made of a framework would lack a part of it. */
    readonly goesOn?: boolean;
    /** Has what only a draft may have count as an error. */
    readonly release?: boolean;
    /** Makes the services, where checking is not all that is to be done. */
    readonly services?: typeof createGradusCheckingServices;
}

/**
 * Loads the frameworks that the paths belong to. A file is loaded with all files of its folder,
 * or of the folder above it that holds the framework's header, since its names come from there.
 * What these frameworks use comes along, wherever it lies, and is not reported on.
 *
 * @throws CommandError where a path does not exist, cannot be read or holds no Gradus file
 */
export async function loadWorkspace(
    paths: readonly string[],
    cwd: string,
    disk: Disk,
    { release = false, goesOn = false, services = createGradusCheckingServices }: LoadOptions = {}
): Promise<LoadedWorkspace> {
    const asked = paths.map(path => existingPath(path, cwd, disk));
    const files = new ThoroughFiles(disk, cwd);
    const { shared, gradus } = services({ fileSystemProvider: () => files });
    // It is told as a problem, in words that are not only for programmers.
    shared.gradus.UnreadableFiles.noteFault = () => {};
    if (release) shared.gradus.ProjectSettings.checkForRelease();
    const roots = outermost(await Promise.all(asked.map(path => frameworkRoot(path, disk, gradus))));
    files.roots = roots;
    await shared.workspace.WorkspaceManager.initializeWorkspace(
        roots.map(root => ({ uri: URI.file(root).toString(), name: basename(root) }))
    );
    const closed = [...files.closed].map(([path, failure]): ClosedFolder => ({ path, failure }));
    if (closed[0] && !goesOn) throw closed[0].failure;
    const { Frameworks, ProjectSettings, UnreadableFiles } = shared.gradus;
    const loaded = Frameworks.folders()
        .flatMap(folder => Frameworks.documentsOf(folder))
        .filter(({ uri }) => !Frameworks.isReadOnly(uri));
    // Nothing may pass for sound that was not looked at.
    const unchecked = loaded.filter(({ state }) => state < DocumentState.Validated);
    if (unchecked.length > 0) {
        const names = unchecked.map(({ uri }) => toldPath(uri.fsPath, cwd)).join(', ');
        throw new CommandError(
            ExitCode.Failure,
            `These files could not be checked, which is a fault of gradus: ${names}`
        );
    }
    const chosen = new Set(loaded.filter(({ uri }) => asked.some(path => isWithin(uri.fsPath, path))));
    asked.forEach((path, index) => {
        if ([...chosen].some(({ uri }) => isWithin(uri.fsPath, path))) return;
        const inside = closed.find(folder => isWithin(folder.path, path));
        if (inside) throw inside.failure;
        const root = roots.find(each => isWithin(path, each)) ?? path;
        throw nothingIn(path, paths[index] ?? path, root, disk, shared);
    });
    const folders = new Set([...chosen].map(({ uri }) => Frameworks.folderOf(uri)));
    const unreadBeside = loaded.filter(
        document =>
            !chosen.has(document) &&
            UnreadableFiles.reasonFor(document.uri) !== undefined &&
            folders.has(Frameworks.folderOf(document.uri))
    );
    const settings = [...ProjectSettings.all()].filter(
        ({ uri, folder }) => folders.has(folder) || asked.some(path => isWithin(uri.fsPath, path))
    );
    return { shared, gradus, asked, documents: [...chosen], unreadBeside, closed, settings };
}

/**
 * Remembers which folders of the workspace could not be read: without them, the framework might lack a
 * part of itself. What lies outside is looked for, and may be missing.
 */
class ThoroughFiles extends DiskFiles {
    readonly closed = new Map<string, CommandError>();
    roots: readonly string[] = [];
    private readonly cwd: string;

    /** @param cwd the folder from which messages name files */
    constructor(disk: Disk, cwd: string) {
        super(disk);
        this.cwd = cwd;
    }

    override readDirectorySync(uri: URI): FileSystemNode[] {
        try {
            return super.readDirectorySync(uri);
        } catch (error) {
            if (!this.isOfWorkspace(uri.fsPath)) throw error;
            this.closed.set(uri.fsPath, unreadable(`the folder ${toldPath(uri.fsPath, this.cwd)}`, error));
            return [];
        }
    }

    private isOfWorkspace(path: string): boolean {
        const root = this.roots.find(each => isWithin(path, each));
        return root !== undefined && !path.slice(root.length).split(sep).includes('node_modules');
    }
}

/** The folder to load for a path: the nearest one at or above it that holds a header, else its own. */
async function frameworkRoot(path: string, disk: Disk, services: GradusCoreServices): Promise<string> {
    const own = disk.kind(path) === 'folder' ? path : dirname(path);
    for (let folder = own; ; folder = dirname(folder)) {
        if (await holdsHeader(folder, disk, services)) return folder;
        if (folder === dirname(folder)) return own;
    }
}

/** Whether a file of the folder begins a framework. */
async function holdsHeader(folder: string, disk: Disk, services: GradusCoreServices): Promise<boolean> {
    for (const name of sourcesIn(folder, disk)) {
        if (await isHeader(textOf(join(folder, name), disk), services)) return true;
    }
    return false;
}

function sourcesIn(folder: string, disk: Disk): string[] {
    try {
        return disk.sources(folder);
    } catch {
        return [];
    }
}

function textOf(path: string, disk: Disk): string {
    try {
        return decodeUtf8(disk.contentAhead(path));
    } catch (error) {
        // What is wrong with all files alike is told as such.
        if (isCommandError(error)) throw error;
        return '';
    }
}

/** The word alone proves nothing: it may stand in a comment, or be the name of a section. */
async function isHeader(text: string, { shared }: GradusCoreServices): Promise<boolean> {
    if (!text.includes('framework')) return false;
    if (beginsWithHeader(text)) return true;
    const { LangiumDocumentFactory } = shared.workspace;
    const document = await LangiumDocumentFactory.fromString(text, NOWHERE, Cancellation.CancellationToken.None);
    return AstUtils.streamContents(document.parseResult.value).some(element => element.$type === 'Framework');
}

const NOWHERE = URI.file('/nowhere.gradus');

/** Why a path gave no document: there is none, or it lies where Gradus does not look. */
function nothingIn(
    path: string,
    typed: string,
    root: string,
    disk: Disk,
    { workspace }: GradusSharedCoreServices
): CommandError {
    for (let part = path; part !== root && part !== dirname(part); part = dirname(part)) {
        const kind = disk.kind(part);
        const entry = { uri: URI.file(part), isFile: kind === 'file', isDirectory: kind === 'folder' };
        if (workspace.WorkspaceManager.shouldIncludeEntry(entry)) continue;
        const rule = 'Gradus reads nothing whose name begins with a dot, and no folder called out or node_modules';
        return new CommandError(ExitCode.NoInput, `${rule}, so it did not read ${typed}.`);
    }
    return new CommandError(ExitCode.NoInput, `There is no .gradus file in ${typedPath(typed)}.`);
}

function outermost(folders: readonly string[]): string[] {
    const unique = [...new Set(folders)];
    return unique.filter(folder => !unique.some(other => other !== folder && isWithin(folder, other)));
}
