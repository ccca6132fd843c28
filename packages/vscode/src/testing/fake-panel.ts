import type { WebviewPanel } from 'vscode';

/** A webview's panel as VS Code has it: closed, nothing of it can be used any more. */
export class FakePanel {
    readonly posted: Record<string, unknown>[] = [];
    readonly revealed: unknown[] = [];
    html = '';
    isClosed = false;
    isVisible = true;
    #title = '';
    #receive: (message: unknown) => void = () => undefined;
    readonly #closing: (() => void)[] = [];
    readonly #seen: (() => void)[] = [];

    /** As the code under test is given it. */
    get asPanel(): WebviewPanel {
        return this as unknown as WebviewPanel;
    }

    get webview() {
        this.#use();
        const panel = this;
        return {
            options: {},
            get html() {
                return panel.html;
            },
            set html(html: string) {
                panel.html = html;
            },
            asWebviewUri: (uri: unknown) => uri,
            onDidReceiveMessage: (listener: (message: unknown) => void) => {
                this.#receive = listener;
            },
            postMessage: async (message: Record<string, unknown>) => {
                this.#use();
                this.posted.push(message);
                return true;
            }
        };
    }

    get title(): string {
        this.#use();
        return this.#title;
    }

    set title(title: string) {
        this.#use();
        this.#title = title;
    }

    get visible(): boolean {
        this.#use();
        return this.isVisible;
    }

    get viewColumn(): number {
        this.#use();
        return 2;
    }

    get types(): unknown[] {
        return this.posted.map(({ type }) => type);
    }

    onDidChangeViewState(listener: () => void): void {
        this.#seen.push(listener);
    }

    onDidDispose(listener: () => void): void {
        this.#closing.push(listener);
    }

    reveal(...how: unknown[]): void {
        this.#use();
        this.revealed.push(how);
    }

    /** What the page sends. */
    receive(message: unknown): void {
        this.#receive(message);
    }

    /** Puts it behind another tab, which loses its page, or before it. */
    show(isVisible: boolean): void {
        this.isVisible = isVisible;
        for (const listener of this.#seen) listener();
    }

    dispose(): void {
        if (this.isClosed) return;
        this.isClosed = true;
        for (const listener of this.#closing) listener();
    }

    #use(): void {
        if (this.isClosed) throw new Error('Webview is disposed');
    }
}
