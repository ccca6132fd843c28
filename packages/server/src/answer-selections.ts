import { type GradusSharedServices, selectionRangeAt } from '@gradus/language/lsp';
import { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';

/** Answers to what a selection grows. */
export function answerSelections(shared: GradusSharedServices, connection: Connection): void {
    connection.onSelectionRanges(async ({ textDocument, positions }) => {
        await shared.workspace.WorkspaceManager.ready;
        return shared.workspace.WorkspaceLock.read(() => {
            const document = shared.workspace.LangiumDocuments.getDocument(URI.parse(textDocument.uri));
            if (!document) return null;
            const answer = () => positions.map(position => selectionRangeAt(document, position));
            return shared.gradus.CrashNotes.about(document, answer);
        });
    });
}
