import path from 'node:path';

/** The root of the repository. */
export const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Workloads, peers and copies of bundles: ignored by git, and safe to delete at any time. */
export const CACHE = path.join(ROOT, 'build/bench');
