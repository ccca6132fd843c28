import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtCommand, ROOT } from '../cli/gradus-command.ts';
import { capabilitiesOf } from './capabilities.ts';

/** What stands at the beginning of each of the command’s bundles, for libraries that ask for Node’s modules by `require`. */
const BANNER =
    "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);";

// Makes all bundles, where they are older than what they are made of.
beforeAll(() => builtCommand());

const HTML = ['innerHTML', 'insertAdjacentHTML', 'outerHTML'];
const PAGE = ['document.write', 'self.open', 'window.location'];
const PROCESS = ['process.binding', 'process.dlopen', 'process[…]'];

describe('what a bundle can do', () => {
    test.each([
        ["import('node:http')", ['node:http']],
        ["const { spawn } = require('child_process');", ['child_process']],
        ["import { Socket } from 'net'; new Socket()", ['net']],
        ["e('node:tls/x')", ['node:tls/x']],
        ['import(`node:net`); import("node:d" + "ns")', ['node:dns', 'node:net']],
        ["import(name); require('./' + name)", ['import(…)', 'require(…)']],
        ["const load = require; load(name); import { createRequire } from 'node:module'", ['node:module', 'require']],
        ["import('data:text/javascript,fetch()')", ['data:text/javascript,fetch()']],
        ["eval('1'); (0, eval)('1'); new Function('return 1')", ['Function', 'eval × 2']],
        ["globalThis.fetch('x'); navigator.sendBeacon('x'); new WebSocket('x')", ['WebSocket', 'fetch', 'sendBeacon']],
        ["globalThis['fetch'](); const f = fetch; f(); fetch.call()", ['fetch × 3']],
        ['const { fetch: get } = globalThis; self[name]()', ['fetch', 'globalThis', 'self[…]']],
        ['const all = globalThis; all.fetch()', ['fetch', 'globalThis']],
        ["new globalThis['Function'](); Reflect.construct(Function, ['1'])", ['Function × 2']],
        ["(() => {}).constructor('code')(); const Make = Object.getPrototypeOf(f).constructor", ['constructor × 2']],
        ["(() => {})['constructor']`code`; const { constructor: Make } = run;", ['constructor × 2']],
        ["run.constructor.call(0, 'code'); document.defaultView.fetch()", ['constructor', 'defaultView', 'fetch']],
        ["setTimeout('code'); window.setInterval('do' + code)", ['setInterval of text', 'setTimeout of text']],
        ["new Worker(text, { eval: true }); new Thread(text, { 'eval': !0 })", ['Worker', 'eval: true × 2']],
        ["process.binding('spawn_sync'); process['dlopen'](); process[name]()", PROCESS],
        ['class Line extends WebSocket {} new Image().src = address', ['Image', 'WebSocket']],
        ["box.innerHTML = text; const { outerHTML: old } = box; box['insertAdjacentHTML']('x', text)", HTML],
        ["document.write(text); window.location.href = text; self['open'](text); list.open(); at.location", PAGE],
        ["document.createElement('script'); document.createElement('div')", ['<script>']],
        ["// eval('1')\nconst text = 'eval(1), fetch';", []],
        ['class Panel { fetch() {} open() { this.fetch(); } } x instanceof Function;', []],
        ["typeof fetch === 'function'; Function.prototype; x.constructor === Object; x.constructor.name", []],
        ['setTimeout(() => {}); ({ eval() {}, fetch: 1 }); list.require = 1; this.require(name)', []]
    ])('is seen: %s', (code, expected) => {
        expect(capabilitiesOf(code)).toEqual(expected);
    });
});

test('the extension’s bundles reach no network, make no code of text, and start the language server alone', () => {
    expect(withCapabilities('out')).toEqual({
        // The client starts the server, as a program or as a worker, and what imports frameworks, as a worker.
        'extension.js': ['child_process', 'node:worker_threads'],
        'extension.browser.js': ['Worker × 2'],
        // Has the port by which it is spoken to.
        'importing.js': ['constructor', 'node:worker_threads'],
        // Draw a picture of what they show, from its own text. The server has what they are made of. Preact would make elements of
        // a text where it was asked to, which nothing here does.
        'page.js': ['Image', 'constructor × 2', 'innerHTML'],
        'preview.js': ['Image', 'constructor × 2', 'innerHTML'],
        // Libraries ask what made something, by its constructor, and have another name for all that the environment offers.
        'server.browser.js': ['Image', 'constructor × 7', 'globalThis × 2', 'innerHTML'],
        // Obtains the function by which unused memory is given back (`gc`): a constant. Tries a text at which it ended in a
        // thread, which runs the same file.
        'server.js': ['Image', 'constructor × 7', 'globalThis', 'innerHTML', 'node:vm', 'node:worker_threads']
    });
});

