import { isFrameworkFile } from '@gradus/model/framework-file';
import { type CancellationToken, FileType, Uri, workspace } from 'vscode';

/** The files of Gradus in a folder and in those below it, as the server would find them. */
export async function filesBelow(folder: Uri, token: CancellationToken): Promise<Uri[]> {
    const found: Uri[] = [];
    const open = [folder];
    for (let next = open.pop(); next && !token.isCancellationRequested; next = open.pop()) {
        for (const [name, type] of await workspace.fs.readDirectory(next)) {
            if (name.startsWith('.')) continue;
            const uri = Uri.joinPath(next, name);
            // A link is both of a kind and a link; it is not followed.
            if (type === FileType.Directory && name !== 'node_modules' && name !== 'out') open.push(uri);
            if (type === FileType.File && isRead(name)) found.push(uri);
        }
    }
    return found;
}

/** Whether a file is one that the server reads. */
function isRead(name: string): boolean {
    return isFrameworkFile(name) || name === 'gradus.json' || name === 'package.json';
}

/** The path of a file below a folder; nothing where it lies elsewhere or where nobody looks. */
export function pathBelow(folder: Uri, uri: Uri): string | undefined {
    const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
    if (uri.scheme !== folder.scheme || uri.authority !== folder.authority || !uri.path.startsWith(base)) {
        return undefined;
    }
    const path = uri.path.slice(base.length);
    const parts = path.split('/');
    const isPassedOver = parts.some(part => part.startsWith('.') || part === 'node_modules' || part === 'out');
    return isPassedOver || !isRead(parts.at(-1) ?? '') ? undefined : path;
}
