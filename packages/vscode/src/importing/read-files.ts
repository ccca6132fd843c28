import { type CancellationToken, FileType, l10n, Uri, workspace } from 'vscode';
import { couldBe, type ImportFormat } from './import-formats.ts';
import type { TaskFile } from './worker/messages.ts';

/** What is read at once, as it all has to be held: far more than published data have. */
const MOST_MEGABYTES = 200;

/**
 * Reads files, and those of a format in folders, wherever VS Code can reach them.
 *
 * @throws Error with a sentence where they are too large, or one is no file
 */
export async function readFiles(
    places: readonly Uri[],
    format: ImportFormat,
    token: CancellationToken
): Promise<TaskFile[]> {
    const files: TaskFile[] = [];
    let size = 0;
    for (const file of await filesOf(places, format)) {
        if (token.isCancellationRequested) break;
        size += (await workspace.fs.stat(file)).size;
        if (size > MOST_MEGABYTES * 1_000_000) {
            throw new Error(l10n.t('The files are larger than {0} MB. Import a part of them.', MOST_MEGABYTES));
        }
        files.push({ name: nameOf(file), bytes: await workspace.fs.readFile(file) });
    }
    return files;
}

async function filesOf(places: readonly Uri[], format: ImportFormat): Promise<Uri[]> {
    const files: Uri[] = [];
    for (const place of places) {
        const { type } = await workspace.fs.stat(place);
        if ((type & FileType.Directory) === 0) {
            // Reading a pipe or a device could go on for ever.
            if ((type & FileType.File) === 0) throw new Error(l10n.t('{0} is no file.', nameOf(place)));
            files.push(place);
            continue;
        }
        const entries = await workspace.fs.readDirectory(place);
        const names = entries.filter(([, kind]) => (kind & FileType.File) !== 0).map(([name]) => name);
        for (const name of names.sort()) if (couldBe(format, name)) files.push(Uri.joinPath(place, name));
    }
    return files;
}

function nameOf({ path }: Uri): string {
    return path.slice(path.lastIndexOf('/') + 1);
}
