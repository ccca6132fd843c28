import {
    DIFFERENCE_REQUEST,
    DifferenceAnswer,
    type DifferenceParams,
    STATUS_REQUEST,
    StatusAnswer,
    type StatusParams
} from '@gradus/protocol';
import * as v from 'valibot';
import { type CancellationToken, commands, Disposable, l10n, ProgressLocation, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { chosenDocument } from '../chosen-document.ts';
import { withoutLinks } from '../without-links.ts';
import { chooseOtherState } from './choose-other-state.ts';
import { DifferenceDocuments } from './difference-documents.ts';
import { repositoryOf } from './git-api.ts';
import { type OtherState, stateOfCommit, stateOfFolder } from './other-state.ts';

/** Offers to compare a framework with another state of it. */
export function startCompare(client: BaseLanguageClient): Disposable {
    const documents = new DifferenceDocuments();
    return Disposable.from(
        documents,
        commands.registerCommand('gradus.compareWith', (document?: unknown, other?: unknown) =>
            compareWith(client, documents, document, other)
        )
    );
}

/**
 * “Compare with…”: says what is different between another state of a document's framework and the one in the editor.
 *
 * @param other a folder, or an object with a `revision` of git, for callers that need not ask
 * @returns the document that says it
 */
async function compareWith(
    client: BaseLanguageClient,
    documents: DifferenceDocuments,
    document: unknown,
    other: unknown
): Promise<Uri | undefined> {
    const uri = await chosenDocument(document);
    if (!uri) return undefined;
    try {
        const params: StatusParams = { uri: uri.toString() };
        const { folder, header } = v.parse(StatusAnswer, await client.sendRequest(STATUS_REQUEST, params));
        const here = Uri.parse(folder);
        const state = (await givenState(other, here)) ?? (await chooseOtherState(here));
        if (!state) return undefined;
        const answer = await withProgress(token => difference(client, uri, here, state, token));
        if (answer === undefined) return undefined;
        if (answer.type === 'refused') {
            void window.showErrorMessage(withoutLinks(`Gradus: ${answer.reason}`));
            return undefined;
        }
        const name = header?.title ?? header?.code ?? l10n.t('Framework');
        const compared = l10n.t('From {0} to the text as it is now, saved or not.', `“${state.label}”`);
        return await documents.show(`${name} ↔ ${state.label}`, withNotes(answer, compared));
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void window.showErrorMessage(l10n.t('Gradus: the framework could not be compared. {0}', withoutLinks(reason)));
        return undefined;
    }
}

/** A name with a dash in front would be an option of git. */
const Revision = v.object({ revision: v.pipe(v.string(), v.regex(/^[^-]/)) });

async function givenState(other: unknown, folder: Uri): Promise<OtherState | undefined> {
    if (other instanceof Uri) return stateOfFolder(other);
    const given = v.safeParse(Revision, other);
    if (!given.success) return undefined;
    const { revision } = given.output;
    const repository = await repositoryOf(folder);
    if (!repository) throw new Error(l10n.t('It is in no git repository that VS Code has open.'));
    return stateOfCommit(repository, (await repository.getCommit(revision)).hash, revision);
}

async function difference(
    client: BaseLanguageClient,
    document: Uri,
    folder: Uri,
    state: OtherState,
    token: CancellationToken
): Promise<DifferenceAnswer | undefined> {
    const files = [...(await state.read(folder, token))];
    if (token.isCancellationRequested) return undefined;
    const params: DifferenceParams = { uri: document.toString(), files };
    try {
        return v.parse(DifferenceAnswer, await client.sendRequest(DIFFERENCE_REQUEST, params, token));
    } catch (error) {
        // Whoever cancels knows it.
        if (token.isCancellationRequested) return undefined;
        throw error;
    }
}

function withProgress<T>(task: (token: CancellationToken) => Promise<T>): Thenable<T> {
    const options = {
        location: ProgressLocation.Notification,
        title: l10n.t('Comparing the framework…'),
        cancellable: true
    };
    return window.withProgress(options, (_, token) => task(token));
}

/** The difference, behind what might be wrong with it. */
function withNotes({ markdown, errors }: DifferenceAnswer & { type: 'compared' }, compared: string): string {
    const notes = [
        // A branch or a folder is called as others have called it.
        compared.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&'),
        errors.before > 0 && l10n.t('The other state has errors, so parts may be missing or wrong.'),
        errors.after > 0 && l10n.t('The framework has errors, so parts may be missing or wrong.')
    ].filter(note => note !== false);
    return [...notes.map(note => `> ${note}\n\n`), markdown].join('');
}
