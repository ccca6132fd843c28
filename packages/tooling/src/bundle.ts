import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { type BuildOptions, build, context, type Plugin } from 'esbuild';
import { commandBundles } from './command-bundle.ts';
import { withoutCapabilities } from './supply-chain/without-capabilities.ts';
import { writeSupplyChain } from './supply-chain/write-supply-chain.ts';

const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };

const shared: BuildOptions = {
    bundle: true,
    minify: !process.env['PLAIN'],
    sourcemap: true,
    legalComments: 'none',
    logLevel: 'warning',
    // What this library has for Node is CommonJS, of which nothing is left out; ours needs a quarter of it.
    alias: { n3: 'n3/src/index.js' },
    define: { GRADUS_VERSION: JSON.stringify(version) }
};
/** Node 22 is the oldest that any VS Code we support brings along. */
const node: BuildOptions = { ...shared, platform: 'node', target: 'node22', format: 'cjs' };
const browser: BuildOptions = { ...shared, platform: 'browser', target: 'es2022', format: 'iife' };
const jsx: BuildOptions = { jsx: 'automatic', jsxImportSource: 'preact' };

/**
 * The client library compares VS Code's version with the one that it needs, for which it brings a library along. The
 * extension's manifest asks for a newer one, without which VS Code does not start it.
 */
const versionIsChecked: Plugin = {
    name: 'version-is-checked',
    setup({ onResolve, onLoad }) {
        onResolve({ filter: /^semver\/functions\/(?:parse|satisfies)$/ }, ({ path }) => ({
            path,
            namespace: 'checked'
        }));
        onLoad({ filter: /.*/, namespace: 'checked' }, () => ({ contents: 'module.exports = () => true;' }));
    }
};

/**
 * Features that the client library has and ours needs none of: it keeps the cells of notebooks in step with the server, and
 * there are no frameworks in notebooks; it asks a server for what is wrong, and ours says so by itself.
 */
const withoutFeatures: Plugin = {
    name: 'without-features',
    setup({ onLoad }) {
        const features = { notebook: 'NotebookDocumentSyncFeature', diagnostic: 'DiagnosticFeature' };
        for (const [file, feature] of Object.entries(features)) {
            const path = ['vscode-languageclient', 'lib', 'common', `${file}\\.js$`].join('[\\\\/]');
            onLoad({ filter: new RegExp(path) }, () => ({
                contents: `exports.${feature} = class {
                    static CellScheme = 'vscode-notebook-cell';
                    fillClientCapabilities() {}
                    initialize() {}
                    getState() { return { kind: 'static' }; }
                    clear() {}
                };`
            }));
        }
    }
};

/**
 * The client library brings a library of patterns along, for files that a server wants to hear of when they are renamed.
 * Ours asks for all of them, and a test holds it to that. Any other pattern is refused, which the client writes to its log.
 */
const withoutPatterns: Plugin = {
    name: 'without-patterns',
    setup({ onResolve, onLoad }) {
        onResolve({ filter: /^minimatch$/ }, ({ path }) => ({ path, namespace: 'patterns' }));
        onLoad({ filter: /.*/, namespace: 'patterns' }, () => ({
            contents: `exports.Minimatch = class {
                constructor(pattern) {
                    if (pattern !== '**') throw new Error('Only ** is understood, not ' + pattern + '.');
                }
                makeRe() { return /^/; }
                match() { return true; }
            };`
        }));
    }
};

/** Leaves what begins beside the client in a file of its own, which VS Code does not have to read before the other. */
const authoringApart: Plugin = {
    name: 'authoring-apart',
    setup({ onResolve }) {
        onResolve({ filter: /\/start-authoring\.ts$/ }, ({ kind }) =>
            kind === 'dynamic-import' ? { path: './authoring.js', external: true } : undefined
        );
    }
};

/** Everything that ships. The extension's files go to out/, the command's to its own package. */
const bundles: readonly BuildOptions[] = [
    {
        ...node,
        entryPoints: ['packages/vscode/src/extension-node.ts'],
        outfile: 'out/extension.js',
        external: ['vscode'],
        plugins: [versionIsChecked, withoutFeatures, withoutPatterns, authoringApart, withoutCapabilities(true)]
    },
    {
        ...node,
        entryPoints: ['packages/vscode/src/start-authoring.ts'],
        outfile: 'out/authoring.js',
        external: ['vscode']
    },
    {
        // For both hosts: which one it runs in, it sees when it starts.
        ...browser,
        entryPoints: ['packages/vscode/src/importing/worker/main.ts'],
        outfile: 'out/importing.js',
        format: 'cjs',
        external: ['node:worker_threads'],
        plugins: [withoutCapabilities(false)]
    },
    {
        ...browser,
        entryPoints: ['packages/vscode/src/extension-browser.ts'],
        outfile: 'out/extension.browser.js',
        format: 'cjs',
        external: ['vscode'],
        plugins: [withoutFeatures, withoutPatterns]
    },
    {
        ...node,
        entryPoints: ['packages/server/src/main-node.ts'],
        outfile: 'out/server.js',
        plugins: [withoutCapabilities(false)]
    },
    {
        ...browser,
        entryPoints: ['packages/server/src/main-browser.ts'],
        outfile: 'out/server.browser.js',
        plugins: [withoutCapabilities(false)]
    },
    { ...browser, ...jsx, entryPoints: ['packages/preview/src/webview/main.tsx'], outfile: 'out/preview.js' },
    { ...browser, entryPoints: ['packages/preview/src/webview/preview.css'], outfile: 'out/preview.css' },
    ...commandBundles({ ...node, ...jsx }),
    {
        ...browser,
        ...jsx,
        entryPoints: ['packages/preview/src/page/main.tsx'],
        outfile: 'packages/cli/dist/page.js',
        sourcemap: false
    },
    {
        ...browser,
        ...jsx,
        entryPoints: ['packages/preview/src/page/main.tsx'],
        outfile: 'out/page.js',
        sourcemap: false
    },
    {
        ...browser,
        entryPoints: ['packages/preview/src/webview/preview.css'],
        outfile: 'packages/cli/dist/preview.css',
        sourcemap: false
    }
];

await mkdir('out', { recursive: true });
await copyFile('packages/vscode/assets/preview.svg', 'out/preview.svg');
if (process.argv.includes('--watch')) {
    const contexts = await Promise.all(bundles.map(options => context(options)));
    await Promise.all(contexts.map(each => each.watch()));
    console.log('Watching; changed bundles are rebuilt.');
} else {
    const built = await Promise.all(bundles.map(options => build({ ...options, metafile: true })));
    await writeSupplyChain(built.map(({ metafile }) => metafile));
}
