export { type Files, TestWorkspace, uriOf } from './workspace.ts';
