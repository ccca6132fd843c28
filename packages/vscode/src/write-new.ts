import { FileSystemError, Uri, workspace } from 'vscode';

/**
 * Writes a file that must not be there yet, also where it lies on a disk that is only reached through VS Code: a plain
 * write would take the place of what was made there in between.
 */
export async function writeNew(file: Uri, text: string): Promise<void> {
    if (await exists(file)) throw FileSystemError.FileExists(file);
    const draft = Uri.joinPath(file, '..', `.gradus-${crypto.randomUUID()}.tmp`);
    try {
        await workspace.fs.writeFile(draft, new TextEncoder().encode(text));
        await workspace.fs.rename(draft, file, { overwrite: false });
    } catch (error) {
        await workspace.fs.delete(draft).then(undefined, () => undefined);
        throw error;
    }
}

async function exists(file: Uri): Promise<boolean> {
    return workspace.fs.stat(file).then(
        () => true,
        () => false
    );
}
