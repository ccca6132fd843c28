import type { ConversationView, RemarkEditParams } from '@gradus/protocol';
import {
    CancellationError,
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
import { isServed } from '../client-options.ts';
import { RemarkRequests, sayChanged, toRange } from './remark-requests.ts';

/** How long the text has to be at rest before its remarks are asked for anew. */
const QUIET_MS = 400;

interface ShownThread {
    readonly thread: CommentThread;
    /** What it is recognised by when the text around it has changed. */
    readonly key: string;
}

interface Shown {
    /** Of the text in which the conversations are where they are shown. */
    readonly version: number;
    readonly threads: readonly ShownThread[];
}

/** The remarks of the texts that somebody sees, as conversations beside their lines. */
export class RemarkThreads implements Disposable {
    private readonly requests: RemarkRequests;
    private readonly client: BaseLanguageClient;
    private readonly controller = comments.createCommentController('gradus.remarks', l10n.t('Gradus remarks'));
    private readonly shown = new Map<TextDocument, Shown>();
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
                isServed(document) ? [new Range(0, 0, Math.max(0, document.lineCount - 1), 0)] : []
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
            commands.registerCommand('gradus.remarks.replyAndSettle', (reply: CommentReply) => this.reply(reply, true)),
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
            if (isServed(document) && this.client.isRunning()) void this.refresh(document);
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
        const before = [...(this.shown.get(document)?.threads ?? [])];
        const threads = conversations.map(conversation => {
            const key = `${conversation.about}\n${conversation.remarks[0]?.text ?? ''}`;
            const known = before.findIndex(each => each.key === key);
            const [kept] = known < 0 ? [] : before.splice(known, 1);
            const range = toRange(conversation.range);
            const thread = kept?.thread ?? this.controller.createCommentThread(document.uri, range, []);
            show(thread, conversation, range);
            return { thread, key };
        });
        before.forEach(remove);
        this.shown.set(document, { version, threads });
    }

    private forget(document: TextDocument): void {
        clearTimeout(this.timers.get(document));
        this.timers.delete(document);
        this.shown.get(document)?.threads.forEach(remove);
        this.shown.delete(document);
    }

    /** @throws CancellationError where nothing is written; VS Code then keeps what was typed */
    private async reply(reply: CommentReply, settles = false): Promise<void> {
        if (!(await this.written(reply, settles))) throw new CancellationError();
    }

    private async written({ thread, text }: CommentReply, settles: boolean): Promise<boolean> {
        const document = this.documentOf(thread);
        if (!document) return false;
        const isNew = thread.comments.length === 0;
        // VS Code has said where a new conversation is in the text as it is now.
        const begun = document.version;
        const author = await askAuthor();
        if (author === undefined) return false;
        // It need not be refused for a letter that has been typed elsewhere.
        if (!isNew && this.shown.get(document)?.version !== document.version) await this.refresh(document);
        const version = isNew ? begun : this.shown.get(document)?.version;
        const note = { text, ...(author !== '' && { author }), date: today() };
        const action = isNew ? { type: 'begin' as const, ...note } : { type: 'reply' as const, settles, ...note };
        if (!(await this.write(document, thread, version, action))) return false;
        // What was begun is shown from the text, like all others.
        if (isNew) thread.dispose();
        await this.refresh(document);
        return true;
    }

    private async change(thread: CommentThread, action: { readonly type: 'settle' | 'reopen' }): Promise<void> {
        const document = this.documentOf(thread);
        if (!document) return;
        const version = this.shown.get(document)?.version;
        if (await this.write(document, thread, version, action)) await this.refresh(document);
    }

    private async write(
        document: TextDocument,
        { range }: CommentThread,
        version: number | undefined,
        action: RemarkEditParams['action']
    ): Promise<boolean> {
        if (range && version !== undefined) return this.requests.write(document, version, range.start, action);
        sayChanged();
        return false;
    }

    private documentOf({ uri }: CommentThread): TextDocument | undefined {
        return workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
    }
}

/** Takes a conversation away. It has no place any more, should somebody have acted on it just before. */
function remove({ thread }: ShownThread): void {
    thread.range = undefined;
    thread.dispose();
}

function show(thread: CommentThread, { about, isOpen, remarks }: ConversationView, range: Range): void {
    thread.range = range;
    thread.label = about;
    thread.contextValue = isOpen ? 'open' : 'settled';
    thread.state = isOpen ? CommentThreadState.Unresolved : CommentThreadState.Resolved;
    thread.collapsibleState ??= CommentThreadCollapsibleState.Collapsed;
    thread.comments = remarks.map((remark): Comment => {
        // A date without a time: VS Code would say how many hours ago its midnight was.
        const label = [remark.date, remark.isOpen ? undefined : l10n.t('settled')].filter(Boolean).join(' · ');
        return {
            // Author's text, which is never Markdown.
            body: new MarkdownString().appendText(remark.text),
            mode: CommentMode.Preview,
            author: { name: remark.author ?? l10n.t('Somebody') },
            ...(label && { label })
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
