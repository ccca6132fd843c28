import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gradus, IS_POSIX } from './gradus-command.ts';
import { commit, git, repository } from './repository.ts';
import { BAD, GOOD, tempFolder } from './temp-folder.ts';

const RELEASED = GOOD.replace('"Demo" { }', '"Demo" { version "2.1" licence "CC-BY-4.0" }');
const LOWERED = RELEASED.replace('PC9: 2', 'PC9: 1');
const MANIFEST = JSON.stringify({
    name: '@them/demo',
    version: '1.2.0',
    description: 'Ours',
    author: 'Them',
    scripts: { postinstall: 'exit 1' },
    devDependencies: { left: '1' }
});
const ADOPTING = `framework Mine "Mine" {
  adopt Demo from "@them/demo"
}
role Q "Other" {
  requires
    PC9: 1
}
`;

function json(folder: string, ...names: string[]): Promise<Record<string, unknown>> {
    return readFile(path.join(folder, ...names), 'utf8').then(text => JSON.parse(text) as Record<string, unknown>);
}

function npm(cwd: string, ...args: string[]): string {
    // Nothing that npm does here needs a network, and nothing may depend on whose machine this is.
    const env = { ...process.env, npm_config_offline: 'true', npm_config_cache: path.join(cwd, '.npm') };
    return execFileSync('npm', [...args, '--no-audit', '--no-fund'], {
        cwd,
        env,
        encoding: 'utf8',
        shell: process.platform === 'win32',
        stdio: ['ignore', 'pipe', 'ignore']
    });
}

describe('gradus pack', () => {
    test('lays out text, compiled framework and a page about it, named by the header', async () => {
        const cwd = await tempFolder({ 'demo/a.gradus': RELEASED, 'demo/more/b.gradus': 'term T "Term"\n' });
        expect(await gradus(['pack', 'demo'], { cwd })).toEqual({
            exitCode: 0,
            stdout: '',
            stderr: 'Wrote demo@2.1.0 to out/demo-2.1.0: 5 files.\n'
        });
        const packed = path.join(cwd, 'out/demo-2.1.0');
        expect((await readdir(packed, { recursive: true })).toSorted()).toEqual(
            [
                'README.md',
                'framework.json',
                'package.json',
                'text',
                'text/a.gradus',
                'text/more',
                'text/more/b.gradus'
            ].map(each => path.normalize(each))
        );
        expect(await json(packed, 'package.json')).toMatchObject({
            name: 'demo',
            version: '2.1.0',
            license: 'CC-BY-4.0',
            gradus: { folder: 'text', compiled: 'framework.json', schema: '@gradus/schema/framework-1.schema.json' },
            files: ['text', 'framework.json', 'README.md']
        });
        const compiled = await gradus(['export', 'json', 'demo'], { cwd });
        expect(await readFile(path.join(packed, 'framework.json'), 'utf8')).toBe(compiled.stdout);
        expect(await readFile(path.join(packed, 'README.md'), 'utf8')).toContain('adopt Demo from "demo"');
        expect(await readFile(path.join(packed, 'text/a.gradus'), 'utf8')).toBe(RELEASED);
    });

    test('takes over what the authors say, and nothing that would run', async () => {
        const cwd = await tempFolder({
            'demo/package.json': MANIFEST,
            'demo/a.gradus': RELEASED,
            'demo/README.md': '# Ours\n',
            'demo/LICENSE': 'Do as you like.\n',
            'demo/secret.txt': 'no'
        });
        expect((await gradus(['pack', 'demo', '-o', 'packed'], { cwd })).exitCode).toBe(0);
        const manifest = await json(cwd, 'packed/package.json');
        expect(manifest).toMatchObject({ name: '@them/demo', version: '1.2.0', description: 'Ours', author: 'Them' });
        expect(manifest).not.toHaveProperty('scripts');
        expect(manifest).not.toHaveProperty('devDependencies');
        expect(manifest['files']).toEqual(['text', 'framework.json', 'README.md', 'LICENSE']);
        expect(await readFile(path.join(cwd, 'packed/README.md'), 'utf8')).toBe('# Ours\n');
        expect(await readdir(path.join(cwd, 'packed'))).not.toContain('secret.txt');
    });

    test('says with --dry-run what it would write, and writes nothing', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        const { exitCode, stdout, stderr } = await gradus(['pack', '--dry-run'], { cwd });
        expect(exitCode).toBe(0);
        expect(stdout).toMatch(
            /^demo@0\.1\.0 would be written to out\/demo-0\.1\.0:\n {2}package\.json \(\d+ bytes\)\n/
        );
        expect(stderr).toBe('Nobody has given it a version yet, so it is the first one.\n');
        expect(await readdir(cwd)).toEqual(['a.gradus']);
    });

    test.each([
        ['an error', BAD],
        ['what only a draft may have', GOOD.replace('role R "Officer" {', '$& remark open "Is this all?"')]
    ])('refuses a framework with %s', async (_, text) => {
        const cwd = await tempFolder({ 'a.gradus': text });
        const { exitCode, stderr } = await gradus(['pack'], { cwd });
        expect(exitCode).toBe(1);
        expect(stderr).toMatch(/Not packed: the framework has 1 error, as gradus check --release says\.\n$/);
        expect(await readdir(cwd)).toEqual(['a.gradus']);
    });

    test('refuses settings that are wrong, and a package.json that cannot be used', async () => {
        const settings = await tempFolder({ 'a.gradus': GOOD, 'gradus.json': '{ "rules": 1 }' });
        expect((await gradus(['pack'], { cwd: settings })).exitCode).toBe(1);
        const broken = await tempFolder({ 'a.gradus': GOOD, 'package.json': '{' });
        const { exitCode, stderr } = await gradus(['pack'], { cwd: broken });
        expect(exitCode).toBe(4);
        expect(stderr).toContain('package.json could not be used: it is not JSON.');
        const version = await tempFolder({ 'a.gradus': GOOD, 'package.json': '{ "name": "demo", "version": "one" }' });
        expect(await gradus(['pack'], { cwd: version })).toMatchObject({
            exitCode: 1,
            stderr: 'The package.json says the version one. npm takes three numbers, such as 1.0.0.\n'
        });
    });
});

