import { GradusCompletion, type GradusSharedServices } from '@gradus/language/lsp';
import type { LangiumServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';

/** Explains a proposal that is looked at. */
export function completeProposals(shared: GradusSharedServices, connection: Connection): void {
    connection.onCompletionResolve(item =>
        shared.workspace.WorkspaceLock.read(() => {
            const [services] = shared.ServiceRegistry.all as readonly LangiumServices[];
            const completion = services?.lsp.CompletionProvider;
            return completion instanceof GradusCompletion ? completion.resolveCompletionItem(item) : item;
        })
    );
}
