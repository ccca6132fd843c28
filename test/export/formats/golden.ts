import { readFile, writeFile } from 'node:fs/promises';
import type { ExportedFile } from '@gradus/exchange/exporters';
import { zipTexts } from './zip-texts.ts';

/** What an export was when somebody last looked at it. `UPDATE_GOLDEN=1` writes it anew. */
export async function golden(name: string, text: string): Promise<string> {
    const file = new URL(`golden/${name}.golden.txt`, import.meta.url);
    if (process.env['UPDATE_GOLDEN']) await writeFile(file, text);
    return await readFile(file, 'utf8');
}

/** All files of an export as one text; of an archive, the texts in it. Carriage returns can be seen. */
export async function asText(files: readonly ExportedFile[]): Promise<string> {
    const parts = await Promise.all(
        files.map(async ({ name, content }) => {
            if (typeof content === 'string') return `=== ${name}\n${content}`;
            const inside = [...(await zipTexts(content))].map(([path, text]) => `--- ${path}\n${text}\n`);
            return `=== ${name}\n${inside.join('')}`;
        })
    );
    return parts.join('\n').replaceAll('\r', '␍');
}
