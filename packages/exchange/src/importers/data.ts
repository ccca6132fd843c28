import { careerLadderImporter } from './career-ladder/career-ladder-importer.ts';
import { caseImporter } from './case/case-importer.ts';
import { digcompImporter } from './digcomp/digcomp-importer.ts';
import { escoImporter } from './esco/esco-importer.ts';
import type { Importer } from './importer.ts';
import { jsonImporter } from './json/json-importer.ts';
import { onetImporter } from './onet/onet-importer.ts';
import { skosImporter } from './skos/skos-importer.ts';

/*
 * Importers without those of tables, which are large, and which an editor does not need: it reads tables where it knows the
 * framework that they belong to.
 */
export type * from './importer.ts';
export { UnreadableSource } from './importer.ts';
export { noteLines } from './notes.ts';
export { decompressed } from './reading/decompressed.ts';

/** Formats whose files say what is what, in the order of the help. */
export const DATA_IMPORTERS: readonly Importer[] = [
    jsonImporter,
    caseImporter,
    onetImporter,
    escoImporter,
    digcompImporter,
    skosImporter,
    careerLadderImporter
];
