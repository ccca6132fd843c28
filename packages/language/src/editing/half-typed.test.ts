import type { LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { expect, test, vi } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import { ADOPTING_FRAMEWORKS } from '../testing/adopting-frameworks.ts';
import { openFiles } from '../testing/editor-workspace.ts';
import { uriOf } from '../testing/workspace.ts';
import { selectionRangeAt } from './selection-ranges.ts';

const START = { line: 0, character: 0 };
const END = { line: 9999, character: 0 };

/** Every feature of the editor, at a place. */
const FEATURES: Readonly<
    Record<string, (services: LangiumServices, document: LangiumDocument, position: Position) => unknown>
> = {
    completion: ({ lsp }, document, position) =>
        lsp.CompletionProvider?.getCompletion(document, { ...at(document), position }),
    hover: ({ lsp }, document, position) => lsp.HoverProvider?.getHoverContent(document, { ...at(document), position }),
    definition: ({ lsp }, document, position) =>
        lsp.DefinitionProvider?.getDefinition(document, { ...at(document), position }),
    references: ({ lsp }, document, position) =>
        lsp.ReferencesProvider?.findReferences(document, {
            ...at(document),
            position,
            context: { includeDeclaration: true }
        }),
    highlights: ({ lsp }, document, position) =>
        lsp.DocumentHighlightProvider?.getDocumentHighlight(document, { ...at(document), position }),
    rename: async ({ lsp }, document, position) => {
        const params = { ...at(document), position, newName: 'Q9' };
        if (await lsp.RenameProvider?.prepareRename(document, params))
            await lsp.RenameProvider?.rename(document, params);
    },
    actions: ({ lsp }, document, position) =>
        lsp.CodeActionProvider?.getCodeActions(document, {
            ...at(document),
            range: { start: position, end: position },
            context: { diagnostics: document.diagnostics ?? [] }
        }),
    symbols: ({ lsp }, document) => lsp.DocumentSymbolProvider?.getSymbols(document, at(document)),
    folding: ({ lsp }, document) => lsp.FoldingRangeProvider?.getFoldingRanges(document, at(document)),
    hints: ({ lsp }, document) =>
        lsp.InlayHintProvider?.getInlayHints(document, { ...at(document), range: { start: START, end: END } }),
    tokens: ({ lsp }, document) => lsp.SemanticTokenProvider?.semanticHighlight(document, at(document)),
    lenses: ({ lsp }, document) => lsp.CodeLensProvider?.provideCodeLens(document, at(document)),
    levels: ({ lsp }, document, position) =>
        lsp.SignatureHelp?.provideSignatureHelp(document, { ...at(document), position }),
    links: ({ lsp }, document) => lsp.DocumentLinkProvider?.getDocumentLinks(document, at(document)),
    careers: async ({ lsp: { CallHierarchyProvider } }, document, position) => {
        const items = await CallHierarchyProvider?.prepareCallHierarchy(document, { ...at(document), position });
        for (const item of items ?? []) {
            await CallHierarchyProvider?.incomingCalls({ item });
            await CallHierarchyProvider?.outgoingCalls({ item });
        }
    },
    inheritance: async ({ lsp: { TypeHierarchyProvider } }, document, position) => {
        const items = await TypeHierarchyProvider?.prepareTypeHierarchy(document, { ...at(document), position });
        for (const item of items ?? []) {
            await TypeHierarchyProvider?.supertypes({ item });
            await TypeHierarchyProvider?.subtypes({ item });
        }
    },
    selection: (_, document, position) => selectionRangeAt(document, position)
};

function at({ uri }: LangiumDocument): { textDocument: { uri: string } } {
    return { textDocument: { uri: uri.toString() } };
}

/** A text without each of its words in turn, and up to each of its words; with the place where something is missing. */
function* halfTyped(text: string): Iterable<{ text: string; offset: number }> {
    for (const { index, 0: word } of text.matchAll(/[^\s:,.{}"|@]+|\S/g)) {
        const end = index + word.length;
        yield { text: text.slice(0, index) + text.slice(end), offset: index };
        yield { text: text.slice(0, end), offset: end };
    }
}

/** Refuses, as it is meant to. */
function isRefusal(error: unknown): boolean {
    return error instanceof Error && 'code' in error && error.code === -32803;
}

test.for(Object.keys(ADOPTING_FRAMEWORKS))('no feature throws or talks nonsense while %s is typed', async path => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const services = await openFiles(new Map(Object.entries(ADOPTING_FRAMEWORKS)));
    const { workspace } = services.shared;
    const uri = uriOf(path);
    const failures: string[] = [];
    let version = 0;
    for (const { text, offset } of halfTyped(ADOPTING_FRAMEWORKS[path as keyof typeof ADOPTING_FRAMEWORKS])) {
        workspace.TextDocuments.set(TextDocument.create(uri.toString(), 'gradus', ++version, text));
        await workspace.DocumentBuilder.update([uri], []);
        const document = workspace.LangiumDocuments.getDocument(uri);
        if (!document) throw new Error(`${path} is gone.`);
        const position = document.textDocument.positionAt(offset);
        const around = `${text.slice(Math.max(0, offset - 40), offset)}‸${text.slice(offset, offset + 20)}`;
        for (const [name, ask] of Object.entries(FEATURES)) {
            try {
                const said = JSON.stringify((await ask(services, document, position)) ?? '');
                if (/\bundefined\b(?!-)|\bNaN\b|\[object/.test(said))
                    failures.push(`${name} says ${said} at ${around}`);
            } catch (error) {
                if (!isRefusal(error)) failures.push(`${name} throws ${String(error)} at ${around}`);
            }
        }
    }
    expect(failures).toEqual([]);
    expect(told.mock.calls).toEqual([]);
    told.mockRestore();
});
