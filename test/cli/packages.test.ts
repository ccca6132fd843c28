import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gradus, IS_POSIX } from './gradus-command.ts';
import { BAD, GOOD, tempFolder } from './temp-folder.ts';

const ADOPTING = `framework Mine "Mine" {
  adopt Demo from "@them/demo"
}
role Q "Other" {
  requires
    PC9: 1
}
`;
const MANIFEST = '{ "name": "@them/demo", "version": "1.2.3", "gradus": { "folder": "text" } }';
const ALL_WELL = { exitCode: 0, stdout: '', stderr: '1 file checked: 0 errors, 0 warnings.\n' };

describe('an installed package', () => {
    const installed = {
        'mine/a.gradus': ADOPTING,
        'node_modules/@them/demo/package.json': MANIFEST,
        'node_modules/@them/demo/text/demo.gradus': GOOD
    };

    test('is read and not reported on, whatever is wrong with it', async () => {
        const cwd = await tempFolder({
            ...installed,
            'node_modules/@them/demo/text/bad.gradus': 'role Bad "Bad" at Nobody'
        });
        expect(await gradus(['check', 'mine'], { cwd })).toEqual(ALL_WELL);
        expect(await gradus(['check', '.'], { cwd })).toEqual(ALL_WELL);
    });

    test('is part of what is exported, with its version', async () => {
        const cwd = await tempFolder(installed);
        const { stdout } = await gradus(['export', 'json', 'mine'], { cwd });
        expect(JSON.parse(stdout)).toMatchObject({
            framework: {
                uses: [{ framework: 'Demo', adopted: true, package: '@them/demo', version: '1.2.3' }]
            },
            roles: [{ code: 'R' }, { code: 'Q' }]
        });
    });

    test('is checked itself where its folder is named', async () => {
        const cwd = await tempFolder({ ...installed, 'node_modules/@them/demo/text/demo.gradus': BAD });
        const { exitCode } = await gradus(['check', 'node_modules/@them/demo/text'], { cwd });
        expect(exitCode).toBe(1);
    });

    test('that is missing, or not as it should be, says so', async () => {
        const cwd = await tempFolder({ 'mine/a.gradus': ADOPTING });
        const missing = await gradus(['check', 'mine'], { cwd });
        expect(missing.exitCode).toBe(1);
        expect(missing.stdout).toMatch(/^mine\/a\.gradus:2:9: error framework-not-found .*npm install @them\/demo\.$/m);
        const broken = await tempFolder({ ...installed, 'node_modules/@them/demo/package.json': '{' });
        expect((await gradus(['check', 'mine'], { cwd: broken })).stdout).toContain(
            'The package.json of @them/demo could not be used: it is not JSON.'
        );
    });
});

describe('a framework in a folder beside', () => {
    const beside = { 'all/mine/a.gradus': ADOPTING.replace(' from "@them/demo"', ''), 'all/demo/demo.gradus': BAD };

    test('is read where only one is asked for, and reported on where both are', async () => {
        const cwd = await tempFolder(beside);
        expect(await gradus(['check', 'all/mine'], { cwd })).toEqual(ALL_WELL);
        const both = await gradus(['check', 'all'], { cwd });
        expect(both.stdout).toMatch(/^all\/demo\/demo\.gradus:8:10: error level-outside-scale /);
        expect(both.stderr).toBe('2 files checked: 1 error, 0 warnings.\n');
        // From within it, too, and for a single file.
        expect(await gradus(['check'], { cwd: path.join(cwd, 'all/mine') })).toEqual(ALL_WELL);
        expect(await gradus(['check', 'all/mine/a.gradus'], { cwd })).toEqual(ALL_WELL);
    });

    test('is found although another framework beside has a syntax error', async () => {
        const broken = { 'all/third/third.gradus': 'framework Third "Third" { }\nrole R "R" {{{\n' };
        const cwd = await tempFolder({ ...beside, ...broken });
        expect(await gradus(['check', 'all/mine'], { cwd })).toEqual(ALL_WELL);
    });

    if (IS_POSIX)
        test('is found although another folder beside may not be read', async () => {
            const cwd = await tempFolder(beside);
            const closed = path.join(cwd, 'all/closed');
            await mkdir(closed);
            await chmod(closed, 0);
            expect(await gradus(['check', 'all/mine'], { cwd, unprivileged: true })).toEqual(ALL_WELL);
            await chmod(closed, 0o755);
        });
});
