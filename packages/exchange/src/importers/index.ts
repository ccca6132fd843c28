export type * from './importer.ts';
export { UnreadableSource } from './importer.ts';
export { type ImportFate, type ImportNote, noteLines } from './notes.ts';
export { decompressed, MOST_BYTES, nameWithoutCompression, TooLargeSource } from './reading/decompressed.ts';
export { type Json, parseJson } from './reading/plain-json.ts';
export { IMPORTERS, importerOf } from './registry.ts';
export {
    frameworkInTables,
    type NotTaken,
    type OntoFramework,
    tablesOntoFramework
} from './tables/tables-onto-framework.ts';
