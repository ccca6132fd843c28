import { GradusDocumentBuilder, type GradusSharedServices } from '@gradus/language/lsp';
import { type LangiumDocument, URI } from 'langium';
import * as v from 'valibot';
import type { Connection } from 'vscode-languageserver';

/**
 * Answers a request of the client from the workspace as it is when everything before it has been read. One about a
 * document of the workspace is noted as work at it.
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
        return readWhenUpToDate(shared, () =>
            shared.gradus.CrashNotes.about(documentAskedAbout(shared, checked), () => answer(checked))
        );
    });
}

/** Answers what is made of all documents of a framework, noted as work at those that may do harm. */
export function answerAboutAll<A>(shared: GradusSharedServices, question: string, folder: string, answer: () => A): A {
    const { LangiumDocuments } = shared.workspace;
    return shared.gradus.CrashNotes.aboutAll(question, folder, uri => LangiumDocuments.getDocument(uri), answer);
}

function documentAskedAbout({ workspace }: GradusSharedServices, params: unknown): LangiumDocument | undefined {
    if (typeof params !== 'object' || params === null) return undefined;
    const uri: unknown = 'uri' in params ? params.uri : undefined;
    return typeof uri === 'string' ? workspace.LangiumDocuments.getDocument(URI.parse(uri)) : undefined;
}

/** Reads from the workspace when everything that has happened so far has been read. */
export async function readWhenUpToDate<A>({ workspace }: GradusSharedServices, read: () => A): Promise<A> {
    await workspace.WorkspaceManager.ready;
    const { DocumentBuilder } = workspace;
    if (DocumentBuilder instanceof GradusDocumentBuilder) await DocumentBuilder.expectedUpdates();
    return workspace.WorkspaceLock.read(read);
}
