import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Takes from libraries what ours never asks of them, and what would let a fault of theirs or ours do more harm: connections
 * (the protocol goes over pipes and messages, but the library could use a network too), other programs, and code made
 * from text. A test reads the bundles, and finds none of it.
 *
 * @param mayStartPrograms whether what the libraries start is needed: the extension's client starts the server
 */
export function withoutCapabilities(mayStartPrograms: boolean): Plugin {
    const taken = mayStartPrograms ? ['net'] : ['net', 'child_process'];
    return {
        name: 'without-capabilities',
        setup({ onResolve, onLoad }) {
            // Libraries write these names without `node:`; ours write it, and are not touched.
            onResolve({ filter: new RegExp(`^(?:${taken.join('|')})$`) }, ({ path }) => ({
                path,
                namespace: 'taken-away'
            }));
            onLoad({ filter: /^/, namespace: 'taken-away' }, ({ path }) => ({
                contents: `module.exports = new Proxy({}, {
                    get(_, name) { throw new Error('Gradus ships without ' + ${JSON.stringify(path)} + '.' + String(name)); }
                });`
            }));
            onLoad({ filter: /[\\/]lodash-es[\\/]_root\.js$/ }, () => ({ contents: 'export default globalThis;' }));
            // Asks Node’s inside for what it can also tell by itself.
            onLoad({ filter: /[\\/]lodash-es[\\/]_nodeUtil\.js$/ }, () => ({ contents: 'export default undefined;' }));
            // Stands behind a return, where it once kept an engine from optimising too much.
            onLoad({ filter: /[\\/]to-fast-properties\.js$/ }, async ({ path }) => {
                const text = await readFile(path, 'utf8');
                return { contents: text.replace('(0, eval)(toBecomeFast);', ''), loader: 'js' };
            });
        }
    };
}