test('the command’s bundles reach no network, make no code of text, and start git alone', () => {
    const { chunk, ...others } = withCapabilities('packages/cli/dist');
    expect(chunk).toEqual([
        'Image',
        'constructor × 2',
        'constructor × 5',
        'globalThis',
        'innerHTML',
        'node:child_process'
    ]);
    expect(others).toEqual({
        // Runs our own file as it was compiled the last time, after comparing it with what it was compiled from, and hands it
        // what loads modules.
        'gradus.mjs': ['import(…)', 'node:module', 'node:vm'],
        'main.cjs': ['node:module'],
        'load-recovery.cjs': ['constructor × 5', 'globalThis'],
        'load-recovery.mjs': ['constructor × 5', 'globalThis'],
        'lsp.mjs': ['constructor × 5', 'globalThis', 'node:vm', 'node:worker_threads'],
        'page.js': ['Image', 'constructor × 2', 'innerHTML'],
        'read-yaml.mjs': ['constructor']
    });
    const started = sourcesThatMention('node:child_process');
    expect(started).toEqual(['packages/cli/src/git/run-git.ts']);
});

test('the action for GitHub reaches GitHub’s API alone, and starts git and the command', () => {
    const sources = readdirSync(path.join(ROOT, 'action')).filter(name => path.extname(name) === '.mts');
    const codes = sources.map(name => [name, readFileSync(path.join(ROOT, 'action', name), 'utf8')] as const);
    const found = codes.map(([name, code]) => [name, capabilitiesOf(code, 'ts')] as const);
    expect(Object.fromEntries(found.filter(([, capabilities]) => capabilities.length > 0))).toEqual({
        'sticky-comment.mts': ['fetch'],
        'tell-difference.mts': ['node:child_process']
    });
    const all = codes.map(([, code]) => code).join('\n');
    expect(afterEach(all, 'fetch(`$', 6)).toEqual(['{api}/']);
    expect(afterEach(all, 'api: env', 47)).toEqual(["('GITHUB_API_URL') || 'https://api.github.com',"]);
    expect(afterEach(all, '://', 14)).toEqual(['api.github.com']);
    // The command, and git as the command starts it.
    expect(afterEach(all, 'spawnSync(', 17)).toEqual(['process.execPath,']);
    expect(afterEach(all, "from '..", 34)).toEqual(["/packages/cli/src/git/run-git.ts';"]);
});

/** What each bundle in a folder can do, where it can do something; names of chunks say nothing but their content. */
function withCapabilities(folder: string): Record<string, string[]> {
    const files = readdirSync(path.join(ROOT, folder)).filter(name => /\.[cm]?js$/.test(name));
    expect(files.length).toBeGreaterThan(5);
    const found: Record<string, string[]> = {};
    for (const file of files) {
        const capabilities = capabilitiesOf(readFileSync(path.join(ROOT, folder, file), 'utf8').replace(BANNER, ''));
        const name = file.replace(/^chunk-.*/, 'chunk');
        if (capabilities.length > 0) found[name] = [...(found[name] ?? []), ...capabilities].sort();
    }
    return found;
}

/** What stands behind each mention of something. */
function afterEach(text: string, mention: string, length: number): string[] {
    const [, ...behind] = text.split(mention);
    return behind.map(each => each.slice(0, length));
}

function sourcesThatMention(name: string): string[] {
    const folder = path.join(ROOT, 'packages/cli/src');
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(file => /(?<!\.test)\.ts$/.test(file))
        .filter(file => readFileSync(path.join(folder, file), 'utf8').includes(name))
        .map(file => `packages/cli/src/${file.replaceAll('\\', '/')}`);
}
