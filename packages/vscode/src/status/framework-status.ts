import { STATUS_REQUEST, StatusAnswer, type StatusParams } from '@gradus/protocol';
import * as v from 'valibot';
import { Disposable, type LanguageStatusItem, l10n, languages, type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SCHEMES } from '../client-options.ts';
import { type StatusWords, statusWords, stoppedWords, unsupportedWords } from './status-words.ts';

/** How long nothing may have happened until the status is asked for. */
const QUIET_MS = 300;

/** The framework of the file in the editor, in the status bar: title, version, and how much is wrong with it. */
export class FrameworkStatusItem implements Disposable {
    private readonly client: BaseLanguageClient;
    private readonly item: LanguageStatusItem;
    private readonly disposables: Disposable[];
    private timer: ReturnType<typeof setTimeout> | undefined;
    private asked = 0;

    constructor(client: BaseLanguageClient) {
        this.client = client;
        this.item = languages.createLanguageStatusItem('gradus.framework', { language: 'gradus' });
        this.item.name = l10n.t('Gradus Framework');
        this.disposables = [
            this.item,
            window.onDidChangeActiveTextEditor(() => this.update()),
            languages.onDidChangeDiagnostics(() => this.schedule()),
            workspace.onDidChangeTextDocument(({ document }) => {
                if (document.languageId === 'gradus') this.schedule();
            }),
            client.onDidChangeState(() => this.update())
        ];
        this.update();
    }

    dispose(): void {
        clearTimeout(this.timer);
        Disposable.from(...this.disposables).dispose();
    }

    private schedule(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.update(), QUIET_MS);
    }

    private update(): void {
        clearTimeout(this.timer);
        const document = window.activeTextEditor?.document;
        if (document?.languageId === 'gradus') void this.show(document);
    }

    private async show({ uri }: TextDocument): Promise<void> {
        // An answer that is still awaited is about the file that was seen before.
        const order = ++this.asked;
        if (!SCHEMES.includes(uri.scheme)) {
            this.say(unsupportedWords(uri.scheme));
            return;
        }
        // While the workspace is being read, the answer lets wait for itself.
        if (this.item.text === '') this.item.text = l10n.t('Reading the workspace…');
        this.item.busy = true;
        const params: StatusParams = { uri: uri.toString() };
        const words = await this.client
            .sendRequest<unknown>(STATUS_REQUEST, params)
            .then(answer => statusWords(v.parse(StatusAnswer, answer)))
            .catch(() => stoppedWords());
        if (order === this.asked) this.say(words);
    }

    private say({ text, detail, severity, command }: StatusWords): void {
        Object.assign(this.item, { text, detail, severity, command, busy: false });
    }
}
