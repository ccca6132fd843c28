import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { gradus, ROOT } from '../cli/gradus-command.ts';
import { GOOD, tempFolder } from '../cli/temp-folder.ts';

interface Setting {
    readonly type?: string;
    readonly format?: string;
    readonly scope?: string;
}

const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: boolean } };
    readonly contributes: {
        readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
        readonly configurationDefaults: Readonly<Record<string, string | Readonly<Record<string, unknown>>>>;
        readonly taskDefinitions?: unknown;
        readonly debuggers?: unknown;
    };
};

/** What a workspace of a stranger can set: whether something is shown, and the name under which remarks are written. */
const SETTABLE = {
    'gradus.inlayHints.titles': 'boolean',
    'gradus.inlayHints.levels': 'boolean',
    'gradus.inlayHints.inherited': 'boolean',
    'gradus.remarks.author': 'string'
};

test('no setting of a workspace names a program, a place or an address, so that none has to be trusted', () => {
    expect(manifest.capabilities.untrustedWorkspaces).toEqual({ supported: true });
    const { configuration, configurationDefaults, ...others } = manifest.contributes;
    expect(
        Object.fromEntries(Object.entries(configuration.properties).map(([name, { type }]) => [name, type]))
    ).toEqual(SETTABLE);
    expect(Object.keys(others)).not.toEqual(expect.arrayContaining(['taskDefinitions']));
    expect(Object.keys(others)).not.toEqual(expect.arrayContaining(['debuggers']));
    // What is set for everybody changes how a text is edited and when remarks are shown, not what is run.
    const { 'comments.openView': openView, ...ofLanguages } = configurationDefaults;
    expect(openView).toBe('firstFileUnresolved');
    for (const defaults of Object.values(ofLanguages)) {
        expect(Object.keys(defaults).filter(name => !name.startsWith('editor.'))).toEqual([]);
    }
});

test('no setting of a framework does more than choose severities and a language', async () => {
    const hostile = {
        $schema: 'file:///etc/passwd',
        extends: '../../x.json',
        plugins: ['./evil.js'],
        rules: { constructor: 'off', toString: 'error', './evil.js': 'error', 'open-remark': { command: 'x' } },
        titleLanguage: '../../x',
        release: { rules: ['__proto__', '../x'] }
    };
    const text = JSON.stringify(hostile).replace('{', '{"__proto__":{"rules":{"level-outside-scale":"off"}},');
    const cwd = await tempFolder({
        'framework.gradus': GOOD.replace('PC9: 2', 'PC9: 5'),
        'gradus.json': text
    });
    const { exitCode, stdout, stderr } = await gradus(['check'], { cwd });
    expect(exitCode).toBe(1);
    // What is wrong in it is told, and the finding that it would silence is told, too.
    expect(stdout).toContain('level-outside-scale');
    for (const name of ['__proto__', 'extends', 'plugins', 'constructor', 'toString', './evil.js']) {
        expect(stdout).toContain(`${name}`);
    }
    expect(stdout + stderr).not.toMatch(/root:|fault of gradus/);
});

test('settings that are nested for ever, or are none, cost a message', async () => {
    for (const text of [
        '['.repeat(2_000_000),
        `{"rules":${'{"a":'.repeat(500_000)}`,
        '"'.repeat(1_000_001),
        '\u0000'
    ]) {
        const cwd = await tempFolder({ 'framework.gradus': GOOD, 'gradus.json': text });
        const { exitCode, stdout, stderr } = await gradus(['check'], { cwd });
        expect({ exitCode, lines: stdout.split('\n').length }).toEqual({ exitCode: 1, lines: 2 });
        expect(stderr).not.toContain('fault of gradus');
    }
});
