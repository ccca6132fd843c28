import type { URI } from 'langium';
import type { Frameworks } from '../symbols/frameworks.ts';

/** What an editor shows of the framework that a file belongs to. */
export interface FrameworkStatus {
    /** URI of its folder. */
    readonly folder: string;
    /** Absent where no file has a header. */
    readonly header?: { readonly code: string; readonly title?: string; readonly version?: string };
    /** Whether the file is only read here. */
    readonly readOnly: boolean;
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
}

/** What the framework of a file is called and how much is wrong with it, without resolving it. */
export function frameworkStatus(frameworks: Frameworks, uri: URI): FrameworkStatus {
    const folder = frameworks.folderOf(uri);
    const documents = frameworks.documentsOf(folder);
    const header = frameworks.headerOf(folder);
    const version = header?.properties.find(({ key }) => key === 'version')?.value;
    let errors = 0;
    let warnings = 0;
    for (const { diagnostics = [] } of documents) {
        for (const { severity } of diagnostics) {
            if (severity === 1) errors++;
            else if (severity === 2) warnings++;
        }
    }
    return {
        folder,
        ...(header && {
            header: {
                code: header.name ?? '',
                ...(header.title !== undefined && { title: header.title }),
                ...(version !== undefined && { version })
            }
        }),
        readOnly: frameworks.isReadOnly(uri),
        files: documents.length,
        errors,
        warnings
    };
}
