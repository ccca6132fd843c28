import type { GradusSharedServices } from '@gradus/language/lsp';
import { DocumentState } from 'langium';
import { CodeLensRefreshRequest, type Connection, InlayHintRefreshRequest } from 'vscode-languageserver';

/** How long nothing may have been edited until editors are asked to ask again. */
const QUIET_MS = 500;

/**
 * Has editors ask again for what stands above elements and behind what they extend. They do so of their own accord for
 * the file that is typed in alone; “Required by 8 roles” is of all the others too.
 */
export function refreshCounts(shared: GradusSharedServices, connection: Connection): void {
    const { Frameworks } = shared.gradus;
    const methods: string[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown = 0;
    shared.lsp.LanguageServer.onInitialize(({ capabilities: { workspace } }) => {
        if (workspace?.codeLens?.refreshSupport) methods.push(CodeLensRefreshRequest.method);
        if (workspace?.inlayHint?.refreshSupport) methods.push(InlayHintRefreshRequest.method);
    });
    shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
        // Of prose, other files show nothing.
        if (methods.length === 0 || Frameworks.changes === shown) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
            shown = Frameworks.changes;
            // An editor that fails to do so shows it later.
            for (const method of methods) connection.sendRequest(method).catch(() => undefined);
        }, QUIET_MS);
    });
}
