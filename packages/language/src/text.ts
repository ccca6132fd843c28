export { comparePaths } from './text/compare-paths.ts';
export { decodeUtf8 } from './text/decode-utf8.ts';
export { suggest } from './text/suggest.ts';
