import { LARGEST_TABLE_FILE, type TableParams } from '@gradus/protocol';
import { l10n, type Uri, workspace } from 'vscode';

/** A file as it is sent to the server; an error with a sentence where it is too large. */
export async function readSpreadsheet(file: Uri): Promise<TableParams['source'] & { type: 'csv' | 'xlsx' }> {
    const { size } = await workspace.fs.stat(file);
    if (size > LARGEST_TABLE_FILE) throw new Error(l10n.t('The file is larger than 10 MB.'));
    const base64 = toBase64(await workspace.fs.readFile(file));
    return { type: /\.(?:csv|tsv|txt)$/i.test(file.path) ? 'csv' : 'xlsx', base64 };
}

/** In parts, as functions take only so many arguments. */
function toBase64(bytes: Uint8Array): string {
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
}
