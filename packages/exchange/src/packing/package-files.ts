import type { FrameworkModel } from '@gradus/model';
import { expectWithinBounds } from '../bounds/expect-within-bounds.ts';
import { exportJson } from '../json/export-json.ts';
import { COMPILED_FILE, type PackageFacts, packageJson, TEXT_FOLDER } from './package-json.ts';
import { packageReadme } from './package-readme.ts';

/** A file of a package, by its path in it. Folders are parted by slashes on every system. */
export interface PackageFile {
    readonly path: string;
    readonly content: string | Uint8Array;
}

/** What lies in the folder of a framework and goes into its package as it is. */
export interface FoundFiles {
    /** The text, by paths from the folder of the framework. */
    readonly text: readonly PackageFile[];
    /** What else its authors put beside it: a licence, a page about it. */
    readonly beside: readonly PackageFile[];
}

/**
 * All files of the package of a framework, in the order in which they are listed.
 *
 * @throws ImpossibleExport where the framework is too large for its JSON
 */
export function packageFiles(
    model: FrameworkModel,
    facts: Omit<PackageFacts, 'beside'>,
    { text, beside }: FoundFiles
): PackageFile[] {
    expectWithinBounds(model);
    const ownReadme = beside.some(({ path }) => path === 'README.md');
    return [
        {
            path: 'package.json',
            content: packageJson(model.framework, { ...facts, beside: beside.map(({ path }) => path) })
        },
        ...(ownReadme ? [] : [{ path: 'README.md', content: packageReadme(model, facts) }]),
        ...beside,
        { path: COMPILED_FILE, content: exportJson(model) },
        ...text.map(({ path, content }) => ({ path: `${TEXT_FOLDER}/${path}`, content }))
    ];
}
