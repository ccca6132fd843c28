import { commands, l10n, type Uri, window, workspace } from 'vscode';
import { withoutLinks } from '../without-links.ts';

/** Offers to open the folder of a new framework where it is not open: what a file refers to is looked for in there. */
export async function offerToOpen(folder: Uri): Promise<void> {
    if (workspace.getWorkspaceFolder(folder)) return;
    const open = l10n.t('Open Folder');
    const question = l10n.t(
        'Gradus: open the folder of the new framework, so that all of its files are checked together?'
    );
    if ((await window.showInformationMessage(withoutLinks(question), open)) === open) {
        await commands.executeCommand('vscode.openFolder', folder);
    }
}
