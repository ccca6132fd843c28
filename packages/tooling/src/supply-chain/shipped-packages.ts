import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** A package of others that has become part of what ships. */
export interface ShippedPackage {
    readonly name: string;
    readonly version: string;
    /** As its package.json says it: an SPDX identifier or expression. */
    readonly license: string;
    /** Where it is installed, from the top of the repository. */
    readonly folder: string;
}

/**
 * Which packages have code in the bundles. The bundler knows better than package.json does: of what is asked for there,
 * much is left out, and some of what is not asked for there comes with the rest.
 *
 * @param metafiles what the bundler says of each bundle
 * @returns each package once, by name and version
 * @throws Error if a package does not say its name, version and licence
 */
export async function shippedPackages(metafiles: readonly Metafile[]): Promise<ShippedPackage[]> {
    const folders = new Set(metafiles.flatMap(filesWithin).flatMap(packageFolder));
    const packages = await Promise.all([...folders].map(describe));
    const unique = new Map(packages.map(each => [`${each.name} ${each.version}`, each]));
    return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** The files of which something is left after all that nothing uses has gone. */
function filesWithin({ outputs }: Metafile): string[] {
    return Object.values(outputs).flatMap(({ inputs }) =>
        Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []))
    );
}

/** The folder of the package that a file belongs to; nothing for files of ours. */
function packageFolder(file: string): string[] {
    return /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/'))?.slice(0, 1) ?? [];
}

async function describe(folder: string): Promise<ShippedPackage> {
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
    const { name, version, license } = manifest;
    if (typeof name !== 'string' || typeof version !== 'string' || typeof license !== 'string') {
        throw new Error(`${folder}/package.json does not say the name, version and licence of what is to ship.`);
    }
    return { name, version, license, folder };
}
