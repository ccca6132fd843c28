import { Uri, workspace } from 'vscode';

/**
 * Writes a file whole or not at all, also where it lies on a disk that is only reached through
 * VS Code: into a new file beside it, which then takes its name.
 */
export async function writeWhole(file: Uri, text: string): Promise<void> {
    const draft = Uri.joinPath(file, '..', `.gradus-${crypto.randomUUID()}.tmp`);
    try {
        await workspace.fs.writeFile(draft, new TextEncoder().encode(text));
        await workspace.fs.rename(draft, file, { overwrite: true });
    } catch (error) {
        await workspace.fs.delete(draft).then(undefined, () => undefined);
        throw error;
    }
}
