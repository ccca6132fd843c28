import { readFile, writeFile } from 'node:fs/promises';
import { createVSIX } from '@vscode/vsce';
import { withSameModes } from './supply-chain/same-modes.ts';

/**
 * When the files in the package say that they were changed: the earliest that such a file can say. It says it as clocks do,
 * without a time zone, so it is that time wherever it is packed.
 */
const alwaysTheSame = () => new Date(1980, 0, 1).getTime() / 1000;

/**
 * Packs the extension as it has been built. What was built alike is packed alike, to the byte, wherever and by whomever.
 *
 * @param target the .vsix file to write
 */
export async function packExtension(target: string): Promise<void> {
    process.env['SOURCE_DATE_EPOCH'] = String(alwaysTheSame());
    await createVSIX({
        packagePath: target,
        // All that is needed is in the bundles.
        dependencies: false,
        // Links in the readme lead to files; where those are on the web is not known to the manifest.
        allowMissingRepository: true,
        rewriteRelativeLinks: false
    });
    await writeFile(target, withSameModes(await readFile(target)));
}
