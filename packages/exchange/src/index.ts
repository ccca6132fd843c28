export type * from './json/compiled-framework.ts';
export { compileFramework, exportJson, type JsonExportOptions, levelCode } from './json/export-json.ts';
