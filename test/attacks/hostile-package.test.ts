import { existsSync } from 'node:fs';
import { rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { gradus, IS_POSIX } from '../cli/gradus-command.ts';
import { tempFolder } from '../cli/temp-folder.ts';
import { Editor } from '../server/support/editor.ts';
import { ProjectFolder } from '../server/support/project-folder.ts';
import { test as withEditor } from '../server/support/test.ts';

const AT = 'node_modules/@x/evil';
const USER = 'framework N "National" {\n  adopt EU from "@x/evil"\n}\nrole R "R" { requires PC1: 1 }\n';
const EU = 'framework EU "EU"\nscale S "S" { level 1 "One" }\ncategory C "C" on S { competency PC1 "Teamwork" }\n';

/** Everything by which a package could have something of it run, or have it looked for elsewhere. */
function armed(marker: string): Record<string, string> {
    const run = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, 'run')`;
    const manifest = {
        name: '@x/evil',
        version: '1.0.0',
        main: './evil.js',
        bin: { gradus: './evil.js', git: './evil.js' },
        exports: { '.': './evil.js', './package.json': '../../../../secret.json', './*': '../../*' },
        imports: { '#x': './evil.js' },
        scripts: { preinstall: 'node evil.js', install: 'node evil.js', postinstall: 'node evil.js' },
        gypfile: true,
        files: ['../../secret.json'],
        directories: { lib: '..' },
        gradus: { folder: 'text', plugin: './evil.js', rules: './evil.js', extends: '../..' }
    };
    return {
        [`${AT}/package.json`]: JSON.stringify(manifest).replace('{', '{"__proto__":{"polluted":true},'),
        [`${AT}/evil.js`]: run,
        [`${AT}/index.js`]: run,
        [`${AT}/binding.gyp`]: '{}',
        [`${AT}/text/eu.gradus`]: EU,
        [`${AT}/text/gradus.json`]: '{ "rules": { "unused-competency": "off" }, "plugins": ["./evil.js"] }',
        'node_modules/.bin/git': `#!/usr/bin/env node\n${run}`,
        'secret.json': '{ "secret": "a secret" }'
    };
}

withEditor('the server reads what an installed package says, and runs nothing of it', async ({ edit }) => {
    const marker = path.join(await tempFolder(), 'marker');
    const editor = await edit({ 'n.gradus': USER, ...armed(marker) });
    expect(await editor.problemFiles()).toEqual({});
    expect(existsSync(marker)).toBe(false);
});

test('nor does the command', async () => {
    const marker = path.join(await tempFolder(), 'marker');
    const cwd = await tempFolder({ 'n.gradus': USER, ...armed(marker) });
    const check = await gradus(['check'], { cwd });
    expect(check).toMatchObject({ exitCode: 0, stdout: '' });
    const { stdout } = await gradus(['export', 'json', '.'], { cwd });
    expect(stdout).toContain('Teamwork');
    expect(stdout).not.toMatch(/a secret|polluted/);
    expect(existsSync(marker)).toBe(false);
});

if (IS_POSIX) {
    // A workspace may bring its node_modules along, with links in it that npm would not have made.
    test.each(['/dev/zero', '/dev/stdin', '/dev/tty', '../../..'])(
        'a package.json that is a link to %s is refused, and nobody waits for it',
        async target => {
            const project = await ProjectFolder.of({ 'n.gradus': USER, [`${AT}/text/eu.gradus`]: EU });
            await rm(project.pathOf(`${AT}/package.json`), { force: true });
            await symlink(target, project.pathOf(`${AT}/package.json`));
            const editor = await Editor.start(project);
            try {
                const told = await editor.diagnostics('n.gradus');
                expect(told.map(({ message }) => message).join()).toMatch(/The package\.json of @x\/evil could not/);
            } finally {
                expect(await editor.stop()).toBe(0);
            }
        }
    );

    test('links out of a package are not followed', async () => {
        const secret = await tempFolder({ 'secret.gradus': EU.replace('Teamwork', 'A secret') });
        const cwd = await tempFolder({ 'n.gradus': USER, [`${AT}/package.json`]: '{}' });
        await symlink(path.join(secret, 'secret.gradus'), path.join(cwd, AT, 'eu.gradus'));
        await symlink(secret, path.join(cwd, AT, 'text'));
        for (const manifest of [undefined, '{ "gradus": { "folder": "text" } }']) {
            if (manifest) {
                await rm(path.join(cwd, AT, 'package.json'));
                await writeFile(path.join(cwd, AT, 'package.json'), manifest);
            }
            const { stdout, stderr, exitCode } = await gradus(['check'], { cwd });
            expect(exitCode).toBe(1);
            expect(stdout + stderr).toMatch(/@x\/evil has no (?:framework|folder)/);
            expect(stdout + stderr).not.toContain('A secret');
        }
    });
}
