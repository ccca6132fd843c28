// Tells on a pull request what changes for which role: in the summary of the run and, where that may be, in one comment.
import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkoutAdvice, earlierState } from './earlier-state.mts';
import { pullRequestIn } from './pull-request.mts';
import { keepComment } from './sticky-comment.mts';

const GRADUS = resolve(import.meta.dirname, '../packages/cli/bin/gradus.mjs');

const env = (name: string) => process.env[name] ?? '';
const lines = (name: string) => env(name).split('\n').filter(Boolean);
const [frameworks = ['.']] = [lines('GRADUS_FRAMEWORK'), lines('GRADUS_PATHS')].filter(each => each.length > 0);
const token = env('GRADUS_TOKEN');
// No program that is started from here gets to see it.
delete process.env['GRADUS_TOKEN'];
const request = pullRequestIn(env('GITHUB_EVENT_PATH'));

if (request) await tell(request.number, request.base);
else console.log('This is no pull request, so there is nothing to compare with.');

async function tell(number: number, base: string): Promise<void> {
    const checkedOut = { sha: env('GITHUB_SHA'), ref: env('GITHUB_REF') };
    const revision = earlierState(base, checkedOut);
    if (revision === undefined) {
        console.log(
            `What the pull request is compared with is not here, so nothing is said of differences. ${checkoutAdvice(checkedOut)}`
        );
        return;
    }
    for (const framework of new Set(frameworks)) await tellOf(framework, revision, number);
}

async function tellOf(framework: string, revision: string, number: number): Promise<void> {
    const text = differences(framework, revision);
    if (text === undefined) return;
    const isNews = isSomethingDifferent(text);
    if (isNews && env('GITHUB_STEP_SUMMARY') !== '') appendFileSync(env('GITHUB_STEP_SUMMARY'), `${text}\n`);
    if (env('GRADUS_COMMENT') !== 'true' || token === '') return;
    const conversation = {
        api: env('GITHUB_API_URL') || 'https://api.github.com',
        repository: env('GITHUB_REPOSITORY'),
        number,
        token
    };
    try {
        const told = await keepComment(conversation, markerOf(framework), text, isNews);
        if (told === 'not-allowed') {
            console.log(
                'There is no permission to comment (pull-requests: write), as in pull requests from forks. The differences are in the summary of the run.'
            );
        }
    } catch (error) {
        // Whoever reviews has the summary; a check does not fail because GitHub is busy.
        console.log(`The comment could not be written: ${error instanceof Error ? error.message : 'no answer'}`);
    }
}

/** The differences from a revision as Markdown; nothing where they cannot be told, which is then said. */
function differences(framework: string, revision: string): string | undefined {
    const args = [GRADUS, 'diff', `--rev=${revision}`, '--allow-new', '--format=markdown', '--', framework];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
    // With 1, a state has errors, and is compared as far as it can be understood. A program that broke ends with 1, too.
    if ((status === 0 || status === 1) && /^## .*\n\n/.test(stdout)) return stdout;
    if (stderr.trim() !== '') console.log(stderr.trim());
    const advice = status === 2 ? ' Name the folder of each framework with “framework:”, one a line.' : '';
    console.log(`So nothing is said of differences of ${framework}.${advice}`);
    return undefined;
}

/** The second paragraph has the counts, and no text of an author. */
function isSomethingDifferent(text: string): boolean {
    return !/^## .*\n\nNothing is different\.\n/.test(text);
}

/** Several frameworks of a repository have a comment each. */
function markerOf(path: string): string {
    return `<!-- gradus difference ${encodeURIComponent(path).replaceAll('-', '%2D')} -->`;
}
