export { formatDocument } from './formatting/formatter.ts';
export { createGradusServices, type GradusServices, type GradusSharedServices } from './gradus-lsp-module.ts';
export { followWorkspace } from './workspace/follow-workspace.ts';
