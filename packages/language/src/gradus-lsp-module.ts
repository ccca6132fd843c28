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
import { BodyFolding } from './editing/folding.ts';
import { CardHover } from './editing/hover.ts';
import { TitleHints } from './editing/inlay-hints.ts';
import { QualifiedReferences } from './editing/qualified-references.ts';
import { CodeRename } from './editing/rename.ts';
import { CodeTokens } from './editing/semantic-tokens.ts';
import { ShownTitles } from './editing/shown-titles.ts';
import { TitleMatcher } from './editing/title-matcher.ts';
import { TitledWorkspaceSymbols } from './editing/workspace-symbols.ts';
import { formatDocument } from './formatting/formatter.ts';
import { GradusGeneratedModule, GradusGeneratedSharedModule } from './generated/module.ts';
import {
    type GradusAddedServices,
    type GradusAddedSharedServices,
    GradusModule,
    GradusSharedModule
} from './gradus-module.ts';
import type { Frameworks } from './symbols/frameworks.ts';
import { CalmDocumentUpdates } from './workspace/calm-document-updates.ts';
import { RenamedFolders } from './workspace/renamed-folders.ts';

export type GradusSharedServices = LangiumSharedServices & GradusAddedSharedServices;
export type GradusServices = LangiumServices & GradusAddedServices & { readonly shared: GradusSharedServices };

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
        DocumentUpdateHandler: services => new CalmDocumentUpdates(services, () => services.gradus.Packages),
        FileOperationHandler: services => new RenamedFolders(services),
        FuzzyMatcher: () => new TitleMatcher(),
        WorkspaceSymbolProvider: services => new TitledWorkspaceSymbols(services)
    }
};

const GradusLspModule: Module<GradusServices, PartialLangiumServices> = {
    references: {
        References: services => new QualifiedReferences(services, () => services.shared.gradus.Frameworks)
    },
    lsp: {
        CodeActionProvider: services => new GradusCodeActions(() => services.shared.gradus.Frameworks),
        CodeLensProvider: services => new MatrixLenses(services),
        CompletionProvider: services => new GradusCompletion(services),
        DocumentSymbolProvider: () => new ElementSymbols(),
        FoldingRangeProvider: services => new BodyFolding(services),
        Formatter: services => formatter(() => services.shared.gradus.Frameworks),
        InlayHintProvider: services => new TitleHints(shownTitles(services)),
        HoverProvider: services =>
            new CardHover(services, () => services.shared.gradus.Frameworks, shownTitles(services)),
        RenameProvider: services => new CodeRename(services, () => services.shared.gradus.Frameworks),
        SemanticTokenProvider: services => new CodeTokens(services)
    }
};

function shownTitles({ shared }: GradusServices): ShownTitles {
    return new ShownTitles(
        () => shared.gradus.Frameworks,
        () => shared.gradus.TranslatedTitles
    );
}

/** Formats what is written in this workspace; what is only read stays as it is. */
function formatter(frameworks: () => Frameworks): Formatter {
    return {
        formatDocument: (document: LangiumDocument, { options }: DocumentFormattingParams): TextEdit[] =>
            frameworks().isReadOnly(document.uri) ? [] : formatDocument(document, options),
        formatDocumentRange: (
            document: LangiumDocument,
            { options, range }: DocumentRangeFormattingParams
        ): TextEdit[] => (frameworks().isReadOnly(document.uri) ? [] : formatDocument(document, options, range)),
        formatDocumentOnType: () => [],
        formatOnTypeOptions: undefined
    };
}

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
