import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { IS_POSIX, ROOT } from '../cli/gradus-command.ts';
import { commit, git } from '../cli/repository.ts';
import { BAD, GOOD, tempFolder, WARNED } from '../cli/temp-folder.ts';
import { fakeGitHub } from './fake-github.ts';
import { pullRequest } from './pull-request.ts';
import { runAction } from './run-action.ts';

const ACTION = await readFile(path.join(ROOT, 'action.yml'), 'utf8');

describe('action.yml', () => {
    test('puts nothing from outside into a script', () => {
        const scripts = ACTION.split('\n').filter(line => /^\s*run:/.test(line));
        expect(scripts).toHaveLength(3);
        expect(scripts.filter(line => line.includes('${{'))).toEqual([]);
    });

    test('tells differences also where the check fails, but not where nothing was built', () => {
        expect(ACTION).toMatch(/id: build\n.*if: \$\{\{ !cancelled\(\) && steps\.build\.outcome == 'success' && /s);
    });

    test('is its own scripts alone, and gives the token to the one that comments', () => {
        const { runs } = parse(ACTION) as {
            runs: { steps: readonly { name: string; run: string; shell: string; env?: Record<string, string> }[] };
        };
        const script = (name: string) => `"$GITHUB_ACTION_PATH/action/${name}"`;
        expect(runs.steps.map(({ name, run }) => [name, run])).toEqual([
            ['Build gradus', `bash ${script('build.sh')}`],
            ['Check', `bash ${script('check.sh')}`],
            ['Tell what is different', `node ${script('tell-difference.mts')}`]
        ]);
        const keys = new Set(runs.steps.flatMap(step => Object.keys(step)));
        expect([...keys].sort()).toEqual(['env', 'id', 'if', 'name', 'run', 'shell']);
        expect(runs.steps.map(({ shell }) => shell)).toEqual(['bash', 'bash', 'bash']);
        const ours = (name: string) => name.startsWith('GRADUS_');
        expect(runs.steps.flatMap(({ env = {} }) => Object.keys(env)).filter(name => !ours(name))).toEqual([]);
        const withToken = runs.steps.filter(({ env = {} }) => Object.values(env).some(each => each.includes('token')));
        expect(withToken.map(({ name }) => name)).toEqual(['Tell what is different']);
    });

    test('gives its scripts every variable that they read, and every input to one', async () => {
        const inputs = [...ACTION.matchAll(/^ {2}([a-z-]+):\n {4}description:/gm)].map(([, name]) => name);
        expect(inputs).toEqual(['paths', 'fail-on', 'max-warnings', 'release', 'framework', 'comment', 'token']);
        for (const name of inputs) expect(ACTION).toContain(`\${{ inputs.${name} }}`);
        const scripts = await Promise.all(
            ['check.sh', 'tell-difference.mts'].map(name => readFile(path.join(ROOT, 'action', name), 'utf8'))
        );
        const read = new Set(scripts.join('\n').match(/\bGRADUS_[A-Z_]+/g));
        const given = new Set(ACTION.match(/\bGRADUS_[A-Z_]+(?=:)/g));
        expect(read).toEqual(given);
    });
});

if (IS_POSIX)
    describe('the check of the action', () => {
        const check = (cwd: string, env: Record<string, string>) =>
            runAction('bash', [path.join(ROOT, 'action/check.sh')], cwd, env);

        test('takes paths one a line, whatever stands in them', async () => {
            const cwd = await tempFolder({
                'a b/x.gradus': BAD,
                '$(touch stolen)/y.gradus': GOOD,
                '--fix/z.gradus': WARNED
            });
            const GRADUS_PATHS = 'a b\n$(touch stolen)\n\n--fix\n';
            const { exitCode, stdout, stderr } = await check(cwd, { GRADUS_PATHS, GRADUS_FAIL_ON: 'error' });
            expect(exitCode).toBe(1);
            expect(stdout).toContain('::error file=a b/x.gradus,line=8,');
            expect(stderr).toContain('3 files checked: 1 error, 1 warning.');
            await expect(readFile(path.join(cwd, 'stolen'))).rejects.toThrow();
            expect(await readFile(path.join(cwd, '--fix/z.gradus'), 'utf8')).toBe(WARNED);
        });

        test('fails as it is told to', async () => {
            const cwd = await tempFolder({ 'a.gradus': WARNED });
            expect((await check(cwd, {})).exitCode).toBe(0);
            expect((await check(cwd, { GRADUS_FAIL_ON: 'warning' })).exitCode).toBe(1);
            expect((await check(cwd, { GRADUS_MAX_WARNINGS: '0' })).exitCode).toBe(1);
            const draft = await tempFolder({
                'a.gradus': GOOD.replace('role R "Officer" {', 'role R "Officer" { remark open "?"')
            });
            expect((await check(draft, { GRADUS_RELEASE: 'false' })).exitCode).toBe(0);
            expect((await check(draft, { GRADUS_RELEASE: 'true' })).exitCode).toBe(1);
        });

        test('builds nothing where the command is built already', async () => {
            const { exitCode, stdout } = await runAction('bash', [path.join(ROOT, 'action/build.sh')], ROOT, {});
            expect({ exitCode, stdout }).toEqual({
                exitCode: 0,
                stdout: expect.stringMatching(/^gradus \d+\.\d+\.\d+\n$/)
            });
        });
    });

describe('the differences of a pull request', () => {
    test('are in the summary, and in one comment that is kept up to date', async () => {
        const { tell, change } = await pullRequest(GOOD, BAD.replace('5', '1'));
        const github = await fakeGitHub([{ id: 1, body: 'Looks good.', user: { type: 'User' } }]);
        const first = await tell(github.env);
        expect(first).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
        expect(first.summary).toMatch(/^## Demo\n[\s\S]*lowered/);
        expect(github.asked).toEqual([
            'GET /user',
            'GET /repos/city/competencies/issues/7/comments?per_page=100&page=1',
            'POST /repos/city/competencies/issues/7/comments'
        ]);
        expect(github.comments.at(-1)?.body).toMatch(/^<!-- gradus difference framework -->\n## Demo\n/);
        await tell(github.env);
        expect(github.asked.splice(0)).toHaveLength(5);
        await change(GOOD.replace('Officer', 'Senior officer'));
        await tell(github.env);
        expect(github.asked.splice(0).at(-1)).toBe('PATCH /repos/city/competencies/issues/comments/2');
        expect(github.comments).toHaveLength(2);
        expect(github.comments[1]?.body).toContain('Senior officer');
        await change(GOOD);
        await tell(github.env);
        expect(github.comments[1]?.body).toContain('othing is different');
    });

    test('are told nobody where there are none', async () => {
        const { tell } = await pullRequest(GOOD, `// Only a comment\n${GOOD}`);
        const github = await fakeGitHub([]);
        expect((await tell(github.env)).summary).toBe('');
        expect(github.comments).toEqual([]);
    });

    test('are in the summary alone where a fork may not write, and where nobody wants a comment', async () => {
        const { tell } = await pullRequest(GOOD, BAD.replace('5', '1'));
        const github = await fakeGitHub([], 403);
        const { exitCode, stdout, summary } = await tell(github.env);
        expect(exitCode).toBe(0);
        expect(stdout).toContain('There is no permission to comment (pull-requests: write)');
        expect(summary).toContain('## Demo');
        const unasked = await fakeGitHub([]);
        expect((await tell({ ...unasked.env, GRADUS_COMMENT: 'false' })).summary).toContain('## Demo');
        expect(unasked.asked).toEqual([]);
        const busy = await fakeGitHub([], 502);
        expect(await tell(busy.env)).toMatchObject({
            exitCode: 0,
            stdout: 'The comment could not be written: GitHub answered with 502.\n'
        });
    });

    test('write over nothing that a person has written', async () => {
        const { tell } = await pullRequest(GOOD, BAD.replace('5', '1'));
        const body = '<!-- gradus difference framework -->\nMine';
        const github = await fakeGitHub([{ id: 1, body, user: { type: 'User' } }]);
        await tell(github.env);
        expect(github.comments.map(each => each.id)).toEqual([1, 2]);
        expect(github.comments[0]?.body).toBe(body);
    });

    test('are kept up to date with the token of a person, too', async () => {
        const { tell, change } = await pullRequest(GOOD, BAD.replace('5', '1'));
        const mine = { type: 'User', id: 12 };
        const github = await fakeGitHub(
            [{ id: 1, body: 'Looks good.', user: { type: 'User', id: 4 } }],
            undefined,
            mine
        );
        await tell(github.env);
        await change(GOOD.replace('Officer', 'Senior officer'));
        await tell(github.env);
        expect(github.comments).toHaveLength(2);
        expect(github.comments[1]?.body).toContain('Senior officer');
    });

    test('say what is needed where the earlier state is not there', async () => {
        const { tell, cwd } = await pullRequest(GOOD, BAD);
        await writeFile(
            path.join(cwd, 'event.json'),
            JSON.stringify({ pull_request: { number: 7, base: { sha: 'f'.repeat(40) } } })
        );
        const { exitCode, stdout } = await tell({});
        expect(exitCode).toBe(0);
        expect(stdout).toContain('check out with fetch-depth: 0.');
        const asMerged = { GITHUB_REF: 'refs/pull/7/merge', GITHUB_SHA: git(cwd, 'rev-parse', 'HEAD') };
        expect((await tell(asMerged)).stdout).toContain('check out with fetch-depth: 2.');
        await writeFile(path.join(cwd, 'event.json'), '{ "ref": "refs/heads/main" }');
        expect((await tell({})).stdout).toBe('This is no pull request, so there is nothing to compare with.\n');
    });

    test('are those of the pull request alone, whatever has come into the target since', async () => {
        const { tell, cwd } = await pullRequest(GOOD, GOOD.replace('Officer', 'Senior officer'));
        git(cwd, 'branch', 'change');
        git(cwd, 'switch', '--quiet', '--detach', 'HEAD~1');
        await commit(cwd, { 'framework/b.gradus': 'role Other "Other" { }\n' });
        const sha = git(cwd, 'rev-parse', 'HEAD');
        const event = JSON.stringify({ pull_request: { number: 7, base: { sha } } });
        const GITHUB_EVENT_PATH = path.join(await tempFolder({ 'event.json': event }), 'event.json');
        // The head of the branch is checked out.
        git(cwd, 'switch', '--quiet', '--force', 'change');
        const ofHead = await tell({ GITHUB_EVENT_PATH, GITHUB_REF: 'refs/pull/7/merge', GITHUB_SHA: 'f'.repeat(40) });
        expect(ofHead.summary).toContain('Senior officer');
        expect(ofHead.summary).not.toContain('Other');
        // It is a merge of its own: of what the target had, which is no change of the branch.
        git(cwd, 'merge', '--quiet', '--no-edit', sha);
        const ofMerge = await tell({ GITHUB_EVENT_PATH, GITHUB_REF: 'refs/pull/7/merge', GITHUB_SHA: 'f'.repeat(40) });
        expect(ofMerge.summary).toContain('Senior officer');
        expect(ofMerge.summary).not.toContain('Other');
        // What GitHub checks out by itself.
        git(cwd, 'reset', '--quiet', '--hard', 'HEAD~1');
        git(cwd, 'switch', '--quiet', '--detach', sha);
        git(cwd, 'merge', '--quiet', '--no-edit', 'change');
        const asMerged = { GITHUB_REF: 'refs/pull/7/merge', GITHUB_SHA: git(cwd, 'rev-parse', 'HEAD') };
        // The event may name a commit that the target has left behind.
        const { summary } = await tell({ ...asMerged });
        expect(summary).toContain('Senior officer');
        expect(summary).not.toContain('Other');
    });

    test('of a framework that is new are all of it', async () => {
        const { tell, cwd } = await pullRequest(GOOD, GOOD);
        await commit(cwd, { 'new/a.gradus': GOOD.replaceAll('Demo', 'Fresh') });
        const { stdout, summary } = await tell({ GRADUS_FRAMEWORK: 'new' });
        expect(stdout).toBe('');
        expect(summary).toMatch(/^## Fresh\n\n\d added\./);
    });

    test('of one of several frameworks are told where it is named', async () => {
        const { tell, cwd } = await pullRequest(GOOD, GOOD);
        await commit(cwd, { 'other/a.gradus': GOOD.replaceAll('Demo', 'Other') });
        const { exitCode, stdout, summary } = await tell({ GRADUS_PATHS: '.' });
        expect({ exitCode, summary }).toEqual({ exitCode: 0, summary: '' });
        expect(stdout).toContain('Name the folder of each framework with “framework:”, one a line.');
        expect(stdout).not.toContain('fetch-depth');
    });

    test('of several frameworks are told in a comment each', async () => {
        const { tell, cwd } = await pullRequest(GOOD, GOOD.replace('Officer', 'Senior officer'));
        await commit(cwd, { 'other/a.gradus': GOOD.replaceAll('Demo', 'Other') });
        for (const names of [
            { GRADUS_FRAMEWORK: 'framework\nother\nframework\n' },
            { GRADUS_PATHS: 'framework\nother' }
        ]) {
            const github = await fakeGitHub([]);
            const { exitCode, summary } = await tell({ ...github.env, ...names });
            expect(exitCode).toBe(0);
            expect(summary).toMatch(/^## Demo\n[\s\S]*^## Other\n/m);
            expect(github.comments.map(({ body }) => body.split('\n').slice(0, 2))).toEqual([
                ['<!-- gradus difference framework -->', '## Demo'],
                ['<!-- gradus difference other -->', '## Other']
            ]);
        }
    });
});
