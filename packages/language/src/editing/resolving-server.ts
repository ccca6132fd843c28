import { DefaultLanguageServer } from 'langium/lsp';
import type { InitializedParams, InitializeParams, InitializeResult } from 'vscode-languageserver-protocol';

/**
 * A language server that says what Langium's does not: that lenses are completed when they come in sight, and proposals
 * when they are looked at; and that it knows how selections grow.
 */
export class ResolvingServer extends DefaultLanguageServer {
    private isInitialized = false;

    /** Once: said again, it would have all files read once more, over what is open. */
    override initialized(params: InitializedParams): void {
        if (this.isInitialized) return;
        this.isInitialized = true;
        super.initialized(params);
    }

    protected override buildInitializeResult(params: InitializeParams): InitializeResult {
        const result = super.buildInitializeResult(params);
        const { capabilities } = result;
        return {
            ...result,
            capabilities: {
                ...capabilities,
                codeLensProvider: { resolveProvider: true },
                selectionRangeProvider: true,
                completionProvider: { ...capabilities.completionProvider, resolveProvider: true }
            }
        };
    }
}
