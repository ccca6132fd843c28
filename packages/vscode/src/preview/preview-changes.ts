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
import { type CancellationToken, CancellationTokenSource, l10n, ProgressLocation, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { chooseOtherState } from '../compare/choose-other-state.ts';
import type { OtherState } from '../compare/other-state.ts';
import { withoutLinks } from '../without-links.ts';

interface Chosen {
    readonly state: OtherState;
    /** What the server calls it by. */
    readonly name: string;
    readonly folder: Uri;
    /** Whether it has been compared with once: until then, whoever chose it hears of what fails. */
    isRead: boolean;
}

/** What a preview compares its framework with: chosen once, compared again whenever the text has changed. */
export class PreviewChanges {
    private readonly client: BaseLanguageClient;
    private readonly document: Uri;
    private readonly viewer: string;
    /** Shows what is different; null where nothing is compared any more. */
    private readonly show: (changes: ShownChanges | null) => void;
    /** Says why what is shown stays as it was. */
    private readonly note: (note: string) => void;
    private readonly source = new CancellationTokenSource();
    private chosen: Chosen | undefined;
    /** Roles that somebody looks at as they were. */
    private roles: readonly string[] = [];
    private comparing: Promise<void> | undefined;
    private outdated = false;
    /** Whether what was asked for last, roles with it, was not answered. */
    private hasFailed = false;
    private isDisposed = false;

    constructor(
        client: BaseLanguageClient,
        document: Uri,
        viewer: string,
        show: (changes: ShownChanges | null) => void,
        note: (note: string) => void
    ) {
        this.client = client;
        this.document = document;
        this.viewer = viewer;
        this.show = show;
        this.note = note;
    }

    /** Asks what to compare with, and compares. */
    async choose(): Promise<void> {
        try {
            const params: StatusParams = { uri: this.document.toString() };
            const { folder } = v.parse(StatusAnswer, await this.client.sendRequest(STATUS_REQUEST, params));
            const state = await chooseOtherState(Uri.parse(folder));
            // The preview may have been closed while somebody chose.
            if (!state || this.isDisposed) return;
            this.chosen = { state, name: crypto.randomUUID(), folder: Uri.parse(folder), isRead: false };
        } catch (error) {
            if (!this.isDisposed) tell(error);
        }
        await this.refresh();
    }

    /** Has roles told of as they were from now on, no others: as long as somebody looks at them. */
    async tellOf(roles: readonly string[]): Promise<void> {
        const isMore = roles.some(role => !this.roles.includes(role));
        this.roles = roles;
        // What nobody looks at any more may stay until something changes.
        if (isMore || (this.hasFailed && roles.length > 0)) await this.refresh();
    }

    /** Compares again; while that is under way once more is enough, however many changes come. */
    async refresh(): Promise<void> {
        this.outdated = true;
        // Only what is under way may stand here: without anything to compare with, it ends at once.
        this.comparing ??= this.compare().finally(() => {
            this.comparing = undefined;
        });
        await this.comparing;
    }

    dispose(): void {
        this.isDisposed = true;
        this.chosen = undefined;
        this.source.cancel();
        this.source.dispose();
    }

    private async compare(): Promise<void> {
        while (this.outdated && this.chosen) {
            this.outdated = false;
            const { chosen } = this;
            try {
                const answer = await this.answer(chosen);
                // Somebody may have chosen something else meanwhile.
                if (this.chosen !== chosen) continue;
                this.hasFailed = false;
                this.take(answer, chosen);
            } catch (error) {
                if (this.chosen !== chosen) continue;
                if (chosen.isRead) {
                    // What is shown stays, like the rest of the preview.
                    this.client.error('The preview’s changes could not be brought up to date.', error, false);
                    this.hasFailed = true;
                    this.note(l10n.t('What is different could not be looked up again. The log says why.'));
                } else {
                    this.end();
                    tell(error);
                }
            }
        }
    }

    private async answer(chosen: Chosen): Promise<ChangesAnswer> {
        const answer = await this.ask(chosen.name);
        if (answer.type !== 'unknown' || this.isDisposed) return answer;
        if (chosen.isRead) return this.send(chosen, this.source.token);
        const options = {
            location: ProgressLocation.Notification,
            title: l10n.t('Comparing the framework…'),
            cancellable: true
        };
        return window.withProgress(options, async (_, token) => {
            const answered = await this.send(chosen, token);
            // Whoever cancels knows it.
            if (token.isCancellationRequested && this.chosen === chosen) this.end();
            return answered;
        });
    }

    private take(answer: ChangesAnswer, chosen: Chosen): void {
        if (answer.type === 'refused') {
            this.end();
            void window.showErrorMessage(withoutLinks(`Gradus: ${answer.reason}`));
        }
        if (answer.type !== 'changes') return;
        chosen.isRead = true;
        const { changes, errors, earlier } = answer;
        const notes = [
            errors.before > 0 && l10n.t('The other state has errors, so parts may be missing or wrong.'),
            errors.after > 0 && l10n.t('The framework has errors, so parts may be missing or wrong.')
        ].filter(note => note !== false);
        this.show({ label: chosen.state.label, changes, notes, ...(earlier && { earlier }) });
    }

    private end(): void {
        this.chosen = undefined;
        this.show(null);
    }

    private async send({ state, name, folder }: Chosen, token: CancellationToken): Promise<ChangesAnswer> {
        const files = [...(await state.read(folder, token))];
        return token.isCancellationRequested ? { type: 'later' } : this.ask(name, files);
    }

    private async ask(state: string, files?: ChangesParams['files']): Promise<ChangesAnswer> {
        const params: ChangesParams = {
            uri: this.document.toString(),
            viewer: this.viewer,
            state,
            ...(files && { files }),
            ...(this.roles.length > 0 && { roles: [...this.roles] })
        };
        return v.parse(ChangesAnswer, await this.client.sendRequest(CHANGES_REQUEST, params));
    }
}

function tell(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('Gradus: the framework could not be compared. {0}', withoutLinks(reason)));
}