describe('the folder of a package', () => {
    test('is replaced where this command wrote it, and nothing else is', async () => {
        const cwd = await tempFolder({ 'demo/a.gradus': RELEASED, 'mine/letter.txt': 'Dear', file: '' });
        await gradus(['pack', 'demo', '-o', 'packed'], { cwd });
        await writeFile(path.join(cwd, 'demo/a.gradus'), LOWERED);
        expect((await gradus(['pack', 'demo', '-o', 'packed'], { cwd })).exitCode).toBe(0);
        expect(await readFile(path.join(cwd, 'packed/text/a.gradus'), 'utf8')).toBe(LOWERED);
        for (const [target, why] of [
            ['mine', 'holds other files'],
            ['file', 'is a file'],
            ['.', 'holds the framework itself'],
            ['demo/packed', 'is in the folder of the framework']
        ] as const) {
            const { exitCode, stderr } = await gradus(['pack', 'demo', '-o', target], { cwd });
            expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(`${target} ${why}`) });
        }
        for (const letter of ['packed/text/letter.txt', 'packed/letter.txt']) {
            await writeFile(path.join(cwd, letter), 'Dear');
            expect((await gradus(['pack', 'demo', '-o', 'packed'], { cwd })).exitCode).toBe(2);
            await rm(path.join(cwd, letter));
        }
        expect((await readdir(cwd)).toSorted()).toEqual(['demo', 'file', 'mine', 'packed']);
    });

    if (process.platform === 'linux')
        test('holds no two files that are one elsewhere', async () => {
            const text = 'term T "Term"\n';
            const cwd = await tempFolder({ 'demo/a.gradus': RELEASED, 'demo/b.gradus': text, 'demo/B.GRADUS': '' });
            for (const more of [[], ['--dry-run']]) {
                expect(await gradus(['pack', 'demo', '-o', 'packed', ...more], { cwd })).toEqual({
                    exitCode: 1,
                    stdout: '',
                    stderr:
                        'Not packed: text/B.GRADUS and text/b.gradus would be one file on a disk that takes capitals for ' +
                        'small letters. Rename one of them.\n'
                });
            }
            expect(await readdir(cwd)).toEqual(['demo']);
        });

    if (IS_POSIX)
        test('is no link, and is written whole or not at all', async () => {
            const cwd = await tempFolder({ 'demo/a.gradus': RELEASED, 'other/x': '' });
            await symlink(path.join(cwd, 'other'), path.join(cwd, 'link'));
            expect((await gradus(['pack', 'demo', '-o', 'link'], { cwd })).exitCode).toBe(2);
            const { exitCode, stderr } = await gradus(['pack', 'demo', '-o', 'new/packed'], {
                cwd,
                unprivileged: true
            });
            expect(exitCode).toBe(4);
            expect(stderr).toContain(
                'Could not write new/packed: the folder new could not be made, as you have no permission for it.'
            );
            expect((await readdir(cwd)).toSorted()).toEqual(['demo', 'link', 'other']);
        });
});

