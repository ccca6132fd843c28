import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import type { ImportOutcome, ImportTask } from '../../packages/vscode/src/importing/worker/messages.ts';
import { builtServer } from '../server/support/built-server.ts';
import { pathOf } from './manifest.ts';

// Makes all bundles, where they are older than what they are made of.
beforeAll(async () => {
    await builtServer();
});

/** Has the worker that ships import a file. */
async function imported(format: string, name: string, content: string | Uint8Array): Promise<ImportOutcome> {
    const worker = new Worker(pathOf('out/importing.js'));
    const { promise, resolve, reject } = Promise.withResolvers<ImportOutcome>();
    worker.on('message', resolve);
    worker.on('error', reject);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
    const task: ImportTask = { format, files: [{ name, bytes }] };
    worker.postMessage(task);
    try {
        return await promise;
    } finally {
        await worker.terminate();
    }
}

const TURTLE =
    '@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <urn:a> skos:prefLabel "Mooring"@en ; skos:notation "M1" .';

test.each([
    ['case', 'a.json', '{"CFDocument": {"title": "T"}, "CFItems": [{"identifier": "m", "fullStatement": "Mooring"}]}'],
    ['skos', 'a.ttl', TURTLE],
    ['skos', 'a.ttl.gz', gzipSync(TURTLE)],
    ['ladder', 'a.yml', 'name: T\ncompetencies:\n  - summary: Mooring\n'],
    ['json', 'a.json', '{"framework": {"title": "T"}, "competencies": [{"code": "M1", "title": "Mooring"}]}']
] as const)('the worker that ships reads %s from %s', async (format, name, content) => {
    const outcome = await imported(format, name, content);
    const texts = outcome.type === 'imported' ? outcome.files.map(({ text }) => text).join('') : outcome.reason;
    expect(texts).toMatch(/competency \w+ "Mooring"/);
});

test('it refuses in words what it cannot read, and fails at what it does not know', async () => {
    expect(await imported('case', 'a.json', '{')).toMatchObject({
        type: 'refused',
        reason: expect.stringContaining('It is no valid JSON from line 1, column 2 on.') as string
    });
    expect(await imported('ladder', 'a.yml.gz', 'none')).toMatchObject({ type: 'refused' });
    await expect(imported('none', 'a', '')).rejects.toThrow('There is no importer of none.');
});
