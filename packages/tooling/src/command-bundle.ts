import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { BuildOptions, OutputFile, Plugin } from 'esbuild';
import { ruleForChecking } from './rules-for-checking.ts';
import { withoutCapabilities } from './supply-chain/without-capabilities.ts';

const SOURCES = 'packages/cli/src';
const FOLDER = 'packages/cli/dist';

/** Names of files with what they are made of. */
type Entries = Readonly<Record<string, string>>;

/** Asked for by modules and by files that are kept compiled, so there is one of either kind. */
const RECOVERY = '../../language/src/parsing/load-recovery.ts';

/** Stands in the code for the build until that is known; as long as what takes its place, so that no place moves. */
const BUILD_TO_COME = '@@gradus-build@@';

/**
 * The files of the `gradus` command, which for most of its work has to start. The first one is tiny, and goes on with
 * one that has all of a check that finds nothing changed; what else there is comes when it is needed.
 * Whatever is imported when it is needed (`import()`) is an entry point here.
 */
export function commandBundles(options: BuildOptions): BuildOptions[] {
    const stamp = new Stamp();
    // Apart from each other, as every file that two of them share is one more to open.
    const kept: Entries[] = [
        { main: 'main.ts' },
        { 'find-problems': 'find-problems.ts' },
        { 'load-recovery': RECOVERY }
    ];
    const modules: Entries[] = [
        { gradus: 'start.ts' },
        {
            changelog: 'commands/changelog.ts',
            coverage: 'commands/coverage.ts',
            diff: 'commands/diff.ts',
            'difference-page': 'comparison/difference-page.ts',
            export: 'commands/export.ts',
            'find-with-fixes': 'find-with-fixes.ts',
            'fix-problems': 'fix-problems.ts',
            format: 'commands/format.ts',
            import: 'commands/import.ts',
            'import-into': 'commands/import-into.ts',
            init: 'commands/init.ts',
            'merge-check': 'commands/merge-check.ts',
            pack: 'commands/pack.ts',
            'read-turtle': '../../exchange/src/importers/skos/read-turtle.ts',
            'read-yaml': '../../exchange/src/importers/career-ladder/read-yaml.ts',
            'report-elsewhere': 'report/report-elsewhere.ts',
            stats: 'commands/stats.ts',
            watch: 'commands/watch.ts'
        },
        { 'load-recovery': RECOVERY },
        { completion: 'commands/completion.ts' },
        { rules: 'commands/rules.ts' },
        { lsp: 'commands/lsp.ts' }
    ];
    const bundles = [
        ...kept.map(entries => [entries, KEPT] as const),
        ...modules.map(entries => [entries, MODULES] as const)
    ];
    return bundles.map(([entries, format]) => ({
        ...options,
        ...format,
        entryPoints: Object.fromEntries(Object.entries(entries).map(([out, file]) => [out, join(SOURCES, file)])),
        outdir: FOLDER,
        write: false,
        define: { ...options.define, GRADUS_BUILD: JSON.stringify(BUILD_TO_COME) },
        plugins: [
            importsOfEntries,
            nodeModulesByRequire,
            smallProtocol,
            grammarWhenNeeded,
            withoutCapabilities(false),
            sources('find-problems' in entries),
            stamp.plugin(bundles.length)
        ]
    }));
}

/**
 * Files that are run as they were compiled the last time; see `KeptCode` in packages/cli. They are functions, to which
 * whoever runs them gives what a module gets from Node, what loads another such file, and what stands in for `import()`.
 */
const KEPT: BuildOptions = {
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    banner: { js: '(function (exports, require, module, load, obtain) {' },
    footer: { js: '})' }
};

const KEPT_NAMES: ReadonlySet<string> = new Set(['find-problems', 'load-recovery']);

const MODULES: BuildOptions = {
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunk-[hash]',
    format: 'esm',
    splitting: true,
    // What is still CommonJS among the libraries asks for require, and so does what is made of Node's modules.
    banner: {
        js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);"
    }
};

/** Leaves what is imported when it is needed to the file that it is an entry point of. */
const importsOfEntries: Plugin = {
    name: 'imports-of-entries',
    setup({ onResolve, onLoad, initialOptions }) {
        const isKept = initialOptions.format === 'cjs';
        onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, kind }) => {
            if (kind !== 'dynamic-import') return undefined;
            const name = basename(path, '.ts');
            if (isKept && KEPT_NAMES.has(name)) return { path: `${name}.cjs`, namespace: 'kept' };
            return { path: `./${name}.mjs`, external: true };
        });
        onLoad({ filter: /^/, namespace: 'kept' }, ({ path }) => ({
            contents: `module.exports = load(${JSON.stringify(path)});`
        }));
    }
};

/** Takes 4 ms to load, and not every check calls one of its functions. Only those can be used, no classes. */
const SLOW = new Set(['node:crypto']);

/**
 * Takes Node's own modules by `require`, and of them only the names that are used. An `import` of one, and
 * what the bundler makes of a `require`, look at all that the module offers, for which Node loads
 * what nobody asked for: of node:fs and node:util alone, more than all the rest of a small check.
 */
const nodeModulesByRequire: Plugin = {
    name: 'node-modules-by-require',
    setup({ onResolve, onLoad }) {
        onResolve({ filter: /^node:/ }, ({ path, kind }) =>
            kind === 'import-statement' ? { path, namespace: 'node', sideEffects: false } : { path, external: true }
        );
        onLoad({ filter: /^/, namespace: 'node' }, async ({ path }) => {
            const all = `require(${JSON.stringify(path)})`;
            const module = (await import(path)) as Record<string, unknown>;
            const names = Object.keys(module).filter(name => name !== 'default');
            if (SLOW.has(path)) {
                const functions = names.filter(name => typeof module[name] === 'function');
                return {
                    contents: functions
                        .map(name => `export const ${name} = (...args) => ${all}.${name}(...args);`)
                        .join(' ')
                };
            }
            // Reading a property may do something, for all that the bundler knows; what is said to be pure goes if unused.
            const values = names.map(name => `export const ${name} = /* @__PURE__ */ (() => all.${name})();`);
            return { contents: `const all = ${all}; export default all; ${values.join(' ')}` };
        });
    }
};

