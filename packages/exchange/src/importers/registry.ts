import { DATA_IMPORTERS } from './data.ts';
import type { Importer } from './importer.ts';
import { csvImporter, xlsxImporter } from './tables/table-importers.ts';

/** Every format that a framework can be imported from. */
export const IMPORTERS: readonly Importer[] = [csvImporter, xlsxImporter, ...DATA_IMPORTERS];

/** The importer of a format by its name on the command line. */
export function importerOf(id: string): Importer | undefined {
    return IMPORTERS.find(each => each.id === id);
}
