import { describe, expect, test } from 'vitest';
import { gradus } from './gradus-command.ts';
import { commit, git, repository } from './repository.ts';
import { BAD, GOOD, tempFolder } from './temp-folder.ts';

/** Two branches that come from main. */
async function branches(ours: string, theirs: string): Promise<string> {
    const cwd = await repository({ 'demo/a.gradus': GOOD });
    for (const [branch, text] of [
        ['ours', ours],
        ['theirs', theirs]
    ] as const) {
        git(cwd, 'switch', '--quiet', '--create', branch, 'main');
        await commit(cwd, { 'demo/a.gradus': text });
    }
    return cwd;
}

const LOWERED = GOOD.replace('PC9: 2', 'PC9: 1');
const DESIRED = GOOD.replace('PC9: 2', 'PC9: 2 desirable');

describe('gradus merge-check', () => {
    test('tells what two branches change about the same role, each side by itself', async () => {
        const cwd = await branches(LOWERED, DESIRED);
        const told = {
            exitCode: 1,
            stdout: `Demo: 1 contradiction

Role R “Officer”
    Both sides change this to something different. Decide for one.
  ours Now needs PC9 “Teamwork” at 1 “Awareness” instead of 2 “Trained” (lowered).
  theirs PC9 “Teamwork” is desirable now instead of essential.
`,
            stderr: ''
        };
        expect(await gradus(['merge-check', 'ours', 'theirs', '--path', 'demo'], { cwd })).toEqual(told);
        expect(await gradus(['merge-check', 'main', 'ours', 'theirs', '--path', 'demo'], { cwd })).toEqual(told);
    });

    test.each<[string, string, string]>([
        [LOWERED, GOOD.replace('Teamwork', 'Working together'), 'the two sides change different things'],
        [LOWERED, LOWERED.replace('PC9: 1', 'PC9:   1'), 'both sides change the same in the same way'],
        [LOWERED, GOOD.replace('PC9: 2', 'PC9:   2'), 'only ours changes something'],
        [`${GOOD}\n`, LOWERED, 'only theirs changes something'],
        [`${GOOD}\n`, `${GOOD}// To be read again.\n`, 'nothing is different on either side']
    ])('is content where there is nothing to decide, and says why (%#)', async (ours, theirs, said) => {
        const cwd = await branches(ours, theirs);
        expect(await gradus(['merge-check', 'ours', 'theirs', '--path', 'demo'], { cwd })).toEqual({
            exitCode: 0,
            stdout: `Demo: ${said}\n`,
            stderr: ''
        });
    });

    test('says of one state named three times that nothing is different', async () => {
        const cwd = await repository({ 'demo/a.gradus': GOOD });
        expect(await gradus(['merge-check', 'main', 'main', 'main', '--path', 'demo'], { cwd })).toMatchObject({
            exitCode: 0,
            stdout: 'Demo: nothing is different on either side\n'
        });
    });

    test('as JSON', async () => {
        const cwd = await branches(LOWERED, DESIRED);
        const { stdout, exitCode } = await gradus(['merge-check', 'ours', 'theirs', '--path', 'demo', '-f', 'json'], {
            cwd
        });
        expect(exitCode).toBe(1);
        expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, contradictions: [{ why: 'differently' }] });
    });

    test('says which state has errors', async () => {
        const cwd = await branches(GOOD, BAD);
        expect(await gradus(['merge-check', 'ours', 'theirs', '--path', 'demo'], { cwd })).toMatchObject({
            exitCode: 1,
            stderr: 'The state of theirs has 1 error, so parts of what is told may be missing or wrong. See gradus check.\n'
        });
    });

    test.each([
        [['ours'], 2, 'Name two revisions of git, perhaps with the one that both come from before them.\n'],
        [['main', 'nowhere'], 3, 'There is no revision nowhere in the git repository.'],
        [['main', '--', '--all'], 2, '“--all” is not a revision: name a branch, a tag or a commit.\n'],
        [['main', 'a..b'], 2, '“a..b” is not a revision: name a branch, a tag or a commit.\n']
    ])('%j ends with %i', async (args, exitCode, message) => {
        const cwd = await repository({ 'a.gradus': GOOD });
        const outcome = await gradus(['merge-check', ...args], { cwd });
        expect({ ...outcome, stderr: outcome.stderr.slice(0, message.length) }).toEqual({
            exitCode,
            stdout: '',
            stderr: message
        });
    });

    test('says that there is no repository, and no common state', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        expect(await gradus(['merge-check', 'a', 'b'], { cwd })).toEqual({
            exitCode: 3,
            stdout: '',
            stderr: 'There is no git repository around this folder.\n'
        });
        expect(await gradus(['merge-check', 'a', 'b'], { cwd, env: { PATH: cwd } })).toEqual({
            exitCode: 4,
            stdout: '',
            stderr: 'git could not be started. Install it.\n'
        });
        const strangers = await branches(GOOD, LOWERED);
        git(strangers, 'switch', '--quiet', '--orphan', 'alone');
        await commit(strangers, { 'demo/a.gradus': GOOD });
        expect((await gradus(['merge-check', 'ours', 'alone', '--path', 'demo'], { cwd: strangers })).stderr).toBe(
            'git knows no state that both come from. Name it before the two, or fetch more of the history.\n'
        );
    });
});
