import type { TreeNode } from '@gradus/protocol';
import { FileDecoration, type FileDecorationProvider, ThemeColor, Uri } from 'vscode';

const SCHEME = 'gradus-element';

/** The number of problems of an element at the end of its line, where a long title does not hide it. */
export const elementDecorations: FileDecorationProvider = {
    provideFileDecoration({ scheme, query }: Uri): FileDecoration | undefined {
        if (scheme !== SCHEME) return undefined;
        const [color, count] = query.split(' ');
        return new FileDecoration(count, undefined, new ThemeColor(`list.${color}Foreground`));
    }
};

/** What a line is called to the provider of decorations: its id, and what it is decorated with. */
export function decorated({ id, errors, warnings }: TreeNode): Uri | undefined {
    if (errors + warnings === 0) return undefined;
    const [color, count] = errors > 0 ? ['error', errors] : ['warning', warnings];
    // VS Code has room for two signs.
    return Uri.from({ scheme: SCHEME, path: `/${id}`, query: `${color} ${count > 99 ? '9+' : count}` });
}
