import type { FrameworkUse } from '@gradus/model';
import { CommandError, ExitCode } from '../exit-codes.ts';
import type { OwnManifest } from './own-manifest.ts';

/**
 * The packages that a framework needs where it is installed, with the versions that will do: those that its
 * package.json names, else from the one on that it was checked with.
 *
 * @throws CommandError where one would not be found there
 */
export function neededPackages(uses: readonly FrameworkUse[], manifest: OwnManifest | undefined): Map<string, string> {
    const beside = uses.filter(use => use.package === undefined).map(({ framework }) => framework);
    if (beside.length > 0) {
        const message =
            `Not packed: the header uses ${beside.join(', ')} from a folder beside, and nothing lies beside an installed ` +
            'package. Say which package has it: from "name-of-the-package".';
        throw new CommandError(ExitCode.Findings, message);
    }
    const needed = new Map<string, string>();
    for (const { package: name = '', version } of uses) {
        const range = rangeOf(manifest?.dependencies[name], version);
        if (range === undefined) {
            const message =
                `Not packed: nobody says which version of ${name} is needed. Write it into the package.json of the ` +
                `framework: "dependencies": { "${name}": "^1.0.0" }.`;
            throw new CommandError(ExitCode.Findings, message);
        }
        needed.set(name, range);
    }
    return needed;
}

function rangeOf(stated: string | undefined, version: string | undefined): string | undefined {
    // What leads to a folder, or to the workspace, is nowhere else; and any version is hardly meant.
    const isForOthers = stated !== undefined && !stated.includes(':') && !['*', '', 'latest'].includes(stated);
    if (isForOthers) return stated;
    if (version !== undefined) return `^${version}`;
    return stated === '*' ? stated : undefined;
}
