import { resolveFramework } from '@gradus/language/checking';
import { createGradusCoreServices } from '@gradus/language/editing';
import type { FrameworkModel } from '@gradus/model';
import type { LangiumDocument } from 'langium';
import type { Disk } from '../../disk/disk.ts';
import { type LoadedWorkspace, loadWorkspace } from '../../load-workspace.ts';
import { theFramework } from '../../the-framework.ts';

/** A framework as its files say it, to be looked at and edited. */
export interface OpenFramework {
    readonly model: FrameworkModel;
    readonly services: LoadedWorkspace['gradus'];
    /** As `Frameworks` tells it. */
    readonly folder: string;
    readonly documents: readonly LangiumDocument[];
    /** How many errors there are in it. */
    readonly errors: number;
    /** Whether some of it cannot be read for what it is. */
    readonly isBroken: boolean;
}

/**
 * Opens the framework that a path is about.
 *
 * @throws CommandError where there is none, or several
 */
export async function openFramework(path: string, cwd: string, disk: Disk): Promise<OpenFramework> {
    const workspace = await loadWorkspace([path], cwd, disk, { services: createGradusCoreServices });
    const { Frameworks, UnreadableFiles } = workspace.shared.gradus;
    const documents = theFramework(workspace, path);
    const folder = Frameworks.folderOf(documents[0].uri);
    return {
        model: resolveFramework(Frameworks, folder, { places: false }),
        services: workspace.gradus,
        folder,
        documents,
        errors: documents.flatMap(each => each.diagnostics ?? []).filter(({ severity }) => severity === 1).length,
        isBroken: documents.some(
            ({ uri, parseResult: { lexerErrors, parserErrors } }) =>
                lexerErrors.length + parserErrors.length > 0 || UnreadableFiles.reasonFor(uri) !== undefined
        )
    };
}
