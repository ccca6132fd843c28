import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BuildOptions, type BuildResult, build, context } from 'esbuild';

const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };

const COMMAND_FOLDER = 'packages/cli/dist';

const shared: BuildOptions = {
    bundle: true,
    minify: true,
    sourcemap: true,
    legalComments: 'none',
    logLevel: 'warning',
    define: { GRADUS_VERSION: JSON.stringify(version) }
};
/** Node 22 is the oldest that any VS Code we support brings along. */
const node: BuildOptions = { ...shared, platform: 'node', target: 'node22', format: 'cjs' };
const browser: BuildOptions = { ...shared, platform: 'browser', target: 'es2022', format: 'iife' };
const jsx: BuildOptions = { jsx: 'automatic', jsxImportSource: 'preact' };

/** Everything that ships. The extension's files go to out/, the command's to its own package. */
const bundles: readonly BuildOptions[] = [
    {
        ...node,
        entryPoints: ['packages/vscode/src/extension-node.ts'],
        outfile: 'out/extension.js',
        external: ['vscode']
    },
    {
        ...browser,
        entryPoints: ['packages/vscode/src/extension-browser.ts'],
        outfile: 'out/extension.browser.js',
        format: 'cjs',
        external: ['vscode']
    },
    { ...node, entryPoints: ['packages/server/src/main-node.ts'], outfile: 'out/server.js' },
    { ...browser, entryPoints: ['packages/server/src/main-browser.ts'], outfile: 'out/server.browser.js' },
    { ...browser, ...jsx, entryPoints: ['packages/preview/src/webview/main.tsx'], outfile: 'out/preview.js' },
    { ...browser, entryPoints: ['packages/preview/src/webview/preview.css'], outfile: 'out/preview.css' },
    {
        ...node,
        ...jsx,
        entryPoints: { gradus: 'packages/cli/src/main.ts' },
        outdir: COMMAND_FOLDER,
        metafile: true,
        outExtension: { '.js': '.mjs' },
        chunkNames: 'chunk-[hash]',
        format: 'esm',
        splitting: true,
        // What is still CommonJS among the libraries asks for require.
        banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" }
    },
    {
        ...browser,
        ...jsx,
        entryPoints: ['packages/preview/src/page/main.tsx'],
        outfile: 'packages/cli/dist/page.js',
        sourcemap: false
    },
    {
        ...browser,
        entryPoints: ['packages/preview/src/webview/preview.css'],
        outfile: 'packages/cli/dist/preview.css',
        sourcemap: false
    }
];

/** Chunks are named by their content, so those of earlier builds would pile up. */
async function removeOldChunks({ metafile }: BuildResult): Promise<void> {
    const made = new Set(Object.keys(metafile?.outputs ?? {}).map(output => basename(output)));
    for (const name of await readdir(COMMAND_FOLDER)) {
        if (name.startsWith('chunk-') && !made.has(name)) await rm(`${COMMAND_FOLDER}/${name}`, { force: true });
    }
}

await mkdir('out', { recursive: true });
await copyFile('packages/vscode/assets/preview.svg', 'out/preview.svg');
if (process.argv.includes('--watch')) {
    const contexts = await Promise.all(bundles.map(options => context(options)));
    await Promise.all(contexts.map(each => each.watch()));
    console.log('Watching; changed bundles are rebuilt.');
} else {
    const results = await Promise.all(bundles.map(options => build(options)));
    await Promise.all(results.filter(({ metafile }) => metafile).map(removeOldChunks));
}
