import { l10n, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import { withoutIcons } from '../without-icons.ts';

/** A folder that is offered first, and what it is called in the list. */
export interface OfferedFolder {
    readonly label: string;
    readonly description: string;
    readonly folder: Uri;
}

/**
 * Asks for the folder that a framework goes into: a new one in what is open, what is open itself, or any other.
 *
 * @param wanted what a new folder is called
 * @param title what is written above the list
 */
export async function askForFolder(
    wanted: string,
    title: string,
    first: readonly OfferedFolder[] = []
): Promise<Uri | undefined> {
    const folders = workspace.workspaceFolders ?? [];
    // Codes may have “/” and “.”, which mean something else in the name of a folder.
    const name = wanted.replaceAll(/[^\p{L}\p{M}\p{N}_-]+/gu, '-');
    const below = folders.map(({ name: parent, uri }) => ({
        label: l10n.t('New folder {0}', name),
        description: l10n.t('in {0}', withoutIcons(parent)),
        folder: Uri.joinPath(uri, name)
    }));
    const inside = folders.map(({ name: parent, uri }) => ({
        label: l10n.t('The folder {0} itself', withoutIcons(parent)),
        description: '',
        folder: uri
    }));
    const offered = [...first, ...below, ...inside];
    if (offered.length > 0) {
        const separator = { label: '', kind: QuickPickItemKind.Separator, folder: undefined };
        const other = { label: l10n.t('Another folder…'), folder: undefined };
        const chosen = await window.showQuickPick([...offered, separator, other], {
            title,
            placeHolder: l10n.t('Where does it go? All files of a framework are in one folder.'),
            ignoreFocusOut: true
        });
        if (!chosen) return undefined;
        if (chosen.folder) return chosen.folder;
    }
    const [folder] =
        (await window.showOpenDialog({
            title,
            openLabel: l10n.t('Put It Here'),
            canSelectFiles: false,
            canSelectFolders: true,
            canSelectMany: false
        })) ?? [];
    return folder;
}
