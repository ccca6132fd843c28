import { Cancellation, interruptAndCheck } from 'langium';
import type { LangiumSharedServices, WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver-protocol';
import { isWorkspaceDocument } from '../symbols/frameworks.ts';
import { isGradusDescription } from '../symbols/gradus-description.ts';
import { symbolKind } from './symbol-kinds.ts';

/** Finds elements of all frameworks of the workspace by code, title or alias. */
export class TitledWorkspaceSymbols implements WorkspaceSymbolProvider {
    private readonly services: LangiumSharedServices;

    constructor(services: LangiumSharedServices) {
        this.services = services;
    }

    async getSymbols(
        { query }: WorkspaceSymbolParams,
        cancelToken = Cancellation.CancellationToken.None
    ): Promise<WorkspaceSymbol[]> {
        const wanted = query.toLowerCase();
        const matcher = this.services.lsp.FuzzyMatcher;
        const symbols: WorkspaceSymbol[] = [];
        await interruptAndCheck(cancelToken);
        for (const description of this.services.workspace.IndexManager.allElements()) {
            if (!isGradusDescription(description) || !isWorkspaceDocument(description.documentUri)) continue;
            const { name, title = '', aliases, nameSegment, container } = description;
            if (!nameSegment || ![name, title, ...aliases].some(text => matcher.match(wanted, text))) continue;
            symbols.push({
                name: `${name} ${title}`.trim(),
                kind: symbolKind(description.type),
                location: { uri: description.documentUri.toString(), range: nameSegment.range },
                ...(container !== undefined && { containerName: container })
            });
        }
        return symbols;
    }
}
