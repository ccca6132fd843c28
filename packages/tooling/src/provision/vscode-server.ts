import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runNpm } from './npm.ts';
import { ensureInstalled } from './stamped-install.ts';
import type { Log } from './state-dir.ts';

const VERSION = '4.139.1';
// Install scripts would compile native modules (terminal, watcher, logging) that tests do without:
// the server runs without them and only logs that they are missing.
const FLAGS = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];

/**
 * Makes VS Code Server available (a real workbench and a real Node extension host) from the npm
 * package code-server. Returns the folder of the VS Code inside it.
 */
export async function ensureVsCodeServer(log: Log): Promise<string> {
    const folder = await ensureInstalled({
        name: 'code-server',
        recipe: `code-server@${VERSION}`,
        install: async target => {
            log(`Installing VS Code Server (npm package code-server ${VERSION}, about 600 MB) …`);
            // A manifest of its own keeps npm from climbing up to the project's.
            await writeFile(path.join(target, 'package.json'), '{ "private": true }\n');
            await runNpm(['install', `code-server@${VERSION}`, ...FLAGS], target);
            // VS Code's own dependencies are normally installed by code-server's install script.
            await runNpm(['install', '--omit=dev', ...FLAGS], vscodeFolder(target));
        }
    });
    return vscodeFolder(folder);
}

function vscodeFolder(install: string): string {
    return path.join(install, 'node_modules', 'code-server', 'lib', 'vscode');
}
