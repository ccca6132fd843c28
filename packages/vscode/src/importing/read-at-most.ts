import { FileType, l10n, type Uri, workspace } from 'vscode';

/** That there is more in a file than was asked for. */
export class MoreThanAsked extends Error {}

/**
 * Reads a file of so many bytes at most, wherever VS Code can reach it. What is said to be larger is not read, nor is a pipe
 * or a device, which could go on for ever. VS Code reads a file whole: where it says less of it than there is, what was read
 * is let go again.
 *
 * @throws MoreThanAsked where there is more in it
 * @throws Error with a sentence where it is no file
 */
export async function readAtMost(file: Uri, most: number): Promise<Uint8Array> {
    const { type, size } = await workspace.fs.stat(file);
    if ((type & FileType.File) === 0) throw new Error(l10n.t('{0} is no file.', nameOf(file)));
    if (size > most) throw new MoreThanAsked();
    const bytes = await workspace.fs.readFile(file);
    if (bytes.length > most) throw new MoreThanAsked();
    return bytes;
}

/** The name of a file within its folder. */
export function nameOf({ path }: Uri): string {
    return path.slice(path.lastIndexOf('/') + 1);
}
