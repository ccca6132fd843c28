import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gradus } from './gradus-command.ts';
import { commit, git, repository } from './repository.ts';
import { BAD, GOOD, tempFolder, WARNED } from './temp-folder.ts';

const ON_GITHUB = { GITHUB_ACTIONS: 'true' };
const ERROR = 'PC9 goes up to 2 Trained; 5 is not a level of Levels.';

describe('on GitHub', () => {
    test('the log has a line for each finding, and commands that show them beside the text', async () => {
        const cwd = await tempFolder({ 'sub/a.gradus': BAD });
        expect(await gradus(['check'], { cwd, env: { ...ON_GITHUB, GITHUB_WORKSPACE: cwd } })).toEqual({
            exitCode: 1,
            stdout: [
                `sub/a.gradus:8:10: error level-outside-scale ${ERROR}`,
                '::group::Beside the text',
                `::error file=sub/a.gradus,line=8,endLine=8,col=10,endColumn=10,title=level-outside-scale::${ERROR}`,
                '::endgroup::',
                ''
            ].join('\n'),
            stderr: '1 file checked: 1 error, 0 warnings.\n'
        });
    });

    test('files are named from the top of the repository', async () => {
        const top = await tempFolder({ 'sub/a.gradus': BAD });
        const env = { ...ON_GITHUB, GITHUB_WORKSPACE: top };
        const { stdout } = await gradus(['check'], { cwd: path.join(top, 'sub'), env });
        expect(stdout).toMatch(/^a\.gradus:8:10: error/);
        expect(stdout).toContain('::error file=sub/a.gradus,');
    });

    test('nothing is shown where nothing is wrong, and another format is one’s own choice', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD, 'bad/b.gradus': BAD });
        expect((await gradus(['check', 'a.gradus'], { cwd, env: ON_GITHUB })).stdout).toBe('');
        const { stdout } = await gradus(['check', '-f', 'concise'], { cwd, env: ON_GITHUB });
        expect(stdout).not.toContain('::');
    });

    test('the summary of the run gets a table with links, after what stands there', async () => {
        const cwd = await tempFolder({ 'a b.gradus': BAD });
        const GITHUB_STEP_SUMMARY = path.join(await tempFolder(), 'summary.md');
        await appendFile(GITHUB_STEP_SUMMARY, 'Before\n\n');
        const env = {
            ...ON_GITHUB,
            GITHUB_STEP_SUMMARY,
            GITHUB_WORKSPACE: cwd,
            GITHUB_SERVER_URL: 'https://github.com',
            GITHUB_REPOSITORY: 'city/competencies',
            GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567'
        };
        await gradus(['check'], { cwd, env });
        const address =
            'https://github.com/city/competencies/blob/0123456789abcdef0123456789abcdef01234567/a%20b.gradus#L8';
        const text = await readFile(GITHUB_STEP_SUMMARY, 'utf8');
        expect(text).toMatch(/^Before\n\n### Gradus\n\n1 file checked: 1 error, 0 warnings\.\n/);
        expect(text).toContain(`| error | [a b\\.gradus\\:8](${address}) | PC9 goes up to 2 Trained\\; 5 `);
    });

    test('a summary that cannot be written is said, and nothing else', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        const env = { ...ON_GITHUB, GITHUB_STEP_SUMMARY: path.join(cwd, 'nowhere/summary.md') };
        expect(await gradus(['check'], { cwd, env })).toEqual({
            exitCode: 0,
            stdout: '',
            stderr: 'The summary of the run could not be written: its folder does not exist.\n1 file checked: 0 errors, 0 warnings.\n'
        });
    });

    test('of more than GitHub shows, what is in the change comes first, and the rest is counted', async () => {
        const many = Array.from({ length: 12 }, (_, n) => `role A${n} "A${n}" { requires PC9: 5 }\n`).join('');
        const cwd = await repository({ 'a.gradus': `${GOOD}${many}` });
        git(cwd, 'switch', '--quiet', '--create', 'change');
        await commit(cwd, { 'b.gradus': 'role B "B" { requires PC9: 5 }\n' });
        const annotated = async (env: Record<string, string>) => {
            const { stdout } = await gradus(['check'], { cwd, env: { ...ON_GITHUB, GITHUB_WORKSPACE: cwd, ...env } });
            expect(stdout).toContain('ten of each kind beside the text; 3 findings more only');
            return [...stdout.matchAll(/^::error file=([^,]*)/gm)].map(([, file]) => file);
        };
        const others = Array.from({ length: 9 }, () => 'a.gradus');
        expect(await annotated({ GITHUB_BASE_REF: '' })).toEqual([...others, 'a.gradus']);
        // The head of the branch, and a target that has gone on since.
        git(cwd, 'switch', '--quiet', 'main');
        await commit(cwd, { 'a.gradus': `// Of the target\n${GOOD}${many}` });
        git(cwd, 'update-ref', 'refs/remotes/origin/main', 'main');
        git(cwd, 'switch', '--quiet', 'change');
        expect(await annotated({ GITHUB_BASE_REF: 'main' })).toEqual(['b.gradus', ...others]);
        expect(await annotated({ GITHUB_BASE_REF: '--output=stolen' })).toEqual([...others, 'a.gradus']);
        // As GitHub checks a pull request out: no branch, and a commit with the target before it.
        git(cwd, 'update-ref', '-d', 'refs/remotes/origin/main');
        git(cwd, 'switch', '--quiet', '--detach', 'main');
        git(cwd, 'merge', '--quiet', '--no-edit', 'change');
        const GITHUB_SHA = git(cwd, 'rev-parse', 'HEAD');
        const merged = { GITHUB_BASE_REF: 'main', GITHUB_REF: 'refs/pull/7/merge', GITHUB_SHA };
        expect(await annotated(merged)).toEqual(['b.gradus', ...others]);
        expect(await annotated({ ...merged, GITHUB_SHA: 'f'.repeat(40) })).toEqual([...others, 'a.gradus']);
    });

    test('warnings are annotated as warnings', async () => {
        const cwd = await tempFolder({ 'a.gradus': WARNED });
        expect((await gradus(['check', '-f', 'github'], { cwd })).stdout).toContain(
            '\n::warning file=a.gradus,line=8,'
        );
    });
});
