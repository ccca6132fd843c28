import type { DefaultSharedCoreModuleContext, LangiumCoreServices, LangiumSharedCoreServices, Module } from 'langium';
import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    inject,
    type PartialLangiumCoreServices
} from 'langium';
import { GradusGeneratedModule, GradusGeneratedSharedModule } from './generated/module.ts';
import { createParser } from './parsing/create-parser.ts';
import { DepthLimitedLexer } from './parsing/depth-limited-lexer.ts';
import { GradusParser } from './parsing/gradus-parser.ts';
import { GradusLexerMessages } from './parsing/lexer-messages.ts';
import { GradusParserMessages } from './parsing/parser-messages.ts';
import { GradusTokenBuilder } from './parsing/token-builder.ts';
import { GradusValueConverter } from './parsing/value-converter.ts';
import { GradusLinker } from './references/gradus-linker.ts';
import { TranslatedTitles } from './references/translated-titles.ts';
import { VisibleNames } from './references/visible-names.ts';
import { ExportedSymbols } from './symbols/exported-symbols.ts';
import { Frameworks } from './symbols/frameworks.ts';
import { GradusValidator } from './validation/gradus-validator.ts';
import { RULES } from './validation/rules/index.ts';
import { GradusDocumentBuilder } from './workspace/gradus-document-builder.ts';
import { GradusWorkspaceManager } from './workspace/gradus-workspace-manager.ts';
import { Packages } from './workspace/packages.ts';
import { ProjectSettings } from './workspace/project-settings.ts';
import { TolerantDocumentFactory } from './workspace/tolerant-document-factory.ts';
import { UnreadableFiles } from './workspace/unreadable-files.ts';

/** What Gradus adds to the services that all files of a workspace share. */
export interface GradusAddedSharedServices {
    readonly gradus: {
        readonly Frameworks: Frameworks;
        readonly Packages: Packages;
        readonly ProjectSettings: ProjectSettings;
        readonly TranslatedTitles: TranslatedTitles;
        readonly UnreadableFiles: UnreadableFiles;
    };
}
export type GradusSharedCoreServices = LangiumSharedCoreServices & GradusAddedSharedServices;
/** What Gradus adds to the services for one file. */
export interface GradusAddedServices {
    readonly parser: { readonly GradusParser: GradusParser };
}
export type GradusCoreServices = LangiumCoreServices &
    GradusAddedServices & { readonly shared: GradusSharedCoreServices };

/** The parts of Gradus that replace or extend what Langium shares among all files. */
export const GradusSharedModule: Module<
    GradusSharedCoreServices,
    Pick<GradusAddedSharedServices, 'gradus'> & {
        workspace: Pick<
            LangiumSharedCoreServices['workspace'],
            'DocumentBuilder' | 'LangiumDocumentFactory' | 'WorkspaceManager'
        >;
    }
> = {
    gradus: {
        Frameworks: services => new Frameworks(services, () => services.gradus.Packages),
        Packages: services =>
            new Packages(
                services,
                () => services.gradus.Frameworks,
                () => services.gradus.UnreadableFiles
            ),
        ProjectSettings: services => new ProjectSettings(() => services.workspace.FileSystemProvider, RULES),
        TranslatedTitles: services =>
            new TranslatedTitles(
                () => services.gradus.Frameworks,
                () => services.gradus.ProjectSettings
            ),
        UnreadableFiles: () => new UnreadableFiles()
    },
    workspace: {
        DocumentBuilder: services => new GradusDocumentBuilder(services, () => services.gradus.Frameworks),
        LangiumDocumentFactory: services =>
            new TolerantDocumentFactory(
                services,
                services.gradus.UnreadableFiles,
                uri => (services.ServiceRegistry.getServices(uri) as GradusCoreServices).parser.GradusParser
            ),
        WorkspaceManager: services =>
            new GradusWorkspaceManager(
                services,
                () => services.gradus.Packages,
                () => services.gradus.ProjectSettings
            )
    }
};

/** The parts of Gradus that replace Langium's for one file. */
export const GradusModule: Module<GradusCoreServices, PartialLangiumCoreServices & GradusAddedServices> = {
    parser: {
        GradusParser: services => new GradusParser(services, services.references.Linker as GradusLinker),
        GrammarConfig: () => ({
            // Codes are read as one word also where they hold dots, dashes and slashes.
            nameRegexp: /[\p{L}\p{M}\p{N}_./-]/u,
            multilineCommentRules: ['ML_COMMENT']
        }),
        Lexer: services => new DepthLimitedLexer(services),
        LangiumParser: services => createParser(services),
        LexerErrorMessageProvider: () => new GradusLexerMessages(),
        ParserErrorMessageProvider: () => new GradusParserMessages(),
        TokenBuilder: () => new GradusTokenBuilder(),
        ValueConverter: () => new GradusValueConverter()
    },
    references: {
        Linker: services => new GradusLinker(services),
        ScopeComputation: services => new ExportedSymbols(services),
        ScopeProvider: services => new VisibleNames(services, () => services.shared.gradus.Frameworks)
    },
    validation: {
        DocumentValidator: services =>
            new GradusValidator(
                services,
                RULES,
                () => services.shared.gradus.Frameworks,
                () => services.shared.gradus.UnreadableFiles,
                () => services.shared.gradus.ProjectSettings,
                () => services.shared.gradus.Packages
            )
    }
};

/**
 * Services without the language server: for the command line and for tests of rules and model.
 *
 * @param context where files come from; `EmptyFileSystem` for text alone
 */
export function createGradusCoreServices(context: DefaultSharedCoreModuleContext): {
    shared: GradusSharedCoreServices;
    gradus: GradusCoreServices;
} {
    const shared = inject(createDefaultSharedCoreModule(context), GradusGeneratedSharedModule, GradusSharedModule);
    const gradus = inject(
        createDefaultCoreModule({ shared }),
        GradusGeneratedModule,
        GradusModule
    ) as GradusCoreServices;
    shared.ServiceRegistry.register(gradus);
    return { shared, gradus };
}
