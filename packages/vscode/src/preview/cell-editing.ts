import {
    CELL_EDITS_REQUEST,
    CellEditsAnswer,
    type CellEditsParams,
    type CellsEdited,
    type EditCells
} from '@gradus/protocol';
import * as v from 'valibot';
import { l10n, TabInputText, type TextDocument, Uri, type ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toRange } from '../remarks/remark-requests.ts';

/** So many files are shown that an edit changes: of more, nobody looks at each. */
const MOST_SHOWN = 5;

/** Writes into the text what is edited in the cells of a preview, as one step that can be undone. */
export class CellEditing {
    private readonly client: BaseLanguageClient;
    /** The edit before: each is of the text that the ones before it have left. */
    private last: Promise<unknown> = Promise.resolve();

    constructor(client: BaseLanguageClient) {
        this.client = client;
    }

    /**
     * Edits cells once all edits before have been written or refused.
     *
     * @param folder of the framework that is shown
     * @param beside where texts are shown
     */
    edit(folder: string, edit: EditCells, beside: ViewColumn): Promise<CellsEdited> {
        const edited = this.last.then(() => this.editNow(folder, edit, beside));
        this.last = edited;
        return edited;
    }

    /** Never fails, lest nothing could be edited any more. */
    private async editNow(folder: string, { id, edits, isTrial }: EditCells, beside: ViewColumn): Promise<CellsEdited> {
        const params: CellEditsParams = { folder, edits, isTrial };
        try {
            // What was typed while this was under way is seen the second time; if it was typed in a cell, that is refused.
            for (let attempt = 0; attempt < 2; attempt++) {
                const answer = await this.askOfOpened(params);
                const { verdicts } = answer;
                const canBeDone = verdicts.every(({ type }) => type !== 'refused' && type !== 'asks');
                if (isTrial || !canBeDone) return { type: 'edited', id, verdicts, isDone: false };
                if (await apply(answer, beside)) return { type: 'edited', id, verdicts, isDone: true };
            }
            return refusal(
                id,
                edits.length,
                l10n.t('The text has changed in the meantime, so nothing was written. Do it again.')
            );
        } catch (error) {
            this.client.error('Cells of the role matrix could not be edited.', error, false);
            return refusal(id, edits.length, l10n.t('The text could not be changed. The log says why.'));
        }
    }

    /** Asks how something is edited in documents that an editor has, so that it is known which text the places are of. */
    private async askOfOpened(params: CellEditsParams): Promise<CellEditsAnswer> {
        const answer = await this.ask(params);
        const unopened = answer.documents.filter(({ version }) => version === null);
        if (unopened.length === 0) return answer;
        await Promise.all(unopened.map(({ uri }) => workspace.openTextDocument(Uri.parse(uri))));
        return this.ask(params);
    }

    private async ask(params: CellEditsParams): Promise<CellEditsAnswer> {
        return v.parse(CellEditsAnswer, await this.client.sendRequest(CELL_EDITS_REQUEST, params));
    }
}

/** @returns whether it was written: nothing is where something else was in the meantime */
async function apply({ documents }: CellEditsAnswer, beside: ViewColumn): Promise<boolean> {
    if (documents.length === 0) return true;
    const unshown = documents.filter(({ uri }) => !hasTab(uri));
    // What is changed gets a tab in any case; without being asked, VS Code would put it before the preview.
    for (const { uri } of unshown.slice(0, MOST_SHOWN)) {
        const options = { viewColumn: beside, preserveFocus: true, preview: false };
        await window.showTextDocument(Uri.parse(uri), options);
    }
    const opened = await Promise.all(documents.map(({ uri }) => workspace.openTextDocument(Uri.parse(uri))));
    // From here on nothing is waited for, so that nothing can be typed before the editor has it.
    if (!documents.every(({ version }, index) => isOf(version, opened[index]))) return false;
    const edit = new WorkspaceEdit();
    for (const { uri, edits } of documents) {
        for (const { range, newText } of edits) edit.replace(Uri.parse(uri), toRange(range), newText);
    }
    return workspace.applyEdit(edit);
}

/** Whether places are of a document as it is now; of one whose version is not known, they are of the saved text. */
function isOf(version: number | null, document: TextDocument | undefined): boolean {
    return version === null ? document?.isDirty === false : document?.version === version;
}

function hasTab(uri: string): boolean {
    return window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri)
    );
}

function refusal(id: number, count: number, reason: string): CellsEdited {
    const verdicts = Array.from({ length: count }, () => ({ type: 'refused' as const, reason }));
    return { type: 'edited', id, verdicts, isDone: false };
}
