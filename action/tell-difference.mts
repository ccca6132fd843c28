// Tells on a pull request what changes for which role: in the summary of the run and, where that may be, in one comment.
import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { field, pullRequestIn } from './pull-request.mts';
import { keepComment } from './sticky-comment.mts';

const GRADUS = resolve(import.meta.dirname, '../packages/cli/bin/gradus.mjs');

const env = (name: string) => process.env[name] ?? '';
const [firstPath = '.'] = env('GRADUS_PATHS').split('\n').filter(Boolean);
const framework = env('GRADUS_FRAMEWORK') || firstPath;
const request = pullRequestIn(env('GITHUB_EVENT_PATH'));

if (request) await tell(request.number, request.base);
else console.log('This is no pull request, so there is nothing to compare with.');

async function tell(number: number, base: string): Promise<void> {
    const revision = isMerge() ? 'HEAD^1' : base;
    const found = differences(revision, 'json');
    if (found === undefined) return;
    const isNews = isSomethingDifferent(found);
    const text = differences(revision, 'markdown') ?? '';
    if (isNews && env('GITHUB_STEP_SUMMARY') !== '') appendFileSync(env('GITHUB_STEP_SUMMARY'), `${text}\n`);
    if (env('GRADUS_COMMENT') !== 'true' || env('GRADUS_TOKEN') === '') return;
    const conversation = {
        api: env('GITHUB_API_URL') || 'https://api.github.com',
        repository: env('GITHUB_REPOSITORY'),
        number,
        token: env('GRADUS_TOKEN')
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

/** What GitHub checks out of a pull request: the change put together with what it goes into, which comes first. */
function isMerge(): boolean {
    return spawnSync('git', ['rev-parse', '--verify', '--quiet', 'HEAD^2'], { stdio: 'ignore' }).status === 0;
}

/** The differences from a revision; nothing where they cannot be told, which is then said. */
function differences(revision: string, format: 'json' | 'markdown'): string | undefined {
    const args = [GRADUS, 'diff', `--rev=${revision}`, '--format', format, '--', framework];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
    // With 1, a state has errors, and is compared as far as it can be understood.
    if (status === 0 || status === 1) return stdout;
    console.log(stderr.trim());
    console.log('So nothing is said of differences. They need two commits: check out with fetch-depth: 2.');
    return undefined;
}

function isSomethingDifferent(json: string): boolean {
    const elements = field(JSON.parse(json), 'elements');
    return Array.isArray(elements) && elements.length > 0;
}

/** Several frameworks of a repository have a comment each. */
function markerOf(path: string): string {
    return `<!-- gradus difference ${encodeURIComponent(path).replaceAll('-', '%2D')} -->`;
}
