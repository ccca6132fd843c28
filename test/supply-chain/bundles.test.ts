import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtCommand, ROOT } from '../cli/gradus-command.ts';
import { capabilitiesOf } from './capabilities.ts';

// Makes all bundles, where they are older than what they are made of.
beforeAll(() => builtCommand());

describe('what a bundle can do', () => {
    test.each([
        ["import('node:http')", ['node:http']],
        ["const { spawn } = require('child_process');", ['child_process']],
        ["import { Socket } from 'net'; new Socket()", ['net']],
        ["e('node:tls/x')", ['node:tls/x']],
        ["eval('1'); (0, eval)('1'); new Function('return 1')", ['Function', 'eval']],
        ["globalThis.fetch('x'); navigator.sendBeacon('x'); new WebSocket('x')", ['WebSocket', 'fetch', 'sendBeacon']],
        ["// eval('1')\nconst text = 'eval(1), fetch';", []],
        ['class Panel { fetch() {} open() { this.fetch(); } } x instanceof Function;', []]
    ])('is seen: %s', (code, expected) => {
        expect(capabilitiesOf(code)).toEqual(expected);
    });
});

test('the extension’s bundles reach no network, make no code of text, and start the language server alone', () => {
    expect(withCapabilities('out')).toEqual({
        // The client starts the server, as a program or as a worker, and what imports frameworks, as a worker.
        'extension.js': ['child_process', 'node:worker_threads'],
        'extension.browser.js': ['Worker'],
        // Has the port by which it is spoken to.
        'importing.js': ['node:worker_threads'],
        // Obtains the function by which unused memory is given back (`gc`): a constant. Tries a text at which it ended in a
        // thread, which runs the same file.
        'server.js': ['node:vm', 'node:worker_threads']
    });
});

test('the command’s bundles reach no network, make no code of text, and start git alone', () => {
    const { chunk, ...others } = withCapabilities('packages/cli/dist');
    expect(chunk).toEqual(['node:child_process']);
    expect(others).toEqual({
        // Runs our own file as it was compiled the last time, after comparing it with what it was compiled from.
        'gradus.mjs': ['node:vm'],
        'lsp.mjs': ['node:vm', 'node:worker_threads']
    });
    const started = sourcesThatMention('node:child_process');
    expect(started).toEqual(['packages/cli/src/git/git.ts']);
});

/** What each bundle in a folder can do, where it can do something; names of chunks say nothing but their content. */
function withCapabilities(folder: string): Record<string, string[]> {
    const files = readdirSync(path.join(ROOT, folder)).filter(name => /\.[cm]?js$/.test(name));
    expect(files.length).toBeGreaterThan(5);
    const found: Record<string, string[]> = {};
    for (const file of files) {
        const capabilities = capabilitiesOf(readFileSync(path.join(ROOT, folder, file), 'utf8'));
        const name = file.replace(/^chunk-.*/, 'chunk');
        if (capabilities.length > 0) found[name] = [...(found[name] ?? []), ...capabilities];
    }
    return found;
}

function sourcesThatMention(name: string): string[] {
    const folder = path.join(ROOT, 'packages/cli/src');
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(file => /(?<!\.test)\.ts$/.test(file))
        .filter(file => readFileSync(path.join(folder, file), 'utf8').includes(name))
        .map(file => `packages/cli/src/${file.replaceAll('\\', '/')}`);
}
