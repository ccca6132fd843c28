export { ADOPTING_FRAMEWORKS } from './adopting-frameworks.ts';
export { type Files, TestWorkspace, uriOf } from './workspace.ts';
