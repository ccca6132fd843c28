import type { TableAnswer } from '@gradus/protocol';
import { type Disposable, EventEmitter, type TextDocumentContentProvider, Uri, ViewColumn, window } from 'vscode';

export const PREVIEW_SCHEME = 'gradus-import';

/** Shows what was understood of a table, and the text that it becomes, before anything is written. */
export class TablePreview implements TextDocumentContentProvider, Disposable {
    private readonly texts = new Map<string, string>();
    private readonly changed = new EventEmitter<Uri>();
    readonly onDidChange = this.changed.event;

    provideTextDocumentContent(uri: Uri): string {
        return this.texts.get(uri.toString()) ?? '';
    }

    /** Shows an answer beside what is open, without taking the focus from the question that is asked meanwhile. */
    async show(name: string, answer: TableAnswer & { type: 'table' }): Promise<Uri> {
        const uri = Uri.from({ scheme: PREVIEW_SCHEME, path: `/${name}.gradus` });
        this.texts.set(uri.toString(), contentOf(answer));
        this.changed.fire(uri);
        await window.showTextDocument(uri, { viewColumn: ViewColumn.Active, preview: true, preserveFocus: true });
        return uri;
    }

    async close(uri: Uri): Promise<void> {
        this.texts.delete(uri.toString());
        const tabs = window.tabGroups.all.flatMap(group => group.tabs);
        const shown = tabs.filter(({ input }) => String((input as { uri?: Uri } | undefined)?.uri) === uri.toString());
        await window.tabGroups.close(shown, true);
    }

    dispose(): void {
        this.changed.dispose();
    }
}

function contentOf({ text, understanding }: TableAnswer & { type: 'table' }): string {
    const lines = understanding.description.map(line => `// ${line.replace(/\s+/g, ' ')}`);
    return `${lines.join('\n')}\n\n${text}`;
}
