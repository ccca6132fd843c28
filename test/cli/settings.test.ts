import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { gradus } from './gradus-command.ts';
import { tempFolder, WARNED } from './temp-folder.ts';

test('a rule is silent, or an error, if the settings beside the header say so', async () => {
    const cwd = await tempFolder({
        'silent/a.gradus': WARNED,
        'silent/gradus.json': '{ "rules": { "name-variant": "off" } }',
        'strict/a.gradus': WARNED,
        'strict/gradus.json': '{ "rules": { "name-variant": "error" } }'
    });
    expect(await gradus(['check', 'silent'], { cwd })).toEqual({
        exitCode: 0,
        stdout: '',
        stderr: '1 file checked: 0 errors, 0 warnings.\n'
    });
    const { exitCode, stdout } = await gradus(['check'], { cwd });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^strict\/a\.gradus:8:5: error name-variant .*\n$/);
});

test('a mistake in the settings is an error, also where one file of the framework is checked', async () => {
    const cwd = await tempFolder({
        'a.gradus': WARNED,
        'roles/b.gradus': 'role Q "Q"\n',
        'gradus.json': '{\n  "rules": { "name-varient": "off" }\n}\n',
        'elsewhere/a.gradus': WARNED
    });
    const line = 'gradus.json:2:14: error settings There is no rule name-varient. Did you mean name-variant?\n';
    const { exitCode, stdout, stderr } = await gradus(['check', 'roles/b.gradus'], { cwd });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: line });
    expect(stderr).toBe('1 file checked: 1 error, 0 warnings.\n');
    expect((await gradus(['check', 'elsewhere'], { cwd })).stdout).not.toContain('settings');
    expect((await gradus(['check', 'roles', '-f', 'pretty'], { cwd })).stdout).toBe(
        `error There is no rule name-varient. Did you mean name-variant? settings
  ┌ gradus.json:2:14
2 │   "rules": { "name-varient": "off" }
  │              ──────────────

`
    );
});

test('settings where no framework begins are told to have no effect', async () => {
    const cwd = await tempFolder({ 'f/a.gradus': WARNED, 'gradus.json': '{ "rules": { "name-variant": "off" } }' });
    const { exitCode, stdout } = await gradus(['check'], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^gradus\.json:1:1: warning settings No file in this folder has a framework header, /m);
    expect(stdout).toMatch(/^f\/a\.gradus:8:5: warning name-variant /m);
});

test('settings that cannot be read end it with 4', async () => {
    const cwd = await tempFolder({ 'a.gradus': WARNED, 'gradus.json': Uint8Array.of(0xff) });
    const { exitCode, stdout } = await gradus(['check'], { cwd });
    expect(exitCode).toBe(4);
    expect(stdout).toContain('gradus.json:1:1: error settings These settings could not be read');
});

test('settings that are a link or a folder are told, and not read', async () => {
    const cwd = await tempFolder({
        'a.gradus': WARNED,
        'elsewhere/silent.json': '{ "rules": { "name-variant": "off" } }',
        'b/a.gradus': WARNED
    });
    await symlink(path.join('elsewhere', 'silent.json'), path.join(cwd, 'gradus.json'));
    await mkdir(path.join(cwd, 'b', 'gradus.json'));
    const { exitCode, stdout } = await gradus(['check'], { cwd });
    expect(exitCode).toBe(4);
    expect(stdout).toContain('gradus.json:1:1: error settings gradus.json is a link, or else no file, and is not read');
    expect(stdout).toContain('b/gradus.json:1:1: error settings gradus.json is a folder, so there are no settings.');
    expect(stdout).toMatch(/^a\.gradus:8:5: warning name-variant /m);
});
