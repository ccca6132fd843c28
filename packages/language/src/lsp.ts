export { createGradusServices, type GradusServices, type GradusSharedServices } from './gradus-lsp-module.ts';
export { formatDocument } from './formatting/formatter.ts';
