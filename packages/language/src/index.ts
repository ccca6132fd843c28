export * from './checking.ts';
export { createGradusCoreServices } from './gradus-module.ts';
export { MOST_TAKEN_OVER } from './references/extent-of-inheritance.ts';
