import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runNpm } from '../../../tooling/src/provision/npm.ts';
import { ensureInstalled } from '../../../tooling/src/provision/stamped-install.ts';

const MANIFESTS = path.resolve(import.meta.dirname, '../../matrix-peers');
const FILES = ['package.json', 'package-lock.json'];

/**
 * Installs the grids that the matrix is compared with, once, and away from what the project itself needs. No script of
 * these packages is run.
 *
 * @returns the path of their `node_modules`
 */
export async function installGrids(): Promise<string> {
    const texts = await Promise.all(FILES.map(file => readFile(path.join(MANIFESTS, file), 'utf8')));
    const folder = await ensureInstalled({
        name: 'bench-matrix-peers',
        recipe: JSON.stringify(texts),
        install: async target => {
            for (const file of FILES) await cp(path.join(MANIFESTS, file), path.join(target, file));
            await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], target);
        }
    });
    return path.join(folder, 'node_modules');
}
