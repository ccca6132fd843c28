import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runNpm } from './npm.ts';
import { ensureInstalled } from './stamped-install.ts';
import { REPO_ROOT } from './state-dir.ts';

const FILES = ['package.json', 'package-lock.json'];

/**
 * Installs a tool that would not go together with what the project itself needs, once, in a folder of its own. What it is
 * made of stands, with digests, in `packages/tooling/tools`; no script of its packages is run.
 *
 * @returns the folder of its `node_modules`
 */
export async function installTool(name: string): Promise<string> {
    const manifests = path.join(REPO_ROOT, 'packages/tooling/tools', name);
    const texts = await Promise.all(FILES.map(file => readFile(path.join(manifests, file), 'utf8')));
    return ensureInstalled({
        name: `tool-${name}`,
        recipe: JSON.stringify(texts),
        install: async target => {
            for (const file of FILES) await cp(path.join(manifests, file), path.join(target, file));
            await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], target);
        }
    });
}
