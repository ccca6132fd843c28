import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository this file lies in. */
export const REPO_ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Everything provisioned lives here: git-ignored, and safe to delete at any time. */
export const STATE_DIR = path.join(REPO_ROOT, '.vscode-test');

/** Receives one line of progress for a person to read. */
export type Log = (line: string) => void;
