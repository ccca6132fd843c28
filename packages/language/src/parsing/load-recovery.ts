import type { LangiumSharedCoreServices, Linker } from 'langium';
import { createDefaultCoreModule, inject } from 'langium';
import { GradusGeneratedModule } from '../generated/module.ts';
import { LangiumParsingModule } from './langium-parsing-module.ts';
import { LangiumRecovery, type Recovery } from './recovery.ts';

/**
 * Makes Langium's parser for services that do without it until a text has an error.
 *
 * @param linker follows the references of what will be read
 */
export function createRecovery(shared: LangiumSharedCoreServices, linker: Linker): Recovery {
    const services = inject(createDefaultCoreModule({ shared }), GradusGeneratedModule, LangiumParsingModule, {
        references: { Linker: () => linker }
    });
    return new LangiumRecovery(services);
}
