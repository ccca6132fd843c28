/* What puts findings right, for whoever checks whole workspaces and edits their files. It comes with Langium's parser. */
export { CollectedFixes, isCertain } from './editing/collected-fixes.ts';
export { fixesFor } from './editing/fixes-for.ts';
export { createGradusCoreServices } from './gradus-module.ts';
export type { Fix } from './validation/rule.ts';
