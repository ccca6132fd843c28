import { resolveFramework } from '@gradus/language';
import { FrameworkTree, type GradusServices, type GradusSharedServices } from '@gradus/language/lsp';
import { toPreviewModel } from '@gradus/preview/view-model';
import { URI } from 'langium';

/**
 * Does with a text what an editor has done with it without anybody asking: it is read and checked, the preview and the side
 * bar show it, and so do lenses, colours and all else that stands in its editor.
 */
export async function askAlone(
    { shared, gradus }: { readonly shared: GradusSharedServices; readonly gradus: GradusServices },
    text: string
): Promise<void> {
    const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments } = shared.workspace;
    const document = LangiumDocumentFactory.fromString(text, URI.parse('file:///alone/alone.gradus'));
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: true });

    const { Frameworks } = shared.gradus;
    toPreviewModel(resolveFramework(Frameworks, Frameworks.folderOf(document.uri)));
    const tree = new FrameworkTree(Frameworks);
    for (const { id } of tree.children()) tree.children(id);

    const about = { textDocument: { uri: document.uri.toString() } };
    const { lsp } = gradus;
    await lsp.DocumentSymbolProvider?.getSymbols(document, about);
    await lsp.FoldingRangeProvider?.getFoldingRanges(document, about);
    await lsp.CodeLensProvider?.provideCodeLens(document, about);
    await lsp.SemanticTokenProvider?.semanticHighlight(document, about);
    await lsp.DocumentLinkProvider?.getDocumentLinks(document, about);
    const end = document.textDocument.positionAt(text.length);
    await lsp.InlayHintProvider?.getInlayHints(document, {
        ...about,
        range: { start: { line: 0, character: 0 }, end }
    });
}
