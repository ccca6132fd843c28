export { formatDocument } from './formatting/formatter.ts';
export { createGradusServices, type GradusServices, type GradusSharedServices } from './gradus-lsp-module.ts';
export { KeptModels } from './model/kept-models.ts';
export { placeOfSubject } from './model/place-of-subject.ts';
export { followWorkspace } from './workspace/follow-workspace.ts';
