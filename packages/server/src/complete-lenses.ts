import { type GradusSharedServices, Lenses } from '@gradus/language/lsp';
import type { LangiumServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';

/** Answers what a lens says that has come in sight, once the text is read as it is now. */
export function completeLenses(shared: GradusSharedServices, connection: Connection): void {
    connection.onCodeLensResolve(async lens => {
        await shared.workspace.WorkspaceManager.ready;
        return shared.workspace.WorkspaceLock.read(() => {
            const [services] = shared.ServiceRegistry.all as readonly LangiumServices[];
            const lenses = services?.lsp.CodeLensProvider;
            return lenses instanceof Lenses ? lenses.resolveCodeLens(lens) : lens;
        });
    });
}
