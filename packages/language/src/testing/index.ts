export { ADOPTING_FRAMEWORKS } from './adopting-frameworks.ts';
export { randomRuns } from './random-runs.ts';
export { type Files, TestWorkspace, uriOf } from './workspace.ts';
