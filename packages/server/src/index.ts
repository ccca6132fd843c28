export { NodeFiles } from './node-file-system.ts';
