import { resolveFramework } from '@gradus/language/checking';
import type { FrameworkModel } from '@gradus/model';
import { URI } from 'langium';
import type { Disk } from '../disk/disk.ts';
import { CommandError, isCommandError } from '../exit-codes.ts';
import { loadWorkspace } from '../load-workspace.ts';
import { findingsIn } from '../report/findings-in.ts';
import { theFramework } from '../the-framework.ts';

/** A state that is compared: what to load, and from where. */
export interface Source {
    readonly path: string;
    readonly disk: Disk;
    /** What messages call it. */
    readonly label: string;
    /** What it is called beside the other one: a revision, a folder. */
    readonly name?: string;
}

/** A state as it was understood. */
export interface State {
    readonly model: FrameworkModel;
    /** The path of its folder. */
    readonly folder: string;
    readonly errors: number;
    readonly isUnread: boolean;
}

/**
 * Reads a state.
 *
 * @throws CommandError that says which state it is about
 */
export async function load({ path, disk, label }: Source, cwd: string): Promise<State> {
    try {
        const workspace = await loadWorkspace([path], cwd, disk);
        const { Frameworks, UnreadableFiles } = workspace.shared.gradus;
        const documents = theFramework(workspace, path);
        const folder = Frameworks.folderOf(documents[0].uri);
        return {
            // Where something is written is no difference, and to look it up means to read all syntax.
            model: resolveFramework(Frameworks, folder, { places: false }),
            folder: URI.parse(folder).fsPath,
            errors: findingsIn(documents, cwd).filter(each => each.severity === 'error').length,
            isUnread: documents.some(({ uri }) => UnreadableFiles.reasonFor(uri) !== undefined)
        };
    } catch (error) {
        if (!isCommandError(error)) throw error;
        throw new CommandError(error.exitCode, `${label}: ${error.message}`);
    }
}
