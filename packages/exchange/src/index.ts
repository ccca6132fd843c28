export { type Coverage, coverageOf, isSatisfied } from './coverage/coverage.ts';
export { coverageJson, coverageMarkdown, satisfier } from './coverage/coverage-text.ts';
export type * from './json/compiled-framework.ts';
export { compileFramework, exportJson, type JsonExportOptions } from './json/export-json.ts';
export { levelCode } from './json/level-code.ts';
export { called } from './markdown/escape.ts';
export { gapsMarkdown } from './markdown/gaps-markdown.ts';
export { roleMarkdown } from './markdown/role-markdown.ts';
