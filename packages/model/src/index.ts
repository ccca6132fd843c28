export type * from './framework-model.ts';
