import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Writes an executable that starts code-launcher.ts with the Node that runs this. It is made for each
 * run, because it names files of this machine and the `node` on the PATH may be too old for TypeScript.
 */
export async function writeLauncher(folder: string): Promise<string> {
    const script = fileURLToPath(new URL('code-launcher.ts', import.meta.url));
    if (process.platform === 'win32') {
        const file = path.join(folder, 'code.cmd');
        await writeFile(file, `@"${process.execPath}" "${script}" %*\r\n`);
        return file;
    }
    const file = path.join(folder, 'code');
    await writeFile(file, `#!/bin/sh\nexec ${shellQuote(process.execPath)} ${shellQuote(script)} "$@"\n`, {
        mode: 0o755
    });
    return file;
}

function shellQuote(text: string): string {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
