import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gradus } from './gradus-command.ts';
import { commit, git, repository } from './repository.ts';
import { BAD, GOOD } from './temp-folder.ts';

async function released(...texts: readonly string[]): Promise<string> {
    const cwd = await repository({ 'demo/a.gradus': GOOD });
    git(cwd, 'tag', 'v1');
    for (const [index, text] of texts.entries()) {
        await commit(cwd, { 'demo/a.gradus': text });
        git(cwd, 'tag', `v${index + 2}`);
    }
    return cwd;
}

const SECOND = GOOD.replace('{ }', '{ version "2.0" }')
    .replace('PC9: 2', 'PC9: 1')
    .replace('"Teamwork"', '"Teamwork"\n  competency X "New one"');
const THIRD = SECOND.replace('"Teamwork"', '"Teamwork" alias "Team"').replace('\n  competency X "New one"', '');

describe('gradus changelog', () => {
    test('says what came with each revision, the latest first', async () => {
        const cwd = await released(SECOND, THIRD);
        expect(await gradus(['changelog', 'v1', 'v2', 'v3', '--path', 'demo'], { cwd })).toEqual({
            exitCode: 0,
            stdout: `# Demo: changes

## v3 (version 2.0)

### Removed

- Competency X “New one”

### Changed only editorially

- Competency PC9 “Teamwork”

## v2 (version 2.0)

### Added

- Competency X “New one”

### Changed

- Role R “Officer”
  - Now needs PC9 “Teamwork” at 1 “Awareness” instead of 2 “Trained” (lowered).

### Changed only editorially

- Framework Demo
  - Version: new: “2.0”.
`,
            stderr: ''
        });
    });

    test('into a file, and of revisions that are the same', async () => {
        const cwd = await released(`// Only a comment\n${GOOD}`);
        const args = ['changelog', 'v1', 'v2', '--path', 'demo', '-o', 'CHANGES.md'];
        expect(await gradus(args, { cwd })).toEqual({ exitCode: 0, stdout: '', stderr: 'Wrote CHANGES.md.\n' });
        expect(await readFile(path.join(cwd, 'CHANGES.md'), 'utf8')).toBe(
            '# Demo: changes\n\n## v2\n\nNothing is different.\n'
        );
    });

    test('takes an author’s text for text, and says which state has errors', async () => {
        const cwd = await released(BAD.replace('"Teamwork"', '"<b> [x](y) @someone \u001b##[error]"'));
        const { stdout, stderr, exitCode } = await gradus(['changelog', 'v1', 'v2', '--path', 'demo'], { cwd });
        expect(exitCode).toBe(1);
        expect(stderr).toMatch(/^The state of v2 has 1 error, so parts/);
        expect(stdout).toContain('\\<b\\> \\[x\\](y) \\@');
        expect(stdout).not.toMatch(/\p{Cc}(?<!\n)|##\w*\[/u);
    });

    test.each([
        [[], 2, 'Name two or more revisions of git, the earliest first.\n'],
        [['v1'], 2, 'Name two or more revisions of git, the earliest first.\n'],
        [['v1', 'v9'], 3, 'There is no revision v9 in the git repository.'],
        [['v1', 'v1', '--path', 'nowhere'], 3, 'The state of v1: There is no file or folder nowhere.\n'],
        [['v1', 'v1', '-o', 'x.gradus'], 2, 'The changes would overwrite x.gradus']
    ])('%j ends with %i', async (args, exitCode, message) => {
        const cwd = await released();
        const outcome = await gradus(['changelog', ...args], { cwd });
        expect({ ...outcome, stderr: outcome.stderr.slice(0, message.length) }).toEqual({
            exitCode,
            stdout: '',
            stderr: message
        });
    });
});
