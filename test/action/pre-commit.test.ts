import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtCommand, IS_POSIX, ROOT } from '../cli/gradus-command.ts';
import { BAD, GOOD, tempFolder } from '../cli/temp-folder.ts';

const HOOKS = await readFile(path.join(ROOT, '.pre-commit-hooks.yaml'), 'utf8');
const [, CHECK = '', FORMAT = ''] = HOOKS.split(/^- /m);

function value(hook: string, name: string): string {
    return new RegExp(`^ *${name}: (.*)$`, 'm').exec(hook)?.[1] ?? '';
}

test('the hooks are called by their files', () => {
    expect([value(CHECK, 'id'), value(FORMAT, 'id')]).toEqual(['gradus-check', 'gradus-format']);
    const [checked, formatted] = [CHECK, FORMAT].map(hook => new RegExp(value(hook, 'files')));
    for (const name of ['a.gradus', 'sub dir/a.gradus']) {
        expect(name).toMatch(checked ?? '');
        expect(name).toMatch(formatted ?? '');
    }
    for (const name of ['gradus.json', 'sub/gradus.json']) expect(name).toMatch(checked ?? '');
    for (const name of ['a.gradus.txt', 'my-gradus.json']) expect(name).not.toMatch(checked ?? '');
    // A change in one file can break another one.
    expect(value(CHECK, 'pass_filenames')).toBe('false');
});

if (IS_POSIX)
    describe('in a project that has gradus', () => {
        /** Does what pre-commit does with a hook. */
        async function runHook(hook: string, files: Readonly<Record<string, string>>, ...names: string[]) {
            await builtCommand();
            const cwd = await tempFolder(files);
            await mkdir(path.join(cwd, 'node_modules/.bin'), { recursive: true });
            const bin = path.join(cwd, 'node_modules/.bin/gradus');
            await symlink(path.join(ROOT, 'packages/cli/bin/gradus.mjs'), bin);
            await writeFile(path.join(cwd, 'package.json'), '{}');
            const args = JSON.parse(value(hook, 'args') || '[]') as string[];
            const [program = '', ...entry] = value(hook, 'entry').split(' ');
            const PATH = `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH']}`;
            const env = { ...process.env, PATH, GRADUS_CACHE_DIR: '', GITHUB_ACTIONS: '' };
            const given = value(hook, 'pass_filenames') === 'false' ? [] : names;
            const { status, stdout } = spawnSync(program, [...entry, ...args, ...given], {
                cwd,
                env,
                encoding: 'utf8'
            });
            return { cwd, status, stdout };
        }

        test('the check fails on an error anywhere in the repository', async () => {
            const { status, stdout } = await runHook(
                CHECK,
                { 'one/a.gradus': GOOD, 'two/b.gradus': BAD },
                'one/a.gradus'
            );
            expect(status).toBe(1);
            expect(stdout).toMatch(/^two\/b\.gradus:8:10: error /);
            expect((await runHook(CHECK, { 'a.gradus': GOOD })).status).toBe(0);
        });

        test('the tidying changes the files that were changed, which pre-commit sees', async () => {
            const text = GOOD.replace('role R', 'role   R');
            const { cwd, status } = await runHook(FORMAT, { 'a.gradus': text, 'b.gradus': text }, 'a.gradus');
            expect(status).toBe(0);
            expect(await readFile(path.join(cwd, 'a.gradus'), 'utf8')).not.toBe(text);
            expect(await readFile(path.join(cwd, 'b.gradus'), 'utf8')).toBe(text);
        });
    });

test('the file is kept in the repository, where pre-commit looks for it', () => {
    const ignored = () =>
        execFileSync('git', ['-C', ROOT, 'check-ignore', '.pre-commit-hooks.yaml', 'action.yml', 'action']);
    expect(ignored).toThrow();
});
