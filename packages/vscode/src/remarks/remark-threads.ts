import type { ConversationView } from '@gradus/protocol';
import {
    type Comment,
    CommentMode,
    type CommentReply,
    type CommentThread,
    CommentThreadCollapsibleState,
    CommentThreadState,
    ConfigurationTarget,
    commands,
    comments,
    type Disposable,
    l10n,
    MarkdownString,
    Range,
    type TextDocument,
    window,
    workspace
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { RemarkRequests, toRange } from './remark-requests.ts';

/** How long the text has to be at rest before its remarks are asked for anew. */
const QUIET_MS = 400;
const LANGUAGE = 'gradus';

interface Shown {
    readonly thread: CommentThread;
    /** What it is recognised by when the text around it has changed. */
    readonly key: string;
}

/** The remarks of the texts that somebody sees, as conversations beside their lines. */
export class RemarkThreads implements Disposable {
    private readonly requests: RemarkRequests;
    private readonly client: BaseLanguageClient;
    private readonly controller = comments.createCommentController('gradus.remarks', l10n.t('Gradus remarks'));
    private readonly shown = new Map<TextDocument, Shown[]>();
    private readonly timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
    private readonly disposables: Disposable[];

    constructor(client: BaseLanguageClient) {
        this.client = client;
        this.requests = new RemarkRequests(client);
        this.controller.options = {
            prompt: l10n.t('Remark on this…'),
            placeHolder: l10n.t('What is to be asked or decided')
        };
        this.controller.commentingRangeProvider = {
            provideCommentingRanges: document =>
                isWritten(document) ? [new Range(0, 0, Math.max(0, document.lineCount - 1), 0)] : []
        };
        this.disposables = [
            this.controller,
            window.onDidChangeVisibleTextEditors(() => this.look()),
            workspace.onDidChangeTextDocument(({ document }) => {
                if (this.shown.has(document)) this.lookSoon(document);
            }),
            workspace.onDidCloseTextDocument(document => this.forget(document)),
            client.onDidChangeState(() => this.look()),
            commands.registerCommand('gradus.remarks.reply', (reply: CommentReply) => this.reply(reply)),
            commands.registerCommand('gradus.remarks.settle', (thread: CommentThread) =>
                this.change(thread, { type: 'settle' })
            ),
            commands.registerCommand('gradus.remarks.reopen', (thread: CommentThread) =>
                this.change(thread, { type: 'reopen' })
            )
        ];
    }

    dispose(): void {
        for (const timer of this.timers.values()) clearTimeout(timer);
        for (const disposable of this.disposables) disposable.dispose();
    }

    /** Shows the remarks of what is seen and was not seen before. */
    private look(): void {
        for (const { document } of window.visibleTextEditors) {
            if (isWritten(document) && this.client.isRunning()) void this.refresh(document);
        }
    }

    private lookSoon(document: TextDocument): void {
        clearTimeout(this.timers.get(document));
        this.timers.set(
            document,
            setTimeout(() => void this.refresh(document), QUIET_MS)
        );
    }

    private async refresh(document: TextDocument): Promise<void> {
        this.timers.delete(document);
        const { version } = document;
        const conversations = await this.requests.conversations(document).catch(() => undefined);
        if (!conversations || document.isClosed) return;
        if (document.version !== version) {
            if (!this.timers.has(document)) this.lookSoon(document);
            return;
        }
        const before = this.shown.get(document) ?? [];
        const after = conversations.map(conversation => {
            const key = `${conversation.about}\n${conversation.remarks[0]?.text ?? ''}`;
            const known = before.findIndex(each => each.key === key);
            const [kept] = known < 0 ? [] : before.splice(known, 1);
            const range = toRange(conversation.range);
            const thread = kept?.thread ?? this.controller.createCommentThread(document.uri, range, []);
            show(thread, conversation, range);
            return { thread, key };
        });
        for (const { thread } of before) thread.dispose();
        this.shown.set(document, after);
    }

    private forget(document: TextDocument): void {
        clearTimeout(this.timers.get(document));
        this.timers.delete(document);
        for (const { thread } of this.shown.get(document) ?? []) thread.dispose();
        this.shown.delete(document);
    }

    private async reply({ thread, text }: CommentReply): Promise<void> {
        const document = this.documentOf(thread);
        const isNew = thread.comments.length === 0;
        const author = await askAuthor();
        if (!document || author === undefined || !thread.range) return;
        const note = { text, ...(author !== '' && { author }), date: today() };
        const { start } = thread.range;
        const isDone = await this.requests.write(document, start, { type: isNew ? 'begin' : 'reply', ...note });
        if (!isDone) return;
        // What was begun is shown from the text, like all others.
        if (isNew) thread.dispose();
        await this.refresh(document);
    }

    private async change(thread: CommentThread, action: { readonly type: 'settle' | 'reopen' }): Promise<void> {
        const document = this.documentOf(thread);
        if (!document || !thread.range) return;
        if (await this.requests.write(document, thread.range.start, action)) await this.refresh(document);
    }

    private documentOf({ uri }: CommentThread): TextDocument | undefined {
        return workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
    }
}

/** Whether a document is one that is written here: no old revision, and no side of a comparison. */
function isWritten({ languageId, uri }: TextDocument): boolean {
    return languageId === LANGUAGE && !['git', 'gitfs', 'review', 'pr'].includes(uri.scheme);
}

function show(thread: CommentThread, { about, isOpen, remarks }: ConversationView, range: Range): void {
    thread.range = range;
    thread.label = about;
    thread.contextValue = isOpen ? 'open' : 'settled';
    thread.state = isOpen ? CommentThreadState.Unresolved : CommentThreadState.Resolved;
    thread.collapsibleState ??= CommentThreadCollapsibleState.Collapsed;
    thread.comments = remarks.map((remark): Comment => {
        const date = remark.date === undefined ? undefined : new Date(`${remark.date}T00:00:00`);
        return {
            // Author's text, which is never Markdown.
            body: new MarkdownString().appendText(remark.text),
            mode: CommentMode.Preview,
            author: { name: remark.author ?? l10n.t('Somebody') },
            ...(remark.isOpen ? {} : { label: l10n.t('settled') }),
            ...(date && !Number.isNaN(date.getTime()) && { timestamp: date })
        };
    });
}

/** The name that remarks are signed with: asked for once. Nothing where somebody thinks better of it. */
async function askAuthor(): Promise<string | undefined> {
    const settings = workspace.getConfiguration('gradus');
    const known = settings.get<unknown>('remarks.author');
    if (typeof known === 'string' && known !== '') return known;
    const author = await window.showInputBox({
        title: l10n.t('Your name'),
        prompt: l10n.t('Remarks are signed with it. It is asked for once, and can be changed in the settings.'),
        ignoreFocusOut: true
    });
    if (author) await settings.update('remarks.author', author, ConfigurationTarget.Global);
    return author;
}

/** Year, month and day, as it is where the author is. */
function today(): string {
    const now = new Date();
    const twoDigits = (number: number): string => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
