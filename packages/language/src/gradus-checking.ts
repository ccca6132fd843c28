import type {
    DefaultSharedCoreModuleContext,
    LangiumDefaultCoreServices,
    LangiumDefaultSharedCoreServices,
    LangiumGeneratedCoreServices,
    LangiumGeneratedSharedCoreServices,
    Module
} from 'langium';
import {
    DefaultAstNodeLocator,
    DefaultConfigurationProvider,
    DefaultLangiumDocuments,
    DefaultNameProvider,
    DefaultWorkspaceLock,
    inject
} from 'langium';
import { reflection } from './generated/ast.ts';
import {
    type GradusCoreServices,
    GradusReadingModule,
    type GradusSharedCoreServices,
    GradusSharedModule
} from './gradus-reading-module.ts';
import { RecoveryOnDemand } from './parsing/recovery-on-demand.ts';

/**
 * Services for reading and checking whole workspaces, made of as little as that takes: Langium's parser and grammar
 * come only where a text has an error, and editing not at all.
 *
 * @param context where files come from
 */
export function createGradusCheckingServices(context: DefaultSharedCoreModuleContext): {
    shared: GradusSharedCoreServices;
    gradus: GradusCoreServices;
} {
    const shared = inject(sharedModule(context), GradusSharedModule) as unknown as GradusSharedCoreServices;
    const gradus = inject(coreModule(shared), GradusReadingModule as Module<unknown>) as unknown as GradusCoreServices;
    shared.ServiceRegistry.register(gradus);
    return { shared, gradus };
}

type SharedParts = Pick<LangiumDefaultSharedCoreServices, 'profilers'> &
    LangiumGeneratedSharedCoreServices & {
        workspace: Pick<
            LangiumDefaultSharedCoreServices['workspace'],
            'ConfigurationProvider' | 'FileSystemProvider' | 'LangiumDocuments' | 'WorkspaceLock'
        >;
    };

function sharedModule({
    fileSystemProvider
}: DefaultSharedCoreModuleContext): Module<GradusSharedCoreServices, SharedParts> {
    return {
        // The one that is there already: making another takes a while, and so does what either learns.
        AstReflection: () => reflection,
        workspace: {
            ConfigurationProvider: services => new DefaultConfigurationProvider(services),
            FileSystemProvider: services => fileSystemProvider(services),
            LangiumDocuments: services => new DefaultLangiumDocuments(services),
            WorkspaceLock: () => new DefaultWorkspaceLock()
        },
        profilers: {}
    };
}

type CoreParts = Pick<LangiumGeneratedCoreServices, 'LanguageMetaData'> & {
    parser: Pick<GradusCoreServices['parser'], 'Recovery'>;
    references: Pick<LangiumDefaultCoreServices['references'], 'NameProvider'>;
    workspace: Pick<LangiumDefaultCoreServices['workspace'], 'AstNodeLocator'>;
    shared: GradusSharedCoreServices;
};

function coreModule(shared: GradusSharedCoreServices): Module<GradusCoreServices, CoreParts> {
    return {
        LanguageMetaData: () => ({
            languageId: 'gradus',
            fileExtensions: ['.gradus'],
            caseInsensitive: false,
            mode: 'production'
        }),
        parser: {
            Recovery: services =>
                new RecoveryOnDemand(async () => {
                    const { createRecovery } = await import('./parsing/load-recovery.ts');
                    return createRecovery(shared, services.references.Linker);
                })
        },
        references: { NameProvider: () => new DefaultNameProvider() },
        workspace: { AstNodeLocator: () => new DefaultAstNodeLocator() },
        shared: () => shared
    };
}
