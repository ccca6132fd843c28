import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { REPO_ROOT } from '../../packages/tooling/src/provision/state-dir.ts';
import type { Host } from './bundle-suite.ts';
import { SUITE_LINE } from './suite/suite-line.ts';

const SUMMARY = /^(\d+) passed, (\d+) failed$/;

export interface RunOutput {
    /** From now on lines are shown as this returns them, and not where it returns undefined. */
    rewrite(mapper: (line: string) => string | undefined): void;
    /** Takes a line that VS Code printed: the suite's are shown, all go to the log. */
    line(text: string): void;
    /** Prints the summary as the very last line; returns the exit code for the run. */
    finish(error?: unknown): number;
}

/**
 * VS Code prints some hundred lines about itself during a run (the more so for the native modules it
 * lacks here). They go to a log in test-results/ and leave the test results readable.
 */
export function createRunOutput(host: Host, verbose: boolean): RunOutput {
    const log = path.join('test-results', `vscode-${host}.log`);
    mkdirSync(path.join(REPO_ROOT, 'test-results'), { recursive: true });
    const stream = createWriteStream(path.join(REPO_ROOT, log));
    let counts: readonly [passed: number, failed: number] | undefined;

    let mapper = (line: string): string | undefined => line;

    function show(text: string | undefined): void {
        if (text === undefined) return;
        const match = SUMMARY.exec(text);
        if (match) counts = [Number(match[1]), Number(match[2])];
        else console.log(text);
    }
    return {
        rewrite(next) {
            mapper = next;
        },
        line(text) {
            stream.write(`${text}\n`);
            // Desktop VS Code may put a time or a name before the line.
            const start = text.indexOf(SUITE_LINE);
            if (start >= 0) show(mapper(text.slice(start + SUITE_LINE.length)));
            else if (verbose) console.log(text);
        },
        finish(error) {
            stream.end();
            const [passed, failed] = counts ?? [0, 0];
            // A run that broke is a failure even where no test failed.
            const broken = failed === 0 && (error !== undefined || counts === undefined);
            if (broken) console.log(`\n${messageOf(error ?? new Error('VS Code ended before the suite had run.'))}`);
            if (broken || failed > 0) console.log(`\nAll that VS Code printed: ${log}`);
            const failures = broken ? 1 : failed;
            console.log(`${passed} passed, ${failures} failed`);
            return failures > 0 ? 1 : 0;
        }
    };
}

function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
