import type { AstNode } from 'langium';
import { Cancellation, interruptAndCheck } from 'langium';
import type { WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver-protocol';
import type { Range, SymbolKind } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import type { GradusSharedServices } from '../gradus-lsp-module.ts';
import { isWorkspaceDocument } from '../symbols/frameworks.ts';
import { type GradusDescription, isGradusDescription, isNamedKind } from '../symbols/gradus-description.ts';
import { ALL_FRAMEWORKS } from '../workspace/crash-notes.ts';
import { outlineEntry } from './outline-entry.ts';
import { symbolKind } from './symbol-kinds.ts';

/** Finds elements of all frameworks of the workspace by code, title or alias, or by a code that they had. */
export class TitledWorkspaceSymbols implements WorkspaceSymbolProvider {
    private readonly services: GradusSharedServices;

    constructor(services: GradusSharedServices) {
        this.services = services;
    }

    async getSymbols(
        { query }: WorkspaceSymbolParams,
        cancelToken = Cancellation.CancellationToken.None
    ): Promise<WorkspaceSymbol[]> {
        // Whatever is looked for: every letter of it asks anew.
        return this.services.gradus.CrashNotes.aboutWhole('symbols', ALL_FRAMEWORKS, () =>
            this.find(query, cancelToken)
        );
    }

    private async find(query: string, cancelToken: Cancellation.CancellationToken): Promise<WorkspaceSymbol[]> {
        const wanted = query.toLowerCase();
        const matcher = this.services.lsp.FuzzyMatcher;
        const symbols: WorkspaceSymbol[] = [];
        await interruptAndCheck(cancelToken);
        for (const description of this.services.workspace.IndexManager.allElements()) {
            if (!isGradusDescription(description) || !isWorkspaceDocument(description.documentUri)) continue;
            const { documentUri, container, node } = description;
            const found = isNamedKind(description.type) ? named(description) : titledBlock(node);
            if (!found?.names.some(text => matcher.match(wanted, text))) continue;
            // Places are read from the text again, so only those of what was found are asked for.
            const range = found.range();
            if (!range) continue;
            symbols.push({
                name: found.shown,
                kind: found.kind,
                location: { uri: documentUri.toString(), range },
                ...(container !== undefined && { containerName: container })
            });
        }
        return symbols;
    }
}

/** What is found, and by what. */
interface Found {
    readonly names: readonly string[];
    readonly shown: string;
    readonly kind: SymbolKind;
    readonly range: () => Range | undefined;
}

function named(description: GradusDescription): Found {
    const { name, title = '', aliases, type, node } = description;
    const annotations = ast.isElement(node) ? node.annotations : [];
    const former = annotations.filter(ast.isFormerCodes).flatMap(({ codes }) => codes);
    return {
        names: [name, title, ...aliases, ...former],
        shown: `${name} ${title}`.trim(),
        kind: symbolKind(type, node),
        range: () => description.nameSegment?.range
    };
}

/** A table or a block of relations has no code, but perhaps a title. */
function titledBlock(node: AstNode | undefined): Found | undefined {
    if (!ast.isMatrix(node) && !ast.isRelations(node)) return undefined;
    const entry = outlineEntry(node);
    if (!entry?.detail) return undefined;
    return {
        names: [entry.detail],
        shown: `${entry.name} ${entry.detail}`,
        kind: entry.kind,
        range: () => entry.at?.range
    };
}
