import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { RunOptions } from './run-options.ts';

export type Host = 'node' | 'web';

/**
 * Bundles the suite into out/test/ of the extension's folder (the web host serves nothing outside it)
 * and returns the path to give VS Code.
 */
export async function bundleSuite(host: Host, { extension, suite, grep }: RunOptions): Promise<string> {
    // Also in the web host .cjs, not .js: where the extension's manifest says "type": "module", a .js
    // file is an ES module to it, and it can only load CommonJS.
    const outfile = path.join(extension, 'out', 'test', `suite.${host}.cjs`);
    await build({
        entryPoints: [fileURLToPath(new URL('suite/index.ts', import.meta.url))],
        outfile,
        bundle: true,
        format: 'cjs',
        platform: host === 'web' ? 'browser' : 'node',
        target: 'es2022',
        external: ['vscode'],
        sourcemap: 'external',
        define: {
            GRADUS_EXTENSION_ID: JSON.stringify(await extensionId(extension)),
            GRADUS_TEST_HOST: JSON.stringify(host),
            GRADUS_TEST_GREP: JSON.stringify(grep)
        },
        plugins: [testFiles(suite, host), mochaBuild(host)],
        logLevel: 'error'
    });
    return outfile;
}

async function extensionId(extension: string): Promise<string> {
    const manifest = JSON.parse(await readFile(path.join(extension, 'package.json'), 'utf8')) as {
        publisher: string;
        name: string;
    };
    return `${manifest.publisher}.${manifest.name}`;
}

/** The module "gradus:test-files": imports every test file of the folder that is meant for the host. */
function testFiles(folder: string, host: Host): Plugin {
    const namespace = 'gradus-test-files';
    return {
        name: namespace,
        setup({ onResolve, onLoad }) {
            onResolve({ filter: /^gradus:test-files$/ }, () => ({ path: folder, namespace }));
            onLoad({ filter: /.*/, namespace }, async () => {
                const files = (await readdir(folder)).filter(file => isTestFor(host, file)).sort();
                return {
                    contents: files.map(file => `import ${JSON.stringify(`./${file}`)};`).join('\n'),
                    resolveDir: folder
                };
            });
        }
    };
}

/** x.test.ts is for both hosts, x.node.test.ts and x.web.test.ts for one. */
function isTestFor(host: Host, file: string): boolean {
    const only = /\.(node|web)\.test\.ts$/.exec(file)?.[1];
    return file.endsWith('.test.ts') && (only === undefined || only === host);
}

/** Mocha has a build of its own for browsers (and web workers). */
function mochaBuild(host: Host): Plugin {
    const namespace = 'gradus-mocha';
    return {
        name: namespace,
        setup({ onResolve, onLoad }) {
            if (host === 'web') {
                // Mocha's package says "type": "module", but this file is not one. Bundled as a module it would
                // overwrite the exports of the whole bundle; in a namespace of its own esbuild sees CommonJS.
                onResolve({ filter: /^mocha$/ }, () => ({
                    path: fileURLToPath(import.meta.resolve('mocha/mocha.js')),
                    namespace
                }));
                onLoad({ filter: /.*/, namespace }, async ({ path: file }) => ({
                    // It exports a ready-made instance; its class is a global.
                    contents: `${await readFile(file, 'utf8')}\nmodule.exports = globalThis.Mocha;`
                }));
                return;
            }
            // Mocha's parallel mode names its worker's file, which is not in a bundle; it is never used here.
            onResolve({ filter: /parallel-buffered-runner\.cjs$/ }, ({ path: file }) => ({ path: file, namespace }));
            onLoad({ filter: /.*/, namespace }, () => ({ contents: '' }));
        }
    };
}
