import { differenceMarkdown, differencesOf } from '@gradus/exchange';
import { createGradusCoreServices, type Frameworks, resolveFramework } from '@gradus/language';
import type { GradusSharedServices } from '@gradus/language/lsp';
import type { FrameworkModel } from '@gradus/model';
import { DIFFERENCE_REQUEST, type DifferenceAnswer, DifferenceParams } from '@gradus/protocol';
import { URI } from 'langium';
import * as v from 'valibot';
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { frameworkProblems, frameworkState } from './framework-state.ts';
import { OverlayFiles } from './overlay-files.ts';

/** A preview takes more than a comment on a pull request. */
const MOST_MARKDOWN = 400_000;

/** Answers what is different between another state of a framework and the one that the editor has. */
export function answerDifferences(shared: GradusSharedServices, connection: Connection): void {
    connection.onRequest<DifferenceAnswer, void>(
        DIFFERENCE_REQUEST,
        async (params: unknown, token: CancellationToken) => {
            const checked = v.safeParse(DifferenceParams, params);
            if (!checked.success)
                return refused('The other state is too large, or has files that are not part of a framework.');
            const { uri, files } = checked.output;
            await shared.workspace.WorkspaceManager.ready;
            const current = await shared.workspace.WorkspaceLock.read(() => {
                const { folder } = frameworkProblems(shared, URI.parse(uri));
                return { folder, used: usedFolders(shared.gradus.Frameworks, folder) };
            });
            const texts = new Map(files.map(({ path, text }) => [path, text]));
            const before = await earlierState(shared, current.folder, current.used, texts);
            // Nobody waits for it any more.
            if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
            if (typeof before === 'string') return refused(before);
            return shared.workspace.WorkspaceLock.read(() => {
                const after = frameworkState(shared, URI.parse(uri));
                if (!after.declared) {
                    return refused(
                        'This file belongs to no framework: no file in its folder or above has a framework header.'
                    );
                }
                const difference = differencesOf(before.model, after.model);
                return {
                    type: 'compared',
                    markdown: differenceMarkdown(difference, MOST_MARKDOWN),
                    elements: difference.elements.length,
                    errors: { before: before.errors, after: after.errors }
                };
            });
        }
    );
}

interface EarlierState {
    readonly model: FrameworkModel;
    readonly errors: number;
}

/**
 * Loads other files in place of those of a framework, with services of their own.
 *
 * @returns the reason where there is no framework in them
 */
async function earlierState(
    { workspace }: GradusSharedServices,
    folder: string,
    used: readonly string[],
    texts: ReadonlyMap<string, string>
): Promise<EarlierState | string> {
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

function refused(reason: string): DifferenceAnswer {
    return { type: 'refused', reason };
}
