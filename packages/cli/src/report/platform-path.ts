import { relative, resolve, sep } from 'node:path';
import { isWithin } from '../is-within.ts';
import type { Terminal } from '../terminal.ts';

/** Where build servers say that the checkout is. They know files from there, wherever a command is started. */
const CHECKOUTS = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'];

/** Makes paths from the working folder paths from the top of the checkout, where there is one around it. */
export function platformPath({ cwd, env }: Terminal): (file: string) => string {
    const inside = CHECKOUTS.flatMap(name => env[name] || []).find(folder => isWithin(cwd, folder));
    if (inside === undefined) return file => file;
    return file => relative(inside, resolve(cwd, file)).replaceAll(sep, '/');
}
