import { commands, type TextEditor, type WebviewPanel, window } from 'vscode';

/** So long it is waited for a panel to be there, in ms. */
const PATIENCE_MS = 3000;

/**
 * Locks the group of editors that was made for a panel, so that a file that is opened while the panel is what was looked
 * at last goes beside it, and not in its place. A group that holds something else as well is left as it is.
 *
 * @param text the editor that keys go to again afterwards: only the active group can be locked
 */
export async function lockNewGroup(panel: WebviewPanel, text: TextEditor | undefined): Promise<void> {
    if (!(await isActive(panel))) return;
    const { all, activeTabGroup } = window.tabGroups;
    if (all.length > 1 && activeTabGroup.tabs.length === 1 && activeTabGroup.viewColumn === panel.viewColumn) {
        await commands.executeCommand('workbench.action.lockEditorGroup');
    }
    if (text?.viewColumn !== undefined) await window.showTextDocument(text.document, { viewColumn: text.viewColumn });
}

/** Waits until keys go to a panel; whether they do. */
async function isActive(panel: WebviewPanel): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const look = () => {
        if (panel.active && window.tabGroups.activeTabGroup.viewColumn === panel.viewColumn) resolve(true);
    };
    const listeners = [
        panel.onDidChangeViewState(look),
        window.tabGroups.onDidChangeTabGroups(look),
        window.tabGroups.onDidChangeTabs(look),
        panel.onDidDispose(() => resolve(false))
    ];
    const patience = setTimeout(() => resolve(false), PATIENCE_MS);
    look();
    try {
        return await promise;
    } finally {
        clearTimeout(patience);
        for (const listener of listeners) listener.dispose();
    }
}
