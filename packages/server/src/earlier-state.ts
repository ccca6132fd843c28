import { createGradusCoreServices, type Frameworks, resolveFramework } from '@gradus/language';
import type { GradusSharedServices } from '@gradus/language/lsp';
import type { FrameworkModel } from '@gradus/model';
import type { URI } from 'langium';
import { frameworkProblems } from './framework-state.ts';
import { OverlayFiles } from './overlay-files.ts';

/** Another state of a framework, read from files that are not those of the workspace. */
export interface EarlierState {
    readonly model: FrameworkModel;
    readonly errors: number;
    /** Stands for its files in notes of what is worked at; for nothing where nobody keeps notes. */
    readonly digest: string;
}

export interface OtherFile {
    /** Below the folder of the framework, with slashes. */
    readonly path: string;
    readonly text: string;
}

/**
 * Loads another state of the framework that a document belongs to, with services of their own.
 *
 * @returns the reason where there is no framework in it
 * @throws EndedTwice if that ended the server before
 */
export async function readEarlierState(
    shared: GradusSharedServices,
    uri: URI,
    files: readonly OtherFile[]
): Promise<EarlierState | string> {
    await shared.workspace.WorkspaceManager.ready;
    const { folder, used } = await shared.workspace.WorkspaceLock.read(() => {
        const current = frameworkProblems(shared, uri);
        return { folder: current.folder, used: usedFolders(shared.gradus.Frameworks, current.folder) };
    });
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    const { CrashNotes } = shared.gradus;
    const digest = CrashNotes.digestOf(files);
    return CrashNotes.aboutWhole(`earlier state ${digest}`, folder, async () => {
        const loaded = await load(shared, folder, used, texts);
        return typeof loaded === 'string' ? loaded : { ...loaded, digest };
    });
}

async function load(
    { workspace }: GradusSharedServices,
    folder: string,
    used: readonly string[],
    texts: ReadonlyMap<string, string>
): Promise<Omit<EarlierState, 'digest'> | string> {
    const files = new OverlayFiles(workspace.FileSystemProvider, folder, texts);
    const { shared } = createGradusCoreServices({ fileSystemProvider: () => files });
    await shared.workspace.WorkspaceManager.initializeWorkspace([folder, ...used].map(uri => ({ uri, name: uri })));
    const { Frameworks } = shared.gradus;
    const inside = [...Frameworks.declaredFolders()].filter(each => each === folder || each.startsWith(`${folder}/`));
    // One framework may lie within another one; then the outer is meant.
    const root = inside.find(each => each === folder) ?? inside[0];
    if (root === undefined || (root !== folder && inside.length > 1)) {
        return root === undefined
            ? 'There is no framework in the other state: none of its files has a framework header.'
            : `There are ${inside.length} frameworks in the other state. Choose the folder of the one you mean.`;
    }
    const documents = Frameworks.documentsOf(root);
    const errors = documents.flatMap(({ diagnostics = [] }) => diagnostics).filter(each => each.severity === 1).length;
    return { model: resolveFramework(Frameworks, root, { places: false }), errors };
}

/** The folders of what a framework uses, by any number of steps, as far as the workspace has them. */
function usedFolders(frameworks: Frameworks, folder: string): string[] {
    const found = new Set<string>();
    const open = [folder];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        for (const { folder: used } of frameworks.importsOf(next)) {
            if (used === folder || found.has(used) || used.startsWith(`${folder}/`)) continue;
            if (frameworks.documentsOf(used).every(({ uri }) => frameworks.isReadOnly(uri))) continue;
            found.add(used);
            open.push(used);
        }
    }
    return [...found];
}
