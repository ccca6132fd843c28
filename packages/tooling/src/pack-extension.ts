import { createVSIX } from '@vscode/vsce';

/** When the files in the package say that they were changed, in seconds: the earliest that such a file can say. */
const ALWAYS_THE_SAME = '315532800';

/**
 * Packs the extension as it has been built. What was built alike is packed alike, to the byte.
 *
 * @param target the .vsix file to write
 */
export async function packExtension(target: string): Promise<void> {
    process.env['SOURCE_DATE_EPOCH'] ??= ALWAYS_THE_SAME;
    await createVSIX({
        packagePath: target,
        // All that is needed is in the bundles.
        dependencies: false,
        // Links in the readme lead to files; where those are on the web is not known to the manifest.
        allowMissingRepository: true,
        rewriteRelativeLinks: false
    });
}
