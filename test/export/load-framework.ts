import { createGradusCoreServices, type GradusSharedCoreServices, resolveFramework } from '@gradus/language';
import type { FrameworkModel } from '@gradus/model';
import { NodeFiles } from '@gradus/server';
import type { LangiumDocument } from 'langium';
import { URI } from 'langium';

export interface LoadedFramework {
    readonly shared: GradusSharedCoreServices;
    readonly documents: readonly LangiumDocument[];
    readonly model: FrameworkModel;
    /** How many errors the text has. */
    readonly errors: number;
}

/** The framework of a folder as a program gets it that uses Gradus as a library. */
export async function loadFramework(folder: string): Promise<LoadedFramework> {
    const { shared } = createGradusCoreServices({ fileSystemProvider: () => new NodeFiles() });
    const uri = URI.file(folder);
    await shared.workspace.WorkspaceManager.initializeWorkspace([{ uri: uri.toString(), name: 'framework' }]);
    const { Frameworks } = shared.gradus;
    const documents = Frameworks.documentsOf(uri.toString());
    const first = documents[0];
    if (!first) throw new Error(`There is no framework in ${folder}.`);
    const model = resolveFramework(Frameworks, Frameworks.folderOf(first.uri));
    const errors = documents.flatMap(({ diagnostics = [] }) => diagnostics).filter(each => each.severity === 1).length;
    return { shared, documents, model, errors };
}
