import { DefaultLanguageServer } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver-protocol';

/**
 * A language server that says what Langium's does not: that lenses are completed when they come in sight, and proposals
 * when they are looked at; and that it knows how selections grow.
 */
export class ResolvingServer extends DefaultLanguageServer {
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
