import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packEverything } from '../../packages/tooling/src/supply-chain/pack-everything.ts';
import { withSameModes } from '../../packages/tooling/src/supply-chain/same-modes.ts';
import { builtCommand, ROOT, shell } from '../cli/gradus-command.ts';
import { tempFolder } from '../cli/temp-folder.ts';
import { zipEntries } from '../extension/zip-entries.ts';

/** Terms that let us ship what is under them, as long as we say so. */
const MAY_SHIP = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];

/** What is looked at of a package.json. */
interface Manifest {
    readonly dependencies?: unknown;
    readonly bin: Readonly<Record<string, string>>;
}

interface Component {
    readonly name: string;
    readonly group?: string;
    readonly version: string;
    readonly licenses: readonly { readonly expression: string }[];
}

let folder: string;
beforeAll(async () => {
    await builtCommand();
    folder = await mkdtemp(path.join(tmpdir(), 'gradus-release-'));
    await packEverything(folder);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('what is released is the extension, two packages of npm, what they are made of, and the digests', async () => {
    expect((await readdir(folder)).sort().map(name => name.replace(/\d+\.\d+\.\d+/, 'N'))).toEqual(
        [
            ...['SHA256SUMS', 'gradus-cli-N.tgz', 'gradus-cli.cdx.json', 'gradus-schema-N.tgz', 'gradus.vsix'],
            'gradus.vsix.cdx.json'
        ].sort()
    );
    expect((await shell('sha256sum --check SHA256SUMS', { cwd: folder })).exitCode).toBe(0);
});

/** What of others is in both, by what the bundler put in; a new one is looked at here. */
const IN_BOTH = [
    ...['@chevrotain/gast', '@chevrotain/regexp-to-ast', '@chevrotain/utils', 'chevrotain', 'chevrotain-allstar'],
    ...['fastest-levenshtein', 'langium', 'lodash-es', 'n3', 'preact', 'preact-render-to-string', 'uuid', 'valibot'],
    ...['vscode-jsonrpc', 'vscode-languageserver', 'vscode-languageserver-protocol'],
    ...['vscode-languageserver-textdocument', 'vscode-languageserver-types', 'vscode-uri', 'yaml']
];

describe.each([
    ['gradus.vsix.cdx.json', [...IN_BOTH, '@chevrotain/cst-dts-gen', 'vscode-languageclient']],
    ['gradus-cli.cdx.json', IN_BOTH]
])('%s', (name, expected) => {
    test('is a valid bill of materials of what may ship', async () => {
        const text = await readFile(path.join(folder, name), 'utf8');
        const bill: unknown = JSON.parse(text);
        const validate = await validator();
        expect(validate(bill) || validate.errors).toBe(true);
        const { components } = bill as { components: readonly Component[] };
        const named = components.map(each => (each.group ? `${each.group}/${each.name}` : each.name));
        expect([...new Set(named)].sort()).toEqual(expected.sort());
        for (const { licenses } of components) expect(MAY_SHIP).toContain(licenses[0]?.expression);
    });
});

test('the extension says nothing of who may read the files of whoever packed it', async () => {
    const packed = await readFile(path.join(folder, 'gradus.vsix'));
    expect(withSameModes(packed).equals(packed)).toBe(true);
});

test('the extension says whose work is in it', async () => {
    const files = zipEntries(await readFile(path.join(folder, 'gradus.vsix')));
    expect(files).toContain('extension/out/NOTICES.txt');
    expect(files).toContain('extension/out/bill-of-materials.cdx.json');
    const notices = await readFile(path.join(ROOT, 'out/NOTICES.txt'), 'utf8');
    const bill = JSON.parse(await readFile(path.join(folder, 'gradus.vsix.cdx.json'), 'utf8')) as {
        components: readonly Component[];
    };
    for (const { group, name, version } of bill.components) {
        expect(notices).toContain(`\n${group ? `${group}/` : ''}${name} ${version} (`);
    }
});

test('the command’s package runs by itself, with no other package beside it', async () => {
    const [archive] = (await readdir(folder)).filter(name => name.startsWith('gradus-cli-'));
    const place = await tempFolder({ 'a.gradus': 'framework A "A"\n' });
    const target = path.join(place, 'node_modules/@gradus');
    await mkdir(target, { recursive: true });
    await shell(`tar -xzf '${path.join(folder, archive ?? '')}'`, { cwd: target });
    await rename(path.join(target, 'package'), path.join(target, 'cli'));
    const files = await readdir(path.join(target, 'cli'), { recursive: true });
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist/NOTICES.txt', 'bin/gradus.mjs']));
    expect(files.filter(name => /\.map$|\.ts$|\.gradus$/.test(name))).toEqual([]);
    const manifest = JSON.parse(await readFile(path.join(target, 'cli/package.json'), 'utf8')) as Manifest;
    expect(manifest.dependencies).toBeUndefined();
    // It is a command, and nothing to import: what is imported from the sources is not packed.
    expect(manifest).not.toHaveProperty('exports');
    expect(manifest).not.toHaveProperty('main');
    for (const file of Object.values(manifest.bin)) expect(files).toContain(path.posix.normalize(file));
    const command = `'${process.execPath}' node_modules/@gradus/cli/bin/gradus.mjs`;
    const outcome = await shell(`${command} export html a.gradus -o a.html && ${command} check a.gradus`, {
        cwd: place
    });
    expect(outcome.stderr).toContain('1 file checked: 0 errors, 0 warnings.');
    expect(outcome.exitCode).toBe(0);
    expect(await readdir(place)).toContain('a.html');
});

/** CycloneDX's own schema, which the library brings along. */
async function validator() {
    const read = async (name: string): Promise<object> => {
        const file = `${name}.SNAPSHOT.schema.json`;
        const folder = path.join(ROOT, 'node_modules/@cyclonedx/cyclonedx-library/res/schema');
        const schema = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as object;
        // They refer to each other by the names of these files.
        return { ...schema, $id: `http://cyclonedx.org/schema/${file}` };
    };
    const [bill, ...parts] = await Promise.all(['bom-1.6', 'spdx', 'jsf-0.82'].map(read));
    return new Ajv({ strict: false, validateFormats: false, schemas: parts }).compile(bill ?? false);
}
