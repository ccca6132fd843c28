import { EXPORT_JSON_REQUEST, ExportAnswer, type ExportParams } from '@gradus/protocol';
import * as v from 'valibot';
import { l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { chosenDocument } from '../chosen-document.ts';
import { writeWhole } from '../write-whole.ts';
import { insistOnErrors } from './insist-on-errors.ts';

/**
 * “Export compiled JSON…”: compiles the framework of a document and writes it where the person
 * says. A framework with errors is exported only when the person insists.
 *
 * @param target where to write, for callers that need not ask
 * @returns where the file was written
 */
export async function exportJson(
    client: BaseLanguageClient,
    document: unknown,
    target: unknown
): Promise<Uri | undefined> {
    const uri = await chosenDocument(document);
    if (!uri) return undefined;
    const answer = await insistOnErrors(force => requestExport(client, { uri: uri.toString(), force }));
    if (!answer) return undefined;
    const suggestion = Uri.joinPath(uri, '..', answer.suggestedName);
    const file =
        target instanceof Uri
            ? target
            : await window.showSaveDialog({ defaultUri: suggestion, filters: { JSON: ['json'] } });
    if (!file) return undefined;
    await writeWhole(file, answer.text);
    if (!(target instanceof Uri)) await window.showTextDocument(await workspace.openTextDocument(file));
    return file;
}

async function requestExport(client: BaseLanguageClient, params: ExportParams): Promise<ExportAnswer> {
    const options = { location: ProgressLocation.Notification, title: l10n.t('Compiling the framework…') };
    const answer: unknown = await window.withProgress(options, () => client.sendRequest(EXPORT_JSON_REQUEST, params));
    return v.parse(ExportAnswer, answer);
}
