import { FRAMEWORK_ENDING, isFrameworkFile } from '@gradus/model/framework-file';
import { DefaultServiceRegistry, type LangiumCoreServices, type URI } from 'langium';

/** Knows files of Gradus by their names. Langium itself takes an ending in capitals for another language. */
export class FrameworkFileRegistry extends DefaultServiceRegistry {
    override getServices(uri: URI): LangiumCoreServices {
        const ours = isFrameworkFile(uri.path) ? this.fileExtensionMap.get(FRAMEWORK_ENDING) : undefined;
        return ours ?? super.getServices(uri);
    }
}
