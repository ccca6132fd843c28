import { createVSIX } from '@vscode/vsce';

/**
 * Packs the extension as it has been built.
 *
 * @param target the .vsix file to write
 */
export async function packExtension(target: string): Promise<void> {
    await createVSIX({
        packagePath: target,
        // All that is needed is in the bundles.
        dependencies: false,
        // Links in the readme lead to files; where those are on the web is not known to the manifest.
        allowMissingRepository: true,
        rewriteRelativeLinks: false
    });
}