describe('the version', () => {
    test('is proposed from a revision of git, with what decides it', async () => {
        const cwd = await repository({ 'a.gradus': RELEASED, 'package.json': MANIFEST });
        git(cwd, 'tag', 'v1');
        await commit(cwd, { 'a.gradus': LOWERED });
        expect(await gradus(['pack', '--since', 'v1', '-o', 'out/p'], { cwd })).toEqual({
            exitCode: 0,
            stdout: '',
            stderr: `2.0.0 is proposed after 1.2.0 (v1): major, because something is gone, asks for less, or is named in another way.
  Role R “Officer”: Now needs PC9 “Teamwork” at 1 “Awareness” instead of 2 “Trained” (lowered).
Wrote @them/demo@2.0.0 to out/p: 4 files.
`
        });
    });

    test('is proposed from a package as it was unpacked or installed', async () => {
        const cwd = await tempFolder({ 'demo/a.gradus': RELEASED, 'demo/package.json': MANIFEST });
        await gradus(['pack', 'demo', '-o', 'before/package'], { cwd });
        await writeFile(path.join(cwd, 'demo/a.gradus'), `${RELEASED}\nrole Q "Other" { }\n`);
        for (const since of ['before', 'before/package']) {
            const { stdout, stderr } = await gradus(['pack', 'demo', '--since', since, '--dry-run'], { cwd });
            expect(stderr).toContain(`1.3.0 is proposed after 1.2.0 (${since}): minor, because something was added`);
            expect(stdout).toContain('@them/demo@1.3.0');
        }
    });

    test('is that of the authors where it is later, and they are told if it is too low', async () => {
        const cwd = await tempFolder({
            'before/a.gradus': RELEASED,
            'before/package.json': MANIFEST,
            'demo/a.gradus': LOWERED,
            'demo/package.json': MANIFEST.replace('1.2.0', '1.2.1')
        });
        const { stdout, stderr } = await gradus(['pack', 'demo', '--since', 'before', '--dry-run'], { cwd });
        expect(stdout).toContain('@them/demo@1.2.1 ');
        expect(stderr).toContain('Its authors say 1.2.1, and so it is. What changed asks for more.\n');
    });

    test('behind a year is counted on, which is said', async () => {
        const cwd = await tempFolder({
            'before/a.gradus': RELEASED.replace('2.1', '2024'),
            'demo/a.gradus': LOWERED.replace('2.1', '2024')
        });
        const { stdout, stderr } = await gradus(['pack', 'demo', '--since', 'before', '--dry-run'], { cwd });
        expect(stdout).toContain('demo@2025.0.0 ');
        expect(stderr).toContain(
            '2025 is counted on from 2024, and is no year. Where versions are years, write the new one in the header.\n'
        );
        await writeFile(path.join(cwd, 'demo/a.gradus'), LOWERED.replace('2.1', '2026'));
        const later = await gradus(['pack', 'demo', '--since', 'before', '--dry-run'], { cwd });
        expect(later.stdout).toContain('demo@2026.0.0 ');
        expect(later.stderr).not.toContain('counted on');
    });

    test('stays where nothing is different', async () => {
        const cwd = await tempFolder({ 'before/a.gradus': RELEASED, 'demo/a.gradus': RELEASED });
        expect((await gradus(['pack', 'demo', '--since', 'before'], { cwd })).stderr).toBe(
            'Nothing is different from 2.1.0 (before), so no new version is needed.\n' +
                'Wrote demo@2.1.0 to out/demo-2.1.0: 4 files.\n'
        );
    });

    test.each([
        ['--output=x', 2],
        ['v1..v2', 2],
        ['nowhere', 3]
    ])('is not proposed from %s', async (since, exitCode) => {
        const cwd = await repository({ 'a.gradus': RELEASED });
        expect((await gradus(['pack', `--since=${since}`], { cwd })).exitCode).toBe(exitCode);
        expect((await readdir(cwd)).toSorted()).toEqual(['.git', 'a.gradus']);
    });
});

