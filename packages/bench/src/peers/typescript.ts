import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The path of TypeScript's compiler itself, which its package's `tsc` only starts. */
export async function typescriptExecutable(modules: string): Promise<string> {
    const finder = pathToFileURL(path.join(modules, 'typescript/lib/getExePath.js')).href;
    const { default: getExePath } = (await import(finder)) as { default: () => string };
    return getExePath();
}
