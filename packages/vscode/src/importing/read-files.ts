import { type CancellationToken, FileType, l10n, Uri, workspace } from 'vscode';
import { couldBe, type ImportFormat } from './import-formats.ts';
import { MoreThanAsked, nameOf, readAtMost } from './read-at-most.ts';
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
    let room = MOST_MEGABYTES * 1_000_000;
    for (const file of await filesOf(places, format)) {
        if (token.isCancellationRequested) break;
        const bytes = await readAtMost(file, room).catch(error => {
            if (!(error instanceof MoreThanAsked)) throw error;
            throw new Error(l10n.t('The files are larger than {0} MB. Import a part of them.', MOST_MEGABYTES));
        });
        room -= bytes.length;
        files.push({ name: nameOf(file), bytes });
    }
    return files;
}

async function filesOf(places: readonly Uri[], format: ImportFormat): Promise<Uri[]> {
    const files: Uri[] = [];
    for (const place of places) {
        const { type } = await workspace.fs.stat(place);
        if ((type & FileType.Directory) === 0) {
            files.push(place);
            continue;
        }
        const entries = await workspace.fs.readDirectory(place);
        const names = entries.filter(([, kind]) => (kind & FileType.File) !== 0).map(([name]) => name);
        for (const name of names.sort()) if (couldBe(format, name)) files.push(Uri.joinPath(place, name));
    }
    return files;
}
