import type { URI, WorkspaceManager } from 'langium';
import { UriUtils } from 'langium';

/**
 * Whether a file or folder is one that is loaded at the start: in a folder of the workspace, and
 * not in one that is passed over, such as `node_modules` or the `.history` of every saved version.
 */
export function isInWorkspace(uri: URI, workspace: WorkspaceManager): boolean {
    const root = workspace.workspaceFolders?.find(folder => UriUtils.contains(folder.uri, uri));
    if (!root) return false;
    let folder = UriUtils.dirname(uri);
    while (UriUtils.contains(root.uri, folder) && !UriUtils.contains(folder, root.uri)) {
        if (!workspace.shouldIncludeEntry({ uri: folder, isDirectory: true, isFile: false })) return false;
        folder = UriUtils.dirname(folder);
    }
    return true;
}
