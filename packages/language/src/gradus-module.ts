import type { DefaultSharedCoreModuleContext, LangiumCoreServices, Module, PartialLangiumCoreServices } from 'langium';
import { createDefaultCoreModule, createDefaultSharedCoreModule, inject } from 'langium';
import { GradusGeneratedModule, GradusGeneratedSharedModule } from './generated/module.ts';
import {
    type GradusAddedServices,
    type GradusCoreServices,
    GradusReadingModule,
    type GradusSharedCoreServices,
    GradusSharedModule
} from './gradus-reading-module.ts';
import { LangiumParsingModule } from './parsing/langium-parsing-module.ts';
import { LangiumRecovery } from './parsing/recovery.ts';

export {
    type GradusAddedServices,
    type GradusAddedSharedServices,
    type GradusCoreServices,
    type GradusSharedCoreServices,
    GradusSharedModule
} from './gradus-reading-module.ts';

/** The parts of Gradus that replace Langium's for one file. */
export const GradusModule: Module<GradusCoreServices, PartialLangiumCoreServices & GradusAddedServices> = {
    ...GradusReadingModule,
    parser: {
        ...GradusReadingModule.parser,
        ...LangiumParsingModule.parser,
        Recovery: (services: LangiumCoreServices) => new LangiumRecovery(services)
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
