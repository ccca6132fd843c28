import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runNpm } from '../../../tooling/src/provision/npm.ts';
import { ensureInstalled } from '../../../tooling/src/provision/stamped-install.ts';

const MANIFESTS = path.resolve(import.meta.dirname, '../../peers');
const FILES = ['package.json', 'package-lock.json'];

/** A language server that waits before it looks at an edit, and where it says how long. */
interface Debounced {
    readonly package: string;
    readonly file: string;
    readonly delay: string;
}

const DEBOUNCED: readonly Debounced[] = [
    {
        package: 'yaml-language-server',
        file: 'out/src/yamlSettings.js',
        delay: 'this.validationDelayMs = 200;'
    },
    {
        package: 'vscode-langservers-extracted',
        file: 'lib/json-language-server/utils/validation.js',
        delay: 'var validationDelayMs = 500;'
    }
];

/** What the name of a package's copy without its delay ends with. */
export const EAGER = '-eager';

/**
 * Installs what Gradus is compared with, once, and away from what the project itself needs. No script of
 * these packages is run.
 *
 * @returns the path of their `node_modules`
 */
export async function installPeers(): Promise<string> {
    const texts = await Promise.all(FILES.map(file => readFile(path.join(MANIFESTS, file), 'utf8')));
    const folder = await ensureInstalled({
        name: 'bench-peers',
        recipe: JSON.stringify([...texts, DEBOUNCED]),
        install: async target => {
            for (const file of FILES) await cp(path.join(MANIFESTS, file), path.join(target, file));
            await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], target);
            for (const server of DEBOUNCED) await makeEager(server, path.join(target, 'node_modules'));
        }
    });
    return path.join(folder, 'node_modules');
}

/** Copies a server's package and takes the delay out of the copy: what is compared then is the work. */
async function makeEager({ package: name, file, delay }: Debounced, modules: string): Promise<void> {
    const copy = path.join(modules, `${name}${EAGER}`);
    await cp(path.join(modules, name), copy, { recursive: true });
    const target = path.join(copy, file);
    const text = await readFile(target, 'utf8');
    if (!text.includes(delay)) throw new Error(`${name} no longer waits in ${file}: look where it does.`);
    await writeFile(target, text.replace(delay, delay.replace(/\d+;$/, '0;')));
}
