import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createGradusCoreServices, type GradusSharedCoreServices, resolveFramework } from '@gradus/language';
import type { FrameworkModel } from '@gradus/model';
import { NodeFiles } from '@gradus/server';
import type { LangiumDocument } from 'langium';
import { URI } from 'langium';

export const EXAMPLES = path.join(import.meta.dirname, '..', '..', 'examples');

/** All examples as one workspace, as an editor opens them: they use each other. */
export class Examples {
    private readonly shared: GradusSharedCoreServices;

    private constructor(shared: GradusSharedCoreServices) {
        this.shared = shared;
    }

    static async load(): Promise<Examples> {
        const { shared } = createGradusCoreServices({ fileSystemProvider: () => new NodeFiles() });
        await shared.workspace.WorkspaceManager.initializeWorkspace([
            { uri: URI.file(EXAMPLES).toString(), name: 'examples' }
        ]);
        return new Examples(shared);
    }

    /** The folders that hold one framework each. */
    static async names(): Promise<string[]> {
        const entries = await readdir(EXAMPLES, { withFileTypes: true });
        const folders = entries.filter(entry => entry.isDirectory()).map(({ name }) => name);
        // A federation is no framework, but has some within it.
        const files = await Promise.all(folders.map(name => readdir(path.join(EXAMPLES, name))));
        return folders.filter((_, index) => files[index]?.some(name => name.endsWith('.gradus')));
    }

    documents(example: string): readonly LangiumDocument[] {
        return this.shared.gradus.Frameworks.documentsOf(folderOf(example));
    }

    model(example: string): FrameworkModel {
        return resolveFramework(this.shared.gradus.Frameworks, folderOf(example));
    }

    /** What is found in an example: how often, by the code of the rule. */
    counts(example: string): Record<string, number> {
        const counts: Record<string, number> = {};
        for (const { code } of this.documents(example).flatMap(({ diagnostics = [] }) => diagnostics)) {
            counts[String(code)] = (counts[String(code)] ?? 0) + 1;
        }
        return counts;
    }

    /** Messages of a rule, with the code of the element that each stands at. */
    messages(example: string, rule: string): string[] {
        return this.documents(example)
            .flatMap(({ diagnostics = [] }) => diagnostics)
            .filter(({ code }) => code === rule)
            .map(({ message }) => String(message));
    }
}

function folderOf(example: string): string {
    return URI.file(path.join(EXAMPLES, example)).toString();
}
