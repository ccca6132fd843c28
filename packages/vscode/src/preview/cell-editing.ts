import {
    CELL_EDITS_REQUEST,
    CellEditsAnswer,
    type CellEditsParams,
    type CellsEdited,
    type CellsUndone,
    type EditCells,
    type SaveTexts,
    type TextsSaved,
    type UndoCells
} from '@gradus/protocol';
import * as v from 'valibot';
import { commands, l10n, TabInputText, type TextDocument, Uri, type ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toRange } from '../remarks/remark-requests.ts';
import { CellEditHistory } from './cell-edit-history.ts';

/** Writes into the text what is edited in the cells of a preview, as one step that can be undone. */
export class CellEditing {
    private readonly client: BaseLanguageClient;
    /** The edit before: each is of the text that the ones before it have left. */
    private last: Promise<unknown> = Promise.resolve();
    private readonly history = new CellEditHistory();

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
        return this.afterLast(() => this.editNow(folder, edit, beside));
    }

    /** Takes back what was written last, once that is, or does it again. */
    undo({ id, isRedo }: UndoCells): Promise<CellsUndone> {
        return this.afterLast(async () => {
            try {
                return { type: 'undone', id, ...(await this.history.undo(isRedo)) };
            } catch (error) {
                this.client.error('What was edited in the role matrix could not be undone.', error, false);
                return { type: 'undone', id, cells: [], refusal: COULD_NOT_BE_CHANGED() };
            }
        });
    }

    /** Saves what was written, once that is: with the keys in the preview, VS Code would save nothing. */
    save({ id }: SaveTexts): Promise<TextsSaved> {
        return this.afterLast(async () => {
            const { unsaved } = this.history;
            const saved = await Promise.all(unsaved.map(document => savedNow(document)));
            const count = saved.filter(isSaved => isSaved).length;
            return { type: 'textsSaved', id, saved: count, failed: unsaved.length - count };
        });
    }

    private afterLast<T>(act: () => Promise<T>): Promise<T> {
        const next = this.last.then(act);
        this.last = next;
        return next;
    }

    /** Never fails, lest nothing could be edited any more. */
    private async editNow(folder: string, { id, edits, isTrial }: EditCells, beside: ViewColumn): Promise<CellsEdited> {
        const params: CellEditsParams = { folder, edits, isTrial };
        try {
            // What was typed while this was under way is seen the second time; if it was typed in a cell, that is refused.
            for (let attempt = 0; attempt < 2; attempt++) {
                const answer = await this.askOfOpened(params);
                const { verdicts, heirs } = answer;
                const canBeDone = verdicts.every(({ type }) => type !== 'refused' && type !== 'asks');
                if (isTrial || !canBeDone)
                    return { type: 'edited', id, verdicts, ...(heirs && { heirs }), isDone: false };
                if (await this.apply(edits, answer, beside)) return { type: 'edited', id, verdicts, isDone: true };
            }
            return refusal(
                id,
                edits.length,
                l10n.t('The text has changed in the meantime, so nothing was written. Do it again.')
            );
        } catch (error) {
            this.client.error('Cells of the role matrix could not be edited.', error, false);
            return refusal(id, edits.length, COULD_NOT_BE_CHANGED());
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

    /** @returns whether it was written: nothing is where something else was in the meantime */
    private async apply(
        cells: EditCells['edits'],
        { documents }: CellEditsAnswer,
        beside: ViewColumn
    ): Promise<boolean> {
        if (documents.length === 0) return true;
        await show(
            documents.map(({ uri }) => uri),
            beside
        );
        const opened = await Promise.all(documents.map(({ uri }) => workspace.openTextDocument(Uri.parse(uri))));
        // From here on nothing is waited for, so that nothing can be typed before the editor has it.
        if (!documents.every(({ version }, index) => isOf(version, opened[index]))) return false;
        const planned = documents.map(({ edits }, index) => ({
            document: opened[index] as TextDocument,
            edits: edits.map(({ range, newText }) => ({ range: toRange(range), newText }))
        }));
        return this.history.write(
            cells.map(({ role, competency }) => ({ role, competency })),
            planned
        );
    }

    private async ask(params: CellEditsParams): Promise<CellEditsAnswer> {
        return v.parse(CellEditsAnswer, await this.client.sendRequest(CELL_EDITS_REQUEST, params));
    }
}

/** Why something was not written that nobody knows a better reason of. */
const COULD_NOT_BE_CHANGED = () => l10n.t('The text could not be changed. The log says why.');

/**
 * Shows beside the preview the first of the files that nobody has open, and puts the others behind it. What is changed gets
 * a tab in any case, so that it is seen and can be saved; without being asked, VS Code would put it before the preview.
 * Keys go to the preview still.
 */
async function show(uris: readonly string[], beside: ViewColumn): Promise<void> {
    const [first, ...others] = uris.filter(uri => !hasTab(uri)).map(uri => Uri.parse(uri));
    const options = { viewColumn: beside, preserveFocus: true, preview: false };
    if (first) await window.showTextDocument(first, options);
    await Promise.all(others.map(uri => commands.executeCommand('vscode.open', uri, { ...options, background: true })));
}

/** What goes wrong with it, VS Code says itself. */
async function savedNow(document: TextDocument): Promise<boolean> {
    try {
        return await document.save();
    } catch {
        return false;
    }
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
