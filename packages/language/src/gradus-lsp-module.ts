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
import type {
    DocumentFormattingParams,
    DocumentOnTypeFormattingParams,
    DocumentRangeFormattingParams,
    TextEdit
} from 'vscode-languageserver-protocol';
import { Cards } from './editing/card.ts';
import { CareerHierarchy } from './editing/career-hierarchy.ts';
import { abilitiesOf, GradusCodeActions } from './editing/code-actions.ts';
import { CodeHighlights } from './editing/code-highlights.ts';
import { MatrixLenses } from './editing/code-lens.ts';
import { GradusCompletion } from './editing/completion.ts';
import { CountLenses } from './editing/count-lenses.ts';
import { ElementSymbols } from './editing/document-symbols.ts';
import { BodyFolding } from './editing/folding.ts';
import { FrameworkLinks } from './editing/framework-links.ts';
import { HierarchyItems } from './editing/hierarchy-items.ts';
import { HintSettings } from './editing/hint-settings.ts';
import { CardHover } from './editing/hover.ts';
import { InheritanceHierarchy } from './editing/inheritance-hierarchy.ts';
import { TitleHints } from './editing/inlay-hints.ts';
import { Lenses } from './editing/lenses.ts';
import { LevelHelp } from './editing/level-help.ts';
import { notedAnswers } from './editing/noted-answers.ts';
import { QualifiedReferences } from './editing/qualified-references.ts';
import { CodeRename } from './editing/rename.ts';
import { ResolvingServer } from './editing/resolving-server.ts';
import { CodeTokens } from './editing/semantic-tokens.ts';
import { ShownTitles } from './editing/shown-titles.ts';
import { TitleMatcher } from './editing/title-matcher.ts';
import { UseCommand } from './editing/use-command.ts';
import { TitledWorkspaceSymbols } from './editing/workspace-symbols.ts';
import { formatTyped, TYPED } from './formatting/format-typed.ts';
import { formatDocument } from './formatting/formatter.ts';
import { GradusGeneratedModule, GradusGeneratedSharedModule } from './generated/module.ts';
import {
    type GradusAddedServices,
    type GradusAddedSharedServices,
    GradusModule,
    GradusSharedModule
} from './gradus-module.ts';
import type { Frameworks } from './symbols/frameworks.ts';
import type { GradusIndex } from './symbols/gradus-index.ts';
import { CalmDocumentUpdates } from './workspace/calm-document-updates.ts';
import { openTexts } from './workspace/open-texts.ts';
import { RenamedFolders } from './workspace/renamed-folders.ts';

export type GradusSharedServices = LangiumSharedServices & GradusAddedSharedServices;
export type GradusServices = LangiumServices & GradusAddedServices & { readonly shared: GradusSharedServices };

const GradusSharedLspModule: Module<
    GradusSharedServices,
    {
        lsp: Pick<
            LangiumSharedServices['lsp'],
            | 'DocumentUpdateHandler'
            | 'ExecuteCommandHandler'
            | 'FileOperationHandler'
            | 'FuzzyMatcher'
            | 'LanguageServer'
            | 'WorkspaceSymbolProvider'
        >;
        workspace: Pick<LangiumSharedServices['workspace'], 'TextDocuments'>;
    }
> = {
    lsp: {
        DocumentUpdateHandler: services => new CalmDocumentUpdates(services, () => services.gradus.Packages),
        ExecuteCommandHandler: services => new UseCommand(services),
        FileOperationHandler: services => new RenamedFolders(services),
        FuzzyMatcher: () => new TitleMatcher(),
        LanguageServer: services => new ResolvingServer(services),
        WorkspaceSymbolProvider: services => new TitledWorkspaceSymbols(services)
    },
    workspace: {
        TextDocuments: () => openTexts()
    }
};

const GradusLspModule: Module<GradusServices, PartialLangiumServices> = {
    references: {
        References: services => new QualifiedReferences(services, () => services.shared.gradus.Frameworks)
    },
    lsp: {
        CallHierarchyProvider: services =>
            new CareerHierarchy(
                new HierarchyItems(services, () => services.shared.gradus.Frameworks, shownTitles(services)),
                () => services.shared.gradus.Frameworks
            ),
        CodeActionProvider: codeActions,
        CodeLensProvider: services =>
            new Lenses(
                new MatrixLenses(services),
                new CountLenses(services, () => services.shared.gradus.Frameworks, shownTitles(services))
            ),
        CompletionProvider: services => new GradusCompletion(services),
        DocumentHighlightProvider: services =>
            new CodeHighlights(services, () => services.shared.workspace.IndexManager as GradusIndex),
        DocumentLinkProvider: () => new FrameworkLinks(),
        DocumentSymbolProvider: () => new ElementSymbols(),
        FoldingRangeProvider: services => new BodyFolding(services),
        Formatter: services => formatter(() => services.shared.gradus.Frameworks),
        InlayHintProvider: services =>
            new TitleHints(
                () => services.shared.gradus.Frameworks,
                shownTitles(services),
                new HintSettings(services.shared)
            ),
        HoverProvider: services =>
            new CardHover(services, () => services.shared.gradus.Frameworks, shownTitles(services)),
        RenameProvider: services => new CodeRename(services, () => services.shared.gradus.Frameworks),
        SemanticTokenProvider: services => new CodeTokens(services),
        SignatureHelp: services => {
            const frameworks = () => services.shared.gradus.Frameworks;
            const titles = shownTitles(services);
            return new LevelHelp(services, frameworks, titles, new Cards(frameworks, titles));
        },
        TypeHierarchyProvider: services =>
            new InheritanceHierarchy(
                new HierarchyItems(services, () => services.shared.gradus.Frameworks, shownTitles(services)),
                () => services.shared.workspace.IndexManager as GradusIndex
            )
    }
};

/** What is offered depends on what the editor can do with it, which it says when it starts. */
function codeActions(services: GradusServices): GradusCodeActions {
    const actions = new GradusCodeActions(services);
    services.shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
        actions.abilities = abilitiesOf(capabilities);
    });
    return actions;
}

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
        formatDocumentOnType: (
            document: LangiumDocument,
            { options, ch, position }: DocumentOnTypeFormattingParams
        ): TextEdit[] => (frameworks().isReadOnly(document.uri) ? [] : formatTyped(document, options, ch, position)),
        formatOnTypeOptions: { ...TYPED, moreTriggerCharacter: [...TYPED.moreTriggerCharacter] }
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
    const defaults = createDefaultModule({ shared });
    const gradus = inject(
        defaults,
        GradusGeneratedModule,
        GradusModule,
        notedAnswers(GradusLspModule, defaults)
    ) as GradusServices;
    shared.ServiceRegistry.register(gradus);
    return { shared, gradus };
}
