import {
    commands,
    type Disposable,
    Disposable as Disposables,
    EventEmitter,
    type TextDocumentContentProvider,
    Uri,
    window,
    workspace
} from 'vscode';

const DIFFERENCE_SCHEME = 'gradus-difference';

/** So many are kept for previews that are still open. */
const MOST_KEPT = 20;

/** Read-only documents that say what is different; each comparison has one. */
export class DifferenceDocuments implements TextDocumentContentProvider, Disposable {
    private readonly texts = new Map<string, string>();
    private readonly changed = new EventEmitter<Uri>();
    readonly onDidChange = this.changed.event;
    private readonly registered = Disposables.from(
        workspace.registerTextDocumentContentProvider(DIFFERENCE_SCHEME, this),
        this.changed
    );

    provideTextDocumentContent(uri: Uri): string {
        return this.texts.get(uri.toString()) ?? '';
    }

    /** Shows Markdown as people read it. */
    async show(name: string, markdown: string): Promise<Uri> {
        const uri = Uri.from({ scheme: DIFFERENCE_SCHEME, path: `/${name.replace(/[/\\]/g, '-')}.md` });
        this.texts.delete(uri.toString());
        this.texts.set(uri.toString(), markdown);
        for (const oldest of [...this.texts.keys()].slice(0, -MOST_KEPT)) this.texts.delete(oldest);
        this.changed.fire(uri);
        try {
            await commands.executeCommand('markdown.showPreview', uri);
        } catch {
            // The extension that shows Markdown can be turned off.
            await window.showTextDocument(uri, { preview: true });
        }
        return uri;
    }

    dispose(): void {
        this.registered.dispose();
    }
}
