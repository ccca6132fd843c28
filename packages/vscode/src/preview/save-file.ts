import type { SavedFile } from '@gradus/protocol';
import { l10n, Uri, window } from 'vscode';
import { withoutLinks } from '../without-links.ts';
import { writeWhole } from '../write-whole.ts';

const KINDS = { svg: 'SVG', png: 'PNG', csv: 'CSV' } as const;

/** Writes what a preview has made where somebody says. */
export async function saveFile({ name, kind, content }: SavedFile, beside: Uri): Promise<void> {
    const file = await window.showSaveDialog({
        defaultUri: Uri.joinPath(beside, '..', `${name}.${kind}`),
        filters: { [KINDS[kind]]: [kind] }
    });
    if (!file) return;
    try {
        await writeWhole(file, kind === 'png' ? bytesOf(content) : content);
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void window.showErrorMessage(l10n.t('Gradus: the file could not be written. {0}', withoutLinks(reason)));
    }
}

function bytesOf(base64: string): Uint8Array {
    return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}
