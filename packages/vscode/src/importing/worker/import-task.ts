import { DATA_IMPORTERS, decompressed, noteLines, UnreadableSource } from '@gradus/exchange/importers/data';
import type { ImportOutcome, ImportTask } from './messages.ts';

/** Does what the worker is asked for. */
export async function runTask({ format, files, ...options }: ImportTask): Promise<ImportOutcome> {
    const importer = DATA_IMPORTERS.find(({ id }) => id === format);
    if (!importer) throw new Error(`There is no importer of ${format}.`);
    try {
        const sources = [];
        for (const file of files) sources.push(await decompressed(file));
        const imported = await importer.import(sources, options);
        return {
            type: 'imported',
            code: imported.code,
            files: [...imported.files],
            notes: noteLines(imported.notes)
        };
    } catch (error) {
        if (error instanceof UnreadableSource) return { type: 'refused', reason: error.message };
        throw error;
    }
}