/**
 * Gives Langium's core the few names that it takes from the protocol of language servers from the files that
 * they are in, and not the whole protocol with them. The language server has both, and they are the same.
 */
const smallProtocol: Plugin = {
    name: 'small-protocol',
    setup({ onResolve, onLoad }) {
        const PROTOCOL = 'vscode-languageserver-protocol';
        onResolve({ filter: new RegExp(`^${PROTOCOL}$`) }, ({ importer }) =>
            /[\\/]langium[\\/]lib[\\/](?:utils|workspace)[\\/]/.test(importer)
                ? { path: PROTOCOL, namespace: 'small-protocol', sideEffects: false }
                : undefined
        );
        onLoad({ filter: /^/, namespace: 'small-protocol' }, async () => {
            const { LSPErrorCodes } = await import(PROTOCOL);
            const protocol = createRequire(import.meta.url).resolve(PROTOCOL);
            const jsonrpc = dirname(createRequire(protocol).resolve('vscode-jsonrpc'));
            // From the folder that it is resolved in: with the folder's own name, the names of files would depend on it.
            const from = (file: string) => JSON.stringify(`./${file}`);
            return {
                contents: `
                    export { CancellationToken, CancellationTokenSource } from ${from('cancellation.js')};
                    export { Emitter } from ${from('events.js')};
                    export { ResponseError } from ${from('messages.js')};
                    export const LSPErrorCodes = ${JSON.stringify(LSPErrorCodes)};`,
                resolveDir: jsonrpc
            };
        });
    }
};

/** Has Langium describe the grammar of grammars when it is asked about one, which most checks never do. */
const grammarWhenNeeded: Plugin = {
    name: 'grammar-when-needed',
    setup({ onLoad }) {
        onLoad({ filter: /[\\/]langium[\\/]lib[\\/]languages[\\/]generated[\\/]ast\.js$/ }, async ({ path }) => {
            const text = await readFile(path, 'utf8');
            const made = 'export const reflection = new LangiumGrammarAstReflection();';
            if (!text.includes(made)) throw new Error(`${path}: the reflection is made in another way now.`);
            const asked = /(?<=\breturn )reflection(?=\.)/g;
            const later = 'let made; function reflected() { return (made ??= new LangiumGrammarAstReflection()); }';
            return { contents: text.replace(asked, 'reflected()').replace(made, later), loader: 'js' };
        });
    }
};

/**
 * Writes signs that are not in ASCII as escapes. The bundler does so itself where it writes text, and not in regular
 * expressions; one such sign doubles what the whole file takes in memory, and the time to read it.
 *
 * @param forChecking whether to leave out what rules say of themselves, which is a large part of them
 */
function sources(forChecking: boolean): Plugin {
    return {
        name: 'sources',
        setup({ onLoad }) {
            onLoad({ filter: /[\\/]packages[\\/]language[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
                const text = await readFile(path, 'utf8');
                if (text.includes('String.raw')) throw new Error(`${path}: an escape in a raw text is no escape.`);
                const isRule = /[\\/]validation[\\/]rules[\\/][^\\/]+$/.test(path);
                const contents = forChecking && isRule ? ruleForChecking(path, text) : text;
                return { contents: contents.replace(/[^\0-\x7f]/g, escapeOf), loader: 'ts' };
            });
        }
    };
}

function escapeOf(unit: string): string {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Writes the files, when all of them are there, with what tells this build of them apart from any other. */
class Stamp {
    private readonly files = new Map<Plugin, readonly OutputFile[]>();

    /** @param parts how many bundles there are */
    plugin(parts: number): Plugin {
        const plugin: Plugin = {
            name: 'stamp',
            setup: ({ onEnd }) => {
                onEnd(async ({ outputFiles }) => {
                    if (outputFiles?.length) this.files.set(plugin, outputFiles);
                    if (this.files.size === parts) await this.write([...this.files.values()].flat());
                });
            }
        };
        return plugin;
    }

    private async write(files: readonly OutputFile[]): Promise<void> {
        const hashes = files.map(({ path, hash }) => `${basename(path)} ${hash}\n`).sort();
        const build = createHash('sha256').update(hashes.join('')).digest('hex').slice(0, BUILD_TO_COME.length);
        await mkdir(FOLDER, { recursive: true });
        await Promise.all(files.map(({ path, text }) => writeFile(path, finished(path, text, build))));
        await removeOthers(files);
    }
}

function finished(path: string, text: string, build: string): string {
    const stamped = text.replaceAll(BUILD_TO_COME, build);
    // Node warns of `import()` in what is no module. As long as what takes its place, so that no place moves.
    return path.endsWith('.cjs') ? stamped.replace(/\bimport(?=\("\.\/[\w-]+\.mjs"\))/g, 'obtain') : stamped;
}

/** Files are named by their content, so those of earlier builds would pile up. */
async function removeOthers(files: readonly OutputFile[]): Promise<void> {
    const made = new Set(files.map(({ path }) => basename(path)));
    for (const name of await readdir(FOLDER)) {
        if (/\.[cm]js(?:\.map)?$/.test(name) && !made.has(name)) await rm(join(FOLDER, name), { force: true });
    }
}