describe('a framework that uses others', () => {
    test('names their packages with the versions that it was checked with', async () => {
        const cwd = await tempFolder({
            'mine/a.gradus': ADOPTING,
            'demo/a.gradus': RELEASED,
            'demo/package.json': MANIFEST
        });
        await gradus(['pack', 'demo', '-o', 'node_modules/@them/demo'], { cwd });
        expect((await gradus(['pack', 'mine', '-o', 'packed'], { cwd })).exitCode).toBe(0);
        expect(await json(cwd, 'packed/package.json')).toMatchObject({ dependencies: { '@them/demo': '^1.2.0' } });
        await writeFile(
            path.join(cwd, 'mine/package.json'),
            '{ "name": "mine", "version": "1.0.0", "dependencies": { "@them/demo": "~1.2" } }'
        );
        await gradus(['pack', 'mine', '-o', 'packed'], { cwd });
        expect(await json(cwd, 'packed/package.json')).toMatchObject({ dependencies: { '@them/demo': '~1.2' } });
    });

    test('is not packed where they would not be found', async () => {
        const cwd = await tempFolder({
            'mine/a.gradus': ADOPTING.replace(' from "@them/demo"', ''),
            'demo/a.gradus': GOOD
        });
        const { exitCode, stderr } = await gradus(['pack', 'mine'], { cwd });
        expect(exitCode).toBe(1);
        expect(stderr).toContain('Not packed: the header uses Demo from a folder beside');
    });

    test('is checked with the package as npm packs and installs it', { timeout: 120_000 }, async () => {
        const cwd = await tempFolder({
            'demo/a.gradus': RELEASED,
            'demo/package.json': MANIFEST,
            'other/package.json': '{ "name": "other", "version": "1.0.0", "private": true }',
            'other/mine/a.gradus': ADOPTING
        });
        expect((await gradus(['pack', 'demo', '-o', 'packed'], { cwd })).exitCode).toBe(0);
        const [tarball] = JSON.parse(npm(path.join(cwd, 'packed'), 'pack', '--json', '--pack-destination', cwd)) as [
            { filename: string; files: { path: string }[] }
        ];
        expect(tarball.files.map(each => each.path).toSorted()).toEqual([
            'README.md',
            'framework.json',
            'package.json',
            'text/a.gradus'
        ]);
        // Nothing of it is left but the file that a registry would have.
        await rm(path.join(cwd, 'demo'), { recursive: true });
        await rm(path.join(cwd, 'packed'), { recursive: true });
        const other = path.join(cwd, 'other');
        npm(other, 'install', path.join(cwd, tarball.filename));
        expect(await gradus(['check', 'mine', '--release'], { cwd: other })).toEqual({
            exitCode: 0,
            stdout: '',
            stderr: '1 file checked: 0 errors, 0 warnings.\n'
        });
        const { stdout } = await gradus(['export', 'json', 'mine'], { cwd: other });
        expect(JSON.parse(stdout)).toMatchObject({
            framework: { uses: [{ package: '@them/demo', version: '1.2.0' }] },
            roles: [{ code: 'R' }, { code: 'Q' }]
        });
    });
});
