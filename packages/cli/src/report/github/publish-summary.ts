import { appendFile } from 'node:fs/promises';
import { failureReason } from '../../failure-reason.ts';
import { printable, type Terminal } from '../../terminal.ts';
import type { CheckResult } from '../finding.ts';
import { type LinkTo, stepSummary } from './step-summary.ts';

/** Adds what a check came to to the summary of the run, where GitHub says that there is one. */
export async function publishSummary(
    result: CheckResult,
    counts: string,
    { env, err }: Terminal,
    pathOf: (file: string) => string
): Promise<void> {
    const file = env['GITHUB_STEP_SUMMARY'];
    if (!file) return;
    try {
        await appendFile(file, stepSummary(result, counts, linksIn(env, pathOf)));
    } catch (error) {
        err(`The summary of the run could not be written: ${printable(failureReason(error))}\n`);
    }
}

function linksIn(env: Terminal['env'], pathOf: (file: string) => string): LinkTo {
    const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '', GITHUB_SHA: commit = '' } = env;
    const isKnown =
        /^https?:\/\/[\w.:-]+$/.test(server) && /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[0-9a-f]+$/.test(commit);
    if (!isKnown) return () => undefined;
    return (path, line) => {
        const address = pathOf(path).split('/').map(segment).join('/');
        return `${server}/${repository}/blob/${commit}/${address}#L${line}`;
    };
}

/** Parentheses are allowed in an address, and end it in Markdown. */
function segment(part: string): string {
    return encodeURIComponent(part).replace(/[()]/g, sign => (sign === '(' ? '%28' : '%29'));
}
