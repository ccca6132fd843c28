import { ALL_FRAMEWORKS, GradusDocumentBuilder, type GradusSharedServices } from '@gradus/language/lsp';
import { URI } from 'langium';
import * as v from 'valibot';
import type { Connection } from 'vscode-languageserver';
import { refusalOf } from './refusal-of.ts';

/**
 * Answers a request of the client from the workspace as it is when everything before it has been read. One about a
 * document of the workspace is noted as work at it, and one that names no document as work at all of
 * them, with all that is asked.
 *
 * @param schema what has to arrive; anything else is refused with what is wrong with it
 * @param answer at once: keys that are pressed have to wait for it
 * @param refuse says why something is not answered that has ended the server twice; without it, that is an error
 */
export function answerRequest<P, A>(
    shared: GradusSharedServices,
    connection: Connection,
    method: string,
    schema: v.BaseSchema<unknown, P, v.BaseIssue<unknown>>,
    answer: (params: P) => A,
    refuse?: (reason: string, params: P) => A
): void {
    connection.onRequest<unknown, void>(method, async (params: unknown) => {
        const checked = v.parse(schema, params);
        try {
            return await readWhenUpToDate(shared, () => noted(shared, method, checked, () => answer(checked)));
        } catch (error) {
            if (!refuse) throw error;
            return refusalOf(error, reason => refuse(reason, checked));
        }
    });
}

function noted<A>({ gradus, workspace }: GradusSharedServices, method: string, params: unknown, answer: () => A): A {
    const uri: unknown = typeof params === 'object' && params !== null && 'uri' in params ? params.uri : undefined;
    return typeof uri === 'string'
        ? gradus.CrashNotes.about(workspace.LangiumDocuments.getDocument(URI.parse(uri)), answer)
        : gradus.CrashNotes.aboutWhole(`${method} ${JSON.stringify(params)}`, ALL_FRAMEWORKS, answer);
}

/** Answers what is made of all documents of a framework, noted as work at those that may do harm. */
export function answerAboutAll<A>(shared: GradusSharedServices, question: string, folder: string, answer: () => A): A {
    const { LangiumDocuments } = shared.workspace;
    return shared.gradus.CrashNotes.aboutAll(question, folder, uri => LangiumDocuments.getDocument(uri), answer);
}

/** Reads from the workspace when everything that has happened so far has been read. */
export async function readWhenUpToDate<A>({ workspace }: GradusSharedServices, read: () => A): Promise<A> {
    await workspace.WorkspaceManager.ready;
    const { DocumentBuilder } = workspace;
    if (DocumentBuilder instanceof GradusDocumentBuilder) await DocumentBuilder.expectedUpdates();
    return workspace.WorkspaceLock.read(read);
}
