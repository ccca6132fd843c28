import { GradusDocumentBuilder, type GradusSharedServices } from '@gradus/language/lsp';
import * as v from 'valibot';
import type { Connection } from 'vscode-languageserver';

/**
 * Answers a request of the client from the workspace as it is when everything before it has been read.
 *
 * @param schema what has to arrive; anything else is refused with what is wrong with it
 */
export function answerRequest<P, A>(
    { workspace }: GradusSharedServices,
    connection: Connection,
    method: string,
    schema: v.BaseSchema<unknown, P, v.BaseIssue<unknown>>,
    answer: (params: P) => A
): void {
    connection.onRequest<unknown, void>(method, async (params: unknown) => {
        const checked = v.parse(schema, params);
        await workspace.WorkspaceManager.ready;
        const { DocumentBuilder } = workspace;
        if (DocumentBuilder instanceof GradusDocumentBuilder) await DocumentBuilder.expectedUpdates();
        return workspace.WorkspaceLock.read(() => answer(checked));
    });
}
