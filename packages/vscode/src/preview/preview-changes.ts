import {
    CHANGES_REQUEST,
    ChangesAnswer,
    type ChangesParams,
    type ShownChanges,
    STATUS_REQUEST,
    StatusAnswer,
    type StatusParams
} from '@gradus/protocol';
import * as v from 'valibot';
import { CancellationTokenSource, l10n, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { chooseOtherState } from '../compare/choose-other-state.ts';
import type { OtherState } from '../compare/other-state.ts';

/** What a preview compares its framework with: chosen once, compared again whenever the text has changed. */
export class PreviewChanges {
    private readonly client: BaseLanguageClient;
    private readonly document: Uri;
    private chosen: { readonly state: OtherState; readonly name: string; readonly folder: Uri } | undefined;

    constructor(client: BaseLanguageClient, document: Uri) {
        this.client = client;
        this.document = document;
    }

    /** Asks what to compare with. @returns whether something was chosen */
    async choose(): Promise<boolean> {
        const params: StatusParams = { uri: this.document.toString() };
        const { folder } = v.parse(StatusAnswer, await this.client.sendRequest(STATUS_REQUEST, params));
        const state = await chooseOtherState(Uri.parse(folder));
        if (!state) return false;
        this.chosen = { state, name: crypto.randomUUID(), folder: Uri.parse(folder) };
        return true;
    }

    /** What is different now; nothing where there is nothing to compare with. */
    async current(): Promise<ShownChanges | undefined> {
        const { chosen } = this;
        if (!chosen) return undefined;
        const answer = await this.ask(chosen.name);
        const known = answer.type === 'unknown' ? await this.send(chosen) : answer;
        // Somebody may have chosen something else meanwhile.
        if (this.chosen !== chosen) return this.current();
        if (known.type === 'changes') {
            const notes = [
                known.errors.before > 0 && l10n.t('The other state has errors, so parts may be missing or wrong.'),
                known.errors.after > 0 && l10n.t('The framework has errors, so parts may be missing or wrong.')
            ].filter(note => note !== false);
            return { label: chosen.state.label, changes: known.changes, notes };
        }
        this.chosen = undefined;
        if (known.type === 'refused') void window.showErrorMessage(`Gradus: ${known.reason}`);
        return undefined;
    }

    private async send({ state, name, folder }: NonNullable<PreviewChanges['chosen']>): Promise<ChangesAnswer> {
        const source = new CancellationTokenSource();
        try {
            return await this.ask(name, [...(await state.read(folder, source.token))]);
        } finally {
            source.dispose();
        }
    }

    private async ask(state: string, files?: ChangesParams['files']): Promise<ChangesAnswer> {
        const params: ChangesParams = { uri: this.document.toString(), state, ...(files && { files }) };
        return v.parse(ChangesAnswer, await this.client.sendRequest(CHANGES_REQUEST, params));
    }
}
