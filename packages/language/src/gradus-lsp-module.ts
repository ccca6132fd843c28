import type { LangiumDocument, Module } from 'langium';
import { inject } from 'langium';
import {
    createDefaultModule,
    createDefaultSharedModule,
    type DefaultSharedModuleContext,
    type Formatter,
    type LangiumServices,
    type LangiumSharedServices,
    type PartialLangiumServices
} from 'langium/lsp';
import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver-protocol';
import { GradusCodeActions } from './editing/code-actions.ts';
import { MatrixLenses } from './editing/code-lens.ts';
import { GradusCompletion } from './editing/completion.ts';
import { ElementSymbols } from './editing/document-symbols.ts';
import { CardHover } from './editing/hover.ts';
import { TitleHints } from './editing/inlay-hints.ts';
import { CodeRename } from './editing/rename.ts';
import { CodeTokens } from './editing/semantic-tokens.ts';
import { TitleMatcher } from './editing/title-matcher.ts';
import { TitledWorkspaceSymbols } from './editing/workspace-symbols.ts';
import { formatDocument } from './formatting/formatter.ts';
import { GradusGeneratedModule, GradusGeneratedSharedModule } from './generated/module.ts';
import { type GradusAddedSharedServices, GradusModule, GradusSharedModule } from './gradus-module.ts';
import { CalmDocumentUpdates } from './workspace/calm-document-updates.ts';
import { RenamedFolders } from './workspace/renamed-folders.ts';

export type GradusSharedServices = LangiumSharedServices & GradusAddedSharedServices;
export type GradusServices = LangiumServices & { readonly shared: GradusSharedServices };

const GradusSharedLspModule: Module<
    GradusSharedServices,
    {
        lsp: Pick<
            LangiumSharedServices['lsp'],
            'DocumentUpdateHandler' | 'FileOperationHandler' | 'FuzzyMatcher' | 'WorkspaceSymbolProvider'
        >;
    }
> = {
    lsp: {
        DocumentUpdateHandler: services => new CalmDocumentUpdates(services),
        FileOperationHandler: services => new RenamedFolders(services),
        FuzzyMatcher: () => new TitleMatcher(),
        WorkspaceSymbolProvider: services => new TitledWorkspaceSymbols(services)
    }
};

const GradusLspModule: Module<GradusServices, PartialLangiumServices> = {
    lsp: {
        CodeActionProvider: services => new GradusCodeActions(() => services.shared.gradus.Frameworks),
        CodeLensProvider: services => new MatrixLenses(services),
        CompletionProvider: services => new GradusCompletion(services, () => services.shared.gradus.Frameworks),
        DocumentSymbolProvider: () => new ElementSymbols(),
        Formatter: () => FORMATTER,
        InlayHintProvider: () => new TitleHints(),
        HoverProvider: services => new CardHover(services, () => services.shared.gradus.Frameworks),
        RenameProvider: services => new CodeRename(services, () => services.shared.gradus.Frameworks),
        SemanticTokenProvider: services => new CodeTokens(services)
    }
};

const FORMATTER: Formatter = {
    formatDocument: (document: LangiumDocument, { options }: DocumentFormattingParams): TextEdit[] =>
        formatDocument(document, options),
    formatDocumentRange: (document: LangiumDocument, { options, range }: DocumentRangeFormattingParams): TextEdit[] =>
        formatDocument(document, options, range),
    formatDocumentOnType: () => [],
    formatOnTypeOptions: undefined
};

/**
 * All services of the language server. The same for Node and for a browser worker: files come
 * through the context, and so does the connection.
 */
export function createGradusServices(context: DefaultSharedModuleContext): {
    shared: GradusSharedServices;
    gradus: GradusServices;
} {
    const shared = inject(
        createDefaultSharedModule(context),
        GradusGeneratedSharedModule,
        GradusSharedModule,
        GradusSharedLspModule
    );
    const gradus = inject(
        createDefaultModule({ shared }),
        GradusGeneratedModule,
        GradusModule,
        GradusLspModule
    ) as GradusServices;
    shared.ServiceRegistry.register(gradus);
    return { shared, gradus };
}
