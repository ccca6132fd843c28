import { GradusDocumentBuilder, type GradusSharedServices } from '@gradus/language/lsp';
import * as v from 'valibot';
import type { Connection } from 'vscode-languageserver';

/**
 * Answers a request of the client from the workspace as it is when everything before it has been read.
 *
 * @param schema what has to arrive; anything else is refused with what is wrong with it
 * @param answer at once: keys that are pressed have to wait for it
 */
export function answerRequest<P, A>(
    shared: GradusSharedServices,
    connection: Connection,
    method: string,
    schema: v.BaseSchema<unknown, P, v.BaseIssue<unknown>>,
    answer: (params: P) => A
): void {
    connection.onRequest<unknown, void>(method, async (params: unknown) => {
        const checked = v.parse(schema, params);
        return readWhenUpToDate(shared, () => answer(checked));
    });
}

/** Reads from the workspace when everything that has happened so far has been read. */
export async function readWhenUpToDate<A>({ workspace }: GradusSharedServices, read: () => A): Promise<A> {
    await workspace.WorkspaceManager.ready;
    const { DocumentBuilder } = workspace;
    if (DocumentBuilder instanceof GradusDocumentBuilder) await DocumentBuilder.expectedUpdates();
    return workspace.WorkspaceLock.read(read);
}
