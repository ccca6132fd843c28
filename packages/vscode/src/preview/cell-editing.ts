import {
    CELL_EDITS_REQUEST,
    CellEditsAnswer,
    type CellEditsParams,
    type CellsEdited,
    type EditCells
} from '@gradus/protocol';
import * as v from 'valibot';
import { l10n, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toRange } from '../remarks/remark-requests.ts';

/** Writes into the text what is edited in the cells of a preview, as one step that can be undone. */
export class CellEditing {
    private readonly client: BaseLanguageClient;

    constructor(client: BaseLanguageClient) {
        this.client = client;
    }

    /** @param folder of the framework that is shown */
    async edit(folder: string, { id, edits, isTrial }: EditCells): Promise<CellsEdited> {
        const params: CellEditsParams = { folder, edits };
        try {
            let answer = await this.ask(params);
            const unopened = answer.documents.filter(({ version }) => version === null);
            if (!isTrial && unopened.length > 0) {
                // Once an editor has them, it is known which text the places are of.
                await Promise.all(unopened.map(({ uri }) => workspace.openTextDocument(Uri.parse(uri))));
                answer = await this.ask(params);
            }
            const { verdicts } = answer;
            const canBeDone = verdicts.every(({ type }) => type !== 'refused' && type !== 'asks');
            if (isTrial || !canBeDone) return { type: 'edited', id, verdicts, isDone: false };
            if (await apply(answer)) return { type: 'edited', id, verdicts, isDone: true };
            return refusal(id, edits.length, l10n.t('The text has changed in the meantime. Do it again.'));
        } catch (error) {
            this.client.error('Cells of the role matrix could not be edited.', error, false);
            return refusal(id, edits.length, l10n.t('The text could not be changed. The log says why.'));
        }
    }

    private async ask(params: CellEditsParams): Promise<CellEditsAnswer> {
        return v.parse(CellEditsAnswer, await this.client.sendRequest(CELL_EDITS_REQUEST, params));
    }
}

/** Nothing is written over that was typed in the meantime. */
async function apply({ documents }: CellEditsAnswer): Promise<boolean> {
    const edit = new WorkspaceEdit();
    for (const { uri, version, edits } of documents) {
        const document = await workspace.openTextDocument(Uri.parse(uri));
        if (document.version !== version) return false;
        for (const { range, newText } of edits) edit.replace(document.uri, toRange(range), newText);
    }
    return documents.length === 0 || workspace.applyEdit(edit);
}

function refusal(id: number, count: number, reason: string): CellsEdited {
    const verdicts = Array.from({ length: count }, () => ({ type: 'refused' as const, reason }));
    return { type: 'edited', id, verdicts, isDone: false };
}
