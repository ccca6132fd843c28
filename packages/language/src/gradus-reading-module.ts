import type { LangiumCoreServices, LangiumSharedCoreServices, Module, PartialLangiumCoreServices, URI } from 'langium';
import { GradusParser } from './parsing/gradus-parser.ts';
import type { Recovery } from './parsing/recovery.ts';
import { GradusLinker } from './references/gradus-linker.ts';
import { TranslatedTitles } from './references/translated-titles.ts';
import { VisibleNames } from './references/visible-names.ts';
import { ExportedSymbols } from './symbols/exported-symbols.ts';
import { Frameworks } from './symbols/frameworks.ts';
import { GradusIndex } from './symbols/gradus-index.ts';
import { GradusValidator } from './validation/gradus-validator.ts';
import { RULES } from './validation/rules/index.ts';
import { CrashNotes } from './workspace/crash-notes.ts';
import { FrameworkFileRegistry } from './workspace/framework-file-registry.ts';
import { GradusDocumentBuilder } from './workspace/gradus-document-builder.ts';
import { GradusWorkspaceManager } from './workspace/gradus-workspace-manager.ts';
import { Packages } from './workspace/packages.ts';
import { ProjectSettings } from './workspace/project-settings.ts';
import { TolerantDocumentFactory } from './workspace/tolerant-document-factory.ts';
import { UnreadableFiles } from './workspace/unreadable-files.ts';

/*
 * The parts of Gradus that reading, linking and checking need, for whoever assembles services. Nothing here loads
 * Langium's parser: where there is no error it is not needed, and to load it takes longer than to check most frameworks.
 */

/** What Gradus adds to the services that all files of a workspace share. */
export interface GradusAddedSharedServices {
    readonly gradus: {
        readonly CrashNotes: CrashNotes;
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
    readonly parser: { readonly GradusParser: GradusParser; readonly Recovery: Recovery };
}
export type GradusCoreServices = LangiumCoreServices &
    GradusAddedServices & { readonly shared: GradusSharedCoreServices };

/** The parts of Gradus that replace or extend what Langium shares among all files. */
export const GradusSharedModule: Module<
    GradusSharedCoreServices,
    Pick<GradusAddedSharedServices, 'gradus'> &
        Pick<LangiumSharedCoreServices, 'ServiceRegistry'> & {
            workspace: Pick<
                LangiumSharedCoreServices['workspace'],
                'DocumentBuilder' | 'IndexManager' | 'LangiumDocumentFactory' | 'WorkspaceManager'
            >;
        }
> = {
    gradus: {
        CrashNotes: () => new CrashNotes(),
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
    ServiceRegistry: services => new FrameworkFileRegistry(services),
    workspace: {
        DocumentBuilder: services =>
            new GradusDocumentBuilder(
                services,
                () => services.gradus.Frameworks,
                uri => {
                    return {
                        factory: services.workspace.LangiumDocumentFactory as TolerantDocumentFactory,
                        validator: servicesFor(services, uri).validation.DocumentValidator as GradusValidator,
                        isReadable: file => services.gradus.UnreadableFiles.reasonFor(file) === undefined
                    };
                },
                () => services.gradus.CrashNotes
            ),
        IndexManager: services => new GradusIndex(services),
        LangiumDocumentFactory: services =>
            new TolerantDocumentFactory(
                services,
                services.gradus.UnreadableFiles,
                services.gradus.CrashNotes,
                uri => servicesFor(services, uri).parser.GradusParser
            ),
        WorkspaceManager: services =>
            new GradusWorkspaceManager(
                services,
                () => services.gradus.Packages,
                () => services.gradus.ProjectSettings
            )
    }
};

function servicesFor({ ServiceRegistry }: GradusSharedCoreServices, uri: URI): GradusCoreServices {
    return ServiceRegistry.getServices(uri) as GradusCoreServices;
}

/** The parts of Gradus that replace Langium's for one file; how texts with errors are read is left open. */
export const GradusReadingModule = {
    parser: {
        GradusParser: (services: GradusCoreServices) =>
            new GradusParser(services.references.Linker as GradusLinker, () => services.parser.Recovery)
    },
    references: {
        Linker: (services: GradusCoreServices) => new GradusLinker(services),
        ScopeComputation: () => new ExportedSymbols(),
        ScopeProvider: (services: GradusCoreServices) =>
            new VisibleNames(services, () => services.shared.gradus.Frameworks)
    },
    validation: {
        DocumentValidator: (services: GradusCoreServices) =>
            new GradusValidator(
                services,
                RULES,
                () => services.shared.gradus.Frameworks,
                () => services.shared.gradus.UnreadableFiles,
                () => services.shared.gradus.ProjectSettings,
                () => services.shared.gradus.Packages
            )
    }
} satisfies Module<
    GradusCoreServices,
    PartialLangiumCoreServices & { readonly parser: Pick<GradusAddedServices['parser'], 'GradusParser'> }
>;
