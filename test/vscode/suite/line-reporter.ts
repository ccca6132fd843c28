import Mocha from 'mocha';
import { unsteadyLine } from '../../../packages/tooling/src/unsteady.ts';
import { say } from './suite-line.ts';

/** Reports each test in a line or two, and the counts at the end; through the reporter's option `print`, else say(). */
export class LineReporter extends Mocha.reporters.Base {
    constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
        super(runner, options);
        const print: (text: string) => void = options.reporterOptions?.print ?? say;
        let passed = 0;
        let failed = 0;
        runner.on('suite', (suite: Mocha.Suite) => {
            if (!suite.root) print(suite.fullTitle());
        });
        const unsteady: string[] = [];
        runner.on('retry', (test: Mocha.Test, error: unknown) => {
            print(`  … ${test.title}, tried again`);
            print(indent(describeError(error)));
        });
        runner.on('pass', (test: Mocha.Test & { currentRetry?(): number }) => {
            passed += 1;
            print(`  ✓ ${test.title}`);
            if ((test.currentRetry?.() ?? 0) > 0) unsteady.push(unsteadyLine('test/vscode', test.fullTitle()));
        });
        runner.on('pending', (test: Mocha.Test) => {
            print(`  - ${test.title} (skipped)`);
        });
        // Also for hooks, whose title says which hook of which test it was.
        runner.on('fail', (test: Mocha.Test, error: unknown) => {
            failed += 1;
            print(`  ✗ ${test.title}`);
            print(indent(describeError(error)));
        });
        runner.on('end', () => {
            for (const line of unsteady) print(line);
            print(`${passed} passed, ${failed} failed`);
        });
    }
}

function describeError(error: unknown): string {
    if (!(error instanceof Error)) return String(error);
    // Some engines leave the message out of the stack.
    const stack = error.stack ?? '';
    return stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
}

function indent(text: string): string {
    return text.replaceAll(/^/gm, '      ');
}
