import { LARGEST_TABLE_FILE, type TableParams } from '@gradus/protocol';
import { l10n, type Uri } from 'vscode';
import { MoreThanAsked, readAtMost } from '../importing/read-at-most.ts';

/** A file as it is sent to the server; an error with a sentence where it is too large, or no file. */
export async function readSpreadsheet(file: Uri): Promise<TableParams['source'] & { type: 'csv' | 'xlsx' }> {
    const bytes = await readAtMost(file, LARGEST_TABLE_FILE).catch(error => {
        throw error instanceof MoreThanAsked ? new Error(l10n.t('The file is larger than 10 MB.')) : error;
    });
    return { type: /\.(?:csv|tsv|txt)$/i.test(file.path) ? 'csv' : 'xlsx', base64: toBase64(bytes) };
}

/** In parts, as functions take only so many arguments. */
function toBase64(bytes: Uint8Array): string {
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
}
