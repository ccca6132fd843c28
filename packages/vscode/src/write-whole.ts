import { FileSystemError, FileType, Uri, workspace } from 'vscode';

/**
 * Writes a file whole, also where it lies on a disk that is only reached through VS Code: into a new file beside it, which
 * then takes its name. Where there is a file, the new one begins as a copy of it, for what VS Code copies keeps who may read
 * and write it. A folder of that name is left alone: VS Code would delete it with all that is in it.
 */
export async function writeWhole(file: Uri, content: string | Uint8Array): Promise<void> {
    const old = await typeOf(file);
    if (isDirectory(old)) throw FileSystemError.FileIsADirectory(file);
    const draft = Uri.joinPath(file, '..', `.gradus-${crypto.randomUUID()}.tmp`);
    try {
        const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        if (old !== undefined) await workspace.fs.copy(file, draft);
        await workspace.fs.writeFile(draft, bytes);
        await workspace.fs.rename(draft, file, { overwrite: true });
    } catch (error) {
        await workspace.fs.delete(draft).then(undefined, () => undefined);
        throw error;
    }
}

/** Whether something is there under that name, and is a folder. */
export async function isFolder(file: Uri): Promise<boolean> {
    return isDirectory(await typeOf(file));
}

function isDirectory(type: FileType | undefined): boolean {
    return type !== undefined && (type & FileType.Directory) !== 0;
}

/** What is there under a name; nothing where nothing is. */
async function typeOf(file: Uri): Promise<FileType | undefined> {
    return workspace.fs.stat(file).then(
        ({ type }) => type,
        () => undefined
    );
}
