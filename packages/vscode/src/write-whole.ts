import { Uri, workspace } from 'vscode';

/**
 * Writes a file whole or not at all, also where it lies on a disk that is only reached through
 * VS Code: into a new file beside it, which then takes its name.
 */
export async function writeWhole(file: Uri, content: string | Uint8Array): Promise<void> {
    const draft = Uri.joinPath(file, '..', `.gradus-${crypto.randomUUID()}.tmp`);
    try {
        const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        await workspace.fs.writeFile(draft, bytes);
        await workspace.fs.rename(draft, file, { overwrite: true });
    } catch (error) {
        await workspace.fs.delete(draft).then(undefined, () => undefined);
        throw error;
    }
}
