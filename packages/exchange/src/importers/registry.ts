import { caseImporter } from './case/case-importer.ts';
import { digcompImporter } from './digcomp/digcomp-importer.ts';
import { escoImporter } from './esco/esco-importer.ts';
import type { Importer } from './importer.ts';
import { jsonImporter } from './json/json-importer.ts';
import { onetImporter } from './onet/onet-importer.ts';
import { csvImporter, xlsxImporter } from './tables/table-importers.ts';

/** Every format that a framework can be imported from, in the order of the help. */
export const IMPORTERS: readonly Importer[] = [
    jsonImporter,
    csvImporter,
    xlsxImporter,
    caseImporter,
    onetImporter,
    escoImporter,
    digcompImporter
];

/** The importer of a format by its name on the command line. */
export function importerOf(id: string): Importer | undefined {
    return IMPORTERS.find(each => each.id === id);
}
