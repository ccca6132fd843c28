import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packExtension } from '../../packages/tooling/src/pack-extension.ts';
import { isWithinBudget, measureSizes, type Size } from '../../packages/tooling/src/sizes/measure.ts';
import { builtCommand } from '../cli/gradus-command.ts';
import { manifest, readJson } from './manifest.ts';
import { zipEntries } from './zip-entries.ts';

let folder: string;
let entries: readonly string[];
let sizes: readonly Size[];

beforeAll(async () => {
    await builtCommand();
    folder = await mkdtemp(path.join(tmpdir(), 'gradus-package-'));
    const file = path.join(folder, 'gradus.vsix');
    await packExtension(file);
    entries = zipEntries(await readFile(file));
    sizes = await measureSizes(file);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the packed extension', () => {
    test('has every file that its manifest names', () => {
        const named = [...filesIn(readJson('package.json'))];
        expect(named).toContain('out/extension.js');
        expect(named).toContain(manifest.contributes.views['gradus']?.[0]?.icon);
        expect(named.filter(name => !entries.includes(`extension/${name}`))).toEqual([]);
    });

    test('has what its code loads while it runs', () => {
        const scripts = ['authoring.js', 'importing.js', 'server.js', 'server.browser.js', 'preview.js'];
        const loaded = [...scripts, 'preview.css', 'preview.svg'];
        expect(loaded.filter(name => !entries.includes(`extension/out/${name}`))).toEqual([]);
    });

    test('has no packages, no sources and no maps of them', () => {
        expect(entries.filter(name => /node_modules|\.tsx?$|\.map$|\/test\/|\.gradus$/.test(name))).toEqual([]);
    });

    test('has what people read before they install it', () => {
        for (const name of ['readme.md', 'changelog.md', 'LICENSE.txt']) expect(entries).toContain(`extension/${name}`);
    });
});

test('what ships is within its budgets', () => {
    const limited = sizes.filter(({ budget }) => budget !== undefined);
    expect(limited).toHaveLength(3);
    for (const { part, bytes } of sizes) console.log(`${part}: ${(bytes / 1000).toFixed(1)} kB`);
    expect(limited.filter(size => !isWithinBudget(size))).toEqual([]);
});

/** The files that a manifest names, wherever it does. */
function filesIn(value: unknown): Set<string> {
    const files = new Set<string>();
    JSON.stringify(value, (key, part: unknown) => {
        // What is for those who develop it is not in what they ship.
        if (['scripts', 'devDependencies', 'workspaces'].includes(key)) return undefined;
        if (typeof part === 'string' && /^(?:\.\/)?[\w-]+\/[\w./-]+\.(?:js|json|svg|png)$/.test(part)) {
            files.add(part.replace('./', ''));
        }
        return part;
    });
    return files;
}
