export * from './checking.ts';
export { createGradusCoreServices } from './gradus-module.ts';
