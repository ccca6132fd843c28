import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { createGradusCoreServices, type GradusSharedCoreServices } from '@gradus/language';
import { NodeFiles } from '@gradus/server';
import type { LangiumDocument } from 'langium';
import { URI } from 'langium';
import { CommandError, ExitCode } from './exit-codes.ts';

/** The files that a command works on, linked and checked. */
export interface LoadedWorkspace {
    readonly shared: GradusSharedCoreServices;
    /** Documents under the paths that were asked for, in the order of the text. */
    readonly documents: readonly LangiumDocument[];
}

/**
 * Loads the frameworks that the paths belong to. A file is loaded with all files of its folder,
 * or of the folder above it that holds the framework's header, since its names come from there.
 *
 * @throws CommandError where a path does not exist or holds no Gradus file
 */
export async function loadWorkspace(paths: readonly string[], cwd: string): Promise<LoadedWorkspace> {
    const asked = paths.map(path => existing(path, cwd));
    const { shared } = createGradusCoreServices({ fileSystemProvider: () => new NodeFiles() });
    const roots = outermost(await Promise.all(asked.map(path => frameworkRoot(path))));
    await shared.workspace.WorkspaceManager.initializeWorkspace(
        roots.map(root => ({ uri: URI.file(root).toString(), name: basename(root) }))
    );
    const { Frameworks } = shared.gradus;
    const documents = Frameworks.folders()
        .flatMap(folder => Frameworks.documentsOf(folder))
        .filter(document => asked.some(path => isWithin(document.uri.fsPath, path)));
    if (documents.length === 0) {
        const where = paths.length > 0 ? paths.join(', ') : cwd;
        throw new CommandError(ExitCode.NoInput, `There is no .gradus file in ${where}.`);
    }
    return { shared, documents };
}

function existing(path: string, cwd: string): string {
    const full = resolve(cwd, path);
    try {
        // The real path, so that one file reached in two ways is one file.
        const real = realpathSync(full);
        if (statSync(real).isFile() && !real.endsWith('.gradus')) {
            throw new CommandError(ExitCode.NoInput, `${path} is not a .gradus file.`);
        }
        return real;
    } catch (error) {
        if (error instanceof CommandError) throw error;
        throw new CommandError(ExitCode.NoInput, `There is no file or folder ${path}.`);
    }
}

/** The folder to load for a path: the nearest one at or above it that holds a header, else its own. */
async function frameworkRoot(path: string): Promise<string> {
    const own = statSync(path).isDirectory() ? path : dirname(path);
    for (let folder = own; ; folder = dirname(folder)) {
        if (await holdsHeader(folder)) return folder;
        if (folder === dirname(folder)) return own;
    }
}

/** Whether a file of the folder begins a framework; a quick look that need not understand the file. */
async function holdsHeader(folder: string): Promise<boolean> {
    const files = new NodeFiles();
    try {
        const entries = await files.readDirectory(URI.file(folder));
        for (const { uri, isFile } of entries) {
            if (!isFile || !uri.path.endsWith('.gradus')) continue;
            const text = await files.readFile(uri).catch(() => '');
            if (/^[ \t\ufeff]*framework[ \t]/m.test(text)) return true;
        }
    } catch {
        return false;
    }
    return false;
}

function outermost(folders: readonly string[]): string[] {
    const unique = [...new Set(folders)];
    return unique.filter(folder => !unique.some(other => other !== folder && isWithin(folder, other)));
}

function isWithin(path: string, folder: string): boolean {
    return (
        path === folder ||
        path.startsWith(folder.endsWith('/') || folder.endsWith('\\') ? folder : `${folder}${SEPARATOR}`)
    );
}

const SEPARATOR = process.platform === 'win32' ? '\\' : '/';
