import { FRAMEWORK_FILES } from '@gradus/model/framework-file';
import { l10n, Uri, window, workspace } from 'vscode';

/**
 * The document that a command is about: the one it was called with (by a menu, a code lens or
 * another extension), else the one in the editor, else any Gradus file of the workspace.
 */
export async function chosenDocument(argument: unknown): Promise<Uri | undefined> {
    if (argument instanceof Uri) return argument;
    if (typeof argument === 'string') return Uri.parse(argument);
    const active = window.activeTextEditor?.document;
    if (active?.languageId === 'gradus') return active.uri;
    const visible = window.visibleTextEditors.find(editor => editor.document.languageId === 'gradus');
    if (visible) return visible.document.uri;
    // No limit of one: some providers of virtual files count to it before they look at names.
    const [any] = await workspace.findFiles(FRAMEWORK_FILES, '**/node_modules/**');
    if (!any) void window.showInformationMessage(l10n.t('Gradus: open a .gradus file first.'));
    return any;
}
