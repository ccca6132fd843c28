import {
    competencyInsertion,
    conversationsIn,
    FrameworkTree,
    firstSyntaxError,
    frameworkStatus,
    remarkEdits,
    requirementFindings,
    selectionRangeAt,
    subjectAt,
    tablePlaceAt
} from '@gradus/language/lsp';
import type { LangiumDocument } from 'langium';
import { type Position, ResponseError } from 'vscode-languageserver-protocol';
import { applicable, rangesInside } from './inside.ts';
import type { OpenFile } from './open-file.ts';

const OPTIONS = { tabSize: 2, insertSpaces: true };
const MOST = 20;

/** Asks everything that an editor asks about a place in a text, and looks where the answers point to. */
export async function askAboutPlace(file: OpenFile, document: LangiumDocument, offset: number): Promise<void> {
    const { lsp, shared } = file.services;
    const { textDocument, uri } = document;
    const position = textDocument.positionAt(offset);
    const params = { textDocument: { uri: uri.toString() }, position };
    const range = { start: position, end: position };
    const check = (answer: unknown, what: string) => rangesInside(answer, textDocument, file.documentOf, what);

    check(await lsp.HoverProvider?.getHoverContent(document, params), 'hover');
    check(await lsp.CompletionProvider?.getCompletion(document, params), 'completion');
    check(await lsp.DefinitionProvider?.getDefinition(document, params), 'definition');
    const context = { includeDeclaration: true };
    check(await lsp.ReferencesProvider?.findReferences(document, { ...params, context }), 'references');
    check(await lsp.DocumentHighlightProvider?.getDocumentHighlight(document, params), 'highlights');
    check(await lsp.SignatureHelp?.provideSignatureHelp(document, params), 'signature help');
    check(await unlessRefused(async () => lsp.RenameProvider?.prepareRename(document, params)), 'what is renamed');
    const named = { ...params, newName: 'Renamed1' };
    check(await unlessRefused(async () => lsp.RenameProvider?.rename(document, named)), 'renaming');
    await askHierarchies(file, document, position);
    check(selectionRangeAt(document, position), 'selection ranges');
    const diagnostics = (document.diagnostics ?? []).slice(0, MOST);
    const asked = { ...params, range, context: { diagnostics } };
    check(await lsp.CodeActionProvider?.getCodeActions(document, asked), 'code actions');
    for (const ch of ['}', '\n']) {
        const edits = await lsp.Formatter?.formatDocumentOnType(document, { ...params, options: OPTIONS, ch });
        applicable(textDocument, edits ?? [], 'formatting what is typed');
    }
    subjectAt(document, offset);
    check(tablePlaceAt(document, offset), 'the place of a table');
    check(competencyInsertion(document, offset, shared.gradus.Frameworks), 'a new competency');
    applicable(textDocument, remarkEdits(document, position, { type: 'begin', text: 'Why?' }) ?? [], 'a remark');
    check(new FrameworkTree(shared.gradus.Frameworks).pathTo(document, offset), 'the tree');
}

async function askHierarchies(file: OpenFile, document: LangiumDocument, position: Position): Promise<void> {
    const { CallHierarchyProvider, TypeHierarchyProvider } = file.services.lsp;
    const params = { textDocument: { uri: document.uri.toString() }, position };
    const check = (answer: unknown) => rangesInside(answer, document.textDocument, file.documentOf, 'hierarchies');
    for (const item of (await CallHierarchyProvider?.prepareCallHierarchy(document, params)) ?? []) {
        check(item);
        check(await CallHierarchyProvider?.incomingCalls({ item }));
        check(await CallHierarchyProvider?.outgoingCalls({ item }));
    }
    for (const item of (await TypeHierarchyProvider?.prepareTypeHierarchy(document, params)) ?? []) {
        check(item);
        check(await TypeHierarchyProvider?.supertypes({ item }));
        check(await TypeHierarchyProvider?.subtypes({ item }));
    }
}

/** Renaming may be refused, with a sentence that says why. */
async function unlessRefused<T>(rename: () => Promise<T>): Promise<T | undefined> {
    try {
        return await rename();
    } catch (error) {
        if (error instanceof ResponseError && error.message.endsWith('.')) return undefined;
        throw error;
    }
}

/** Asks everything that an editor asks about a text as a whole. */
export async function askAboutText(file: OpenFile, document: LangiumDocument): Promise<void> {
    const { lsp, shared } = file.services;
    const { textDocument, uri } = document;
    const params = { textDocument: { uri: uri.toString() } };
    const range = { start: { line: 0, character: 0 }, end: textDocument.positionAt(textDocument.getText().length) };
    const check = (answer: unknown, what: string) => rangesInside(answer, textDocument, file.documentOf, what);

    check(await lsp.DocumentSymbolProvider?.getSymbols(document, params), 'symbols');
    check(await shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query: 'a' }), 'symbols of the workspace');
    check(await lsp.FoldingRangeProvider?.getFoldingRanges(document, params), 'folding');
    check(await lsp.InlayHintProvider?.getInlayHints(document, { ...params, range }), 'inlay hints');
    check(await lsp.CodeLensProvider?.provideCodeLens(document, params), 'code lenses');
    check(await lsp.DocumentLinkProvider?.getDocumentLinks(document, params), 'links');
    await lsp.SemanticTokenProvider?.semanticHighlight(document, params);
    check(conversationsIn(document), 'remarks');
    check({ range: firstSyntaxError(document) }, 'the first syntax error');
    const { Frameworks } = shared.gradus;
    frameworkStatus(Frameworks, uri);
    check(requirementFindings(Frameworks, Frameworks.folderOf(uri), MOST), 'marks of cells');
    const tree = new FrameworkTree(Frameworks);
    for (const root of tree.children()) {
        for (const group of tree.children(root.id)) {
            for (const entry of tree.children(group.id).slice(0, MOST)) check(tree.placeOf(entry.id), 'the tree');
        }
    }
    tree.allRemarks();
}
