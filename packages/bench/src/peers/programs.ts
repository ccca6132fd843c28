import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { CACHE, ROOT } from '../cache.ts';

/** Options of the product's own bundles, so that start-up is compared fairly. */
const BUNDLE: BuildOptions = {
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    legalComments: 'none',
    logLevel: 'warning',
    outExtension: { '.js': '.mjs' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" }
};

/** Paths of the programs that are run. */
export interface GradusPrograms {
    /** The command as npm would install it. */
    readonly command: string;
    /** The server as the extension starts it. */
    readonly server: string;
}

/** Copies what was built last, so that a build during the run changes nothing. */
export async function copyGradus(): Promise<GradusPrograms> {
    const folder = path.join(CACHE, 'gradus');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const name of ['bin', 'dist']) {
        await cp(path.join(ROOT, 'packages/cli', name), path.join(folder, name), {
            recursive: true,
            filter: isProgram
        });
    }
    for (const name of await readdir(path.join(ROOT, 'out'))) {
        if (name.startsWith('server') && isProgram(name))
            await cp(path.join(ROOT, 'out', name), path.join(folder, name));
    }
    return { command: path.join(folder, 'bin/gradus.mjs'), server: path.join(folder, 'server.js') };
}

function isProgram(name: string): boolean {
    return !name.endsWith('.map');
}

/** Gradus' grammar on Langium's own services: a command that checks a folder, and a language server. */
export async function bundleStockLangium(): Promise<{ readonly check: string; readonly server: string }> {
    const outdir = path.join(CACHE, 'stock-langium');
    const source = path.join(import.meta.dirname, 'stock-langium');
    await build({ ...BUNDLE, outdir, entryPoints: ['check', 'server'].map(name => path.join(source, `${name}.ts`)) });
    return { check: path.join(outdir, 'check.mjs'), server: path.join(outdir, 'server.mjs') };
}

/** Libraries that the scripts for data use, by the name under which they import them. */
const LIBRARIES = ['ajv', 'js-yaml', 'yaml'];

/**
 * The scripts that check data.
 *
 * @param modules where their libraries are installed
 * @param bundled whether the libraries are put into the script; else they are loaded from `node_modules`,
 *     as such scripts mostly do
 */
export async function buildDataChecks(modules: string, bundled: boolean): Promise<(name: string) => string> {
    const source = path.join(import.meta.dirname, 'data-check');
    const outdir = path.join(path.dirname(modules), bundled ? 'bundled-scripts' : 'scripts');
    await build({
        ...BUNDLE,
        outdir,
        entryPoints: ['json', 'js-yaml', 'yaml'].map(name => path.join(source, `${name}.ts`)),
        alias: Object.fromEntries(LIBRARIES.map(name => [`@peers/${name}`, bundled ? path.join(modules, name) : name])),
        ...(!bundled && { external: LIBRARIES })
    });
    return name => path.join(outdir, `${name}.mjs`);
}
