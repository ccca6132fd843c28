import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { differenceErrors } from '../difference/schema.ts';
import { gradus, IS_POSIX } from './gradus-command.ts';
import { BAD, GOOD, tempFolder } from './temp-folder.ts';

const RAISED = GOOD.replace('PC9: 2', 'PC9: 1').replace('"Teamwork"', '"Team work"');

const LINES = `Demo: 2 changed

Competency PC9 “Team work” (was PC9 “Teamwork”)
  ~ Title: “Team work” instead of “Teamwork”.
    Required by R “Officer”.

Role R “Officer”
  ↓ Now needs PC9 “Team work” at 1 “Awareness” instead of 2 “Trained” (lowered).
`;

describe('gradus diff', () => {
    test('of two folders tells what is different, one line a change', async () => {
        const cwd = await tempFolder({ 'old/a.gradus': GOOD, 'new/b.gradus': RAISED });
        expect(await gradus(['diff', 'old', 'new'], { cwd })).toEqual({
            exitCode: 0,
            stdout: LINES,
            stderr: ''
        });
    });

    test('of the same text in other files says that nothing is', async () => {
        const cwd = await tempFolder({ 'old/a.gradus': GOOD, 'new/b.gradus': `// Moved\n\n${GOOD}` });
        expect(await gradus(['diff', 'old', 'new', '--exit-code'], { cwd })).toEqual({
            exitCode: 0,
            stdout: 'Demo: nothing is different\n',
            stderr: ''
        });
    });

    test('ends with 1 if it is asked to, as git does', async () => {
        const cwd = await tempFolder({ 'old/a.gradus': GOOD, 'new/b.gradus': RAISED });
        expect((await gradus(['diff', 'old', 'new', '--exit-code'], { cwd })).exitCode).toBe(1);
    });

    test('as JSON keeps to the published schema', async () => {
        const cwd = await tempFolder({ 'old/a.gradus': GOOD, 'new/b.gradus': RAISED });
        const { stdout } = await gradus(['diff', 'old', 'new', '-f', 'json'], { cwd });
        expect(differenceErrors(stdout)).toEqual([]);
        expect(JSON.parse(stdout)).toMatchObject({
            schemaVersion: 1,
            elements: [
                { kind: 'competency', affected: [{ kind: 'role', code: 'R' }] },
                { kind: 'role', changes: [{ aspect: 'requirements', how: 'lowered', weight: 'meaning' }] }
            ]
        });
    });

    test('as a page shows what changed, and says what might be wrong with it', async () => {
        const cwd = await tempFolder({ 'old/a.gradus': GOOD, 'new/b.gradus': RAISED, 'bad/c.gradus': BAD });
        const { exitCode, stdout } = await gradus(['diff', 'old', 'new', '-f', 'html'], { cwd });
        expect(exitCode).toBe(0);
        expect(stdout).toMatch(/^<!DOCTYPE html>.*Compared with <b>old<\/b>: 2 changed\..*2 → 1 \(lowered\)/s);
        const bad = await gradus(['diff', 'bad', 'new', '-f', 'html', '-o', 'out.html'], { cwd });
        expect(bad.exitCode).toBe(1);
        expect(await readFile(path.join(cwd, 'out.html'), 'utf8')).toMatch(/The earlier state \(bad\) has 1 error/);
    });

    test('as Markdown, into a file that is written whole', async () => {
        const cwd = await tempFolder({ 'old/a.gradus': GOOD, 'new/b.gradus': RAISED });
        const { stderr, stdout } = await gradus(['diff', 'old', 'new', '-f', 'markdown', '-o', 'out.md'], { cwd });
        expect({ stderr, stdout }).toEqual({ stderr: 'Wrote out.md.\n', stdout: '' });
        expect(await readFile(path.join(cwd, 'out.md'), 'utf8')).toMatch(
            /^## Demo\n\n2 changed\.\n\n### Competency PC9/
        );
    });

    test('writes over no part of a framework', async () => {
        const cwd = await tempFolder({ 'old/a.gradus': GOOD, 'new/b.gradus': RAISED });
        const { exitCode, stderr } = await gradus(['diff', 'old', 'new', '-o', 'old/a.gradus'], { cwd });
        expect(exitCode).toBe(2);
        expect(stderr).toMatch(/^The difference would overwrite old\/a\.gradus/);
    });

    test('of a state with errors says which one it is, goes on, and ends with 1', async () => {
        const cwd = await tempFolder({ 'old/a.gradus': BAD, 'new/b.gradus': GOOD });
        const { exitCode, stdout, stderr } = await gradus(['diff', 'old', 'new'], { cwd });
        expect(exitCode).toBe(1);
        expect(stdout).toContain('Role R “Officer”');
        expect(stderr).toBe(
            'The earlier state (old) has 1 error, so parts of the difference may be missing or wrong. See gradus check.\n'
        );
    });

    test.each([
        [['diff', 'old'], 2, 'Name two folders to compare, or one with --rev and a revision of git.\n'],
        [['diff', 'old', 'nowhere'], 3, 'The later state (nowhere): There is no file or folder nowhere.\n'],
        [['diff', 'old', 'old', '-f', 'xml'], 2, 'There is no format xml: choose pretty, markdown, json, html.\n'],
        [['diff', '--rev', 'a...b'], 2, '“a...b” is not a revision.']
    ])('%j ends with %i', async (args, code, message) => {
        const cwd = await tempFolder({ 'old/a.gradus': GOOD });
        const { exitCode, stderr } = await gradus(args, { cwd });
        expect({ exitCode, stderr: stderr.slice(0, message.length) }).toEqual({ exitCode: code, stderr: message });
    });

    test('shows nothing of an author’s text that a terminal obeys', async () => {
        const cwd = await tempFolder({
            'old/a.gradus': GOOD,
            'new/b.gradus': GOOD.replace('Officer', '\u001b[2J##[error]')
        });
        expect((await gradus(['diff', 'old', 'new'], { cwd })).stdout).toContain('\ufffd[2J#\ufffd[error]');
    });

    test.each(['json', 'markdown'])('nor as %s', async format => {
        const hostile = '\u009b2J\u202e##vso[task]';
        const cwd = await tempFolder({ 'old/a.gradus': GOOD, 'new/b.gradus': GOOD.replace('Officer', hostile) });
        const { stdout } = await gradus(['diff', 'old', 'new', '-f', format], { cwd });
        expect(stdout).toContain('2J');
        expect(stdout).not.toMatch(/[\u009b\u202e]|##vso/);
        if (format === 'json') expect(JSON.parse(stdout)).toMatchObject({ elements: [{ after: { title: hostile } }] });
    });
});

describe('gradus diff --rev', () => {
    test('compares a revision with the files as they are', async () => {
        const cwd = await repository({ 'demo/a.gradus': GOOD });
        await writeFile(path.join(cwd, 'demo/a.gradus'), RAISED);
        const expected = { exitCode: 0, stdout: LINES, stderr: '' };
        expect(await gradus(['diff', '--rev', 'HEAD', 'demo'], { cwd })).toEqual(expected);
        // From within, and by the file.
        expect(await gradus(['diff', '--rev', 'HEAD'], { cwd: path.join(cwd, 'demo') })).toEqual(expected);
        expect(await gradus(['diff', '--rev', 'HEAD', 'demo/a.gradus'], { cwd })).toEqual(expected);
    });

    test('reads files whose names end in capitals from the revision, too', async () => {
        const cwd = await repository({ 'demo/a.GRADUS': GOOD });
        await writeFile(path.join(cwd, 'demo/a.GRADUS'), RAISED);
        const { stdout } = await gradus(['diff', '--rev', 'HEAD', 'demo'], { cwd });
        expect(stdout).toBe(LINES);
    });

    test('compares two revisions, whatever lies on the disk', async () => {
        const cwd = await repository({ 'demo/a.gradus': GOOD, 'demo/deep/b.gradus': 'role X "X" { }\n' });
        await commit(cwd, { 'demo/a.gradus': RAISED });
        await rm(path.join(cwd, 'demo'), { recursive: true });
        const { exitCode, stdout, stderr } = await gradus(['diff', '--rev', 'HEAD~1..HEAD', 'demo'], { cwd });
        expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
        expect(stdout).toBe(LINES);
    });

    test('takes words that are no files for revisions, as git does', async () => {
        const cwd = await repository({ 'demo/a.gradus': GOOD });
        await commit(cwd, { 'demo/a.gradus': RAISED });
        const lines = { exitCode: 0, stdout: LINES, stderr: '' };
        for (const words of [['HEAD~1', 'HEAD'], ['HEAD~1..HEAD'], ['HEAD~1'], ['HEAD~1', 'demo']]) {
            expect(await gradus(['diff', ...words], { cwd }), words.join(' ')).toEqual(lines);
        }
        expect((await gradus(['diff', 'HEAD~1', 'demo', '--allow-new'], { cwd })).exitCode).toBe(0);
        // A folder goes first, whatever revisions there are.
        await cp(path.join(cwd, 'demo'), path.join(cwd, 'HEAD'), { recursive: true });
        expect((await gradus(['diff', 'HEAD', 'demo'], { cwd })).stdout).toContain('nothing is different');
        expect((await gradus(['diff', 'HEAD~7', 'demo'], { cwd })).stderr).toBe(
            'The earlier state (HEAD~7): There is no file or folder HEAD~7.\n'
        );
    });

    test('says which of two words is no revision', async () => {
        const cwd = await repository({ 'demo/a.gradus': GOOD });
        const nothing = (name: string) => ({
            exitCode: 3,
            stdout: '',
            stderr: `There is no file or folder ${name}, and no revision in the git repository either. Name a folder, or a branch, a tag or a commit, such as main or HEAD~1.\n`
        });
        expect(await gradus(['diff', 'HEAD', 'v9'], { cwd })).toEqual(nothing('v9'));
        expect(await gradus(['diff', 'v9', 'HEAD', 'demo'], { cwd })).toEqual(nothing('v9'));
        expect(await gradus(['diff', 'HEAD..v9'], { cwd })).toEqual(nothing('v9'));
        // Where neither is one, folders were meant.
        expect((await gradus(['diff', 'olt', 'new'], { cwd })).stderr).toBe(
            'The earlier state (olt): There is no file or folder olt.\n'
        );
        expect((await gradus(['diff', '../olt', 'demo'], { cwd })).stderr).toBe(
            'The earlier state (../olt): There is no file or folder ../olt.\n'
        );
    });

    test('reads what a framework uses from the same revision, and packages from the disk', async () => {
        const plan =
            'framework Plan "Plan" {\n  use Demo\n  adopt Kit from "kit"\n}\nrole P "P" { requires "Teamwork"@Demo: 2 }\n';
        const cwd = await repository({ 'all/plan/p.gradus': plan, 'all/demo/d.gradus': GOOD });
        await commit(cwd, { 'all/plan/p.gradus': `${plan}role N "New" { }\n` });
        await mkdir(path.join(cwd, 'all/plan/node_modules/kit'), { recursive: true });
        await writeFile(
            path.join(cwd, 'all/plan/node_modules/kit/package.json'),
            '{ "name": "kit", "version": "1.0.0" }'
        );
        await writeFile(
            path.join(cwd, 'all/plan/node_modules/kit/k.gradus'),
            'framework Kit "Kit" { }\ngrade K "Kit grade"\n'
        );
        const { stdout, stderr } = await gradus(['diff', '--rev', 'HEAD~1..HEAD', 'all/plan'], { cwd });
        expect(stdout).toContain('Role N “New”\n  + Added.\n');
        expect(stdout).toMatch(/^Plan: 1 added\n/);
        expect(stderr).not.toContain('Kit');
    });

    test('does not take a revision for an option, nor a path for a command', async () => {
        const cwd = await repository({ 'demo/a.gradus': GOOD });
        for (const revision of ['--output=stolen', '-h', 'HEAD..--all']) {
            const { exitCode, stderr } = await gradus(['diff', `--rev=${revision}`, 'demo'], { cwd });
            expect(exitCode).toBe(2);
            expect(stderr).toContain('is not a revision');
        }
        const { exitCode, stderr } = await gradus(['diff', '--rev', '$(touch stolen);HEAD', 'demo'], { cwd });
        expect(exitCode).toBe(3);
        expect(stderr).toContain('There is no revision $(touch stolen);HEAD in the git repository.');
        await expect(readFile(path.join(cwd, 'stolen'))).rejects.toThrow();
    });

    test('says what there is not: a repository, a revision, a folder in it', async () => {
        const outside = await tempFolder({ 'demo/a.gradus': GOOD });
        expect(await gradus(['diff', '--rev', 'main', 'demo'], { cwd: outside })).toEqual({
            exitCode: 3,
            stdout: '',
            stderr: 'There is no git repository around demo. Leave out --rev to compare two folders.\n'
        });
        const cwd = await repository({ 'demo/a.gradus': GOOD });
        await writeFile(path.join(cwd, 'later.gradus'), GOOD);
        expect((await gradus(['diff', '--rev', 'nothing', 'demo'], { cwd })).stderr).toBe(
            'There is no revision nothing in the git repository. Name a branch, a tag or a commit, such as main or HEAD~1.\n'
        );
        expect(await gradus(['diff', '--rev', 'HEAD', 'later.gradus'], { cwd })).toEqual({
            exitCode: 3,
            stdout: '',
            stderr: 'The earlier state (HEAD): There is no file or folder later.gradus.\n'
        });
    });

    test('tells all of a framework that is new, if it is asked to', async () => {
        const cwd = await repository({ 'demo/a.gradus': GOOD });
        await mkdir(path.join(cwd, 'later'));
        await writeFile(path.join(cwd, 'later/b.gradus'), RAISED);
        const { exitCode, stdout } = await gradus(['diff', '--rev', 'HEAD', '--allow-new', 'later'], { cwd });
        expect(exitCode).toBe(0);
        expect(stdout).toMatch(/^Demo: \d added\n.*Role R “Officer”\n {2}\+ Added\./s);
        expect((await gradus(['diff', '--rev', 'HEAD', '--allow-new', 'nowhere'], { cwd })).stderr).toBe(
            'The state of the files: There is no file or folder nowhere.\n'
        );
        expect((await gradus(['diff', 'demo', 'later', '--allow-new'], { cwd })).exitCode).toBe(2);
    });

    test('says what to do where git is not installed', async () => {
        const cwd = await repository({ 'demo/a.gradus': GOOD });
        expect(await gradus(['diff', '--rev', 'HEAD', 'demo'], { cwd, env: { PATH: cwd } })).toEqual({
            exitCode: 4,
            stdout: '',
            stderr: 'git could not be started. Install it, or leave out --rev to compare two folders.\n'
        });
    });

    if (IS_POSIX) {
        test('follows no links of a revision', async () => {
            const secret = await tempFolder({ 'secret.gradus': 'role Secret "Secret" { }\n' });
            const cwd = await tempFolder({ 'demo/a.gradus': GOOD });
            await symlink(path.join(secret, 'secret.gradus'), path.join(cwd, 'demo/link.gradus'));
            start(cwd);
            await commit(cwd, { 'demo/a.gradus': RAISED });
            const { stdout } = await gradus(['diff', '--rev', 'HEAD~1..HEAD', '-f', 'json', 'demo'], { cwd });
            expect(stdout).not.toContain('Secret');
        });
    }
});

/** A git repository with one commit. */
async function repository(files: Readonly<Record<string, string>>): Promise<string> {
    const folder = await tempFolder(files);
    start(folder);
    return folder;
}

function start(folder: string): void {
    git(folder, 'init', '--quiet', '--initial-branch=main');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message=first');
}

async function commit(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
    git(folder, 'commit', '--quiet', '--all', '--message=next');
}

function git(folder: string, ...args: string[]): void {
    const who = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@b' };
    const env = { ...process.env, ...who, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    execFileSync('git', ['-C', folder, ...args], { env, stdio: 'ignore' });
}
