import Mocha from 'mocha';
import { LineReporter } from './line-reporter.ts';
import { say } from './suite-line.ts';

/** VS Code calls this in its extension host; a rejection makes the test run fail. */
export async function run(): Promise<void> {
    const mocha = await loadSuite().catch((error: unknown) => {
        // VS Code prints it too, but among all else that it prints.
        say(error instanceof Error ? (error.stack ?? error.message) : String(error));
        throw error;
    });
    const failures = await new Promise<number>(resolve => {
        mocha.run(resolve);
    });
    if (failures > 0) throw new Error(`${failures} failed`);
}

async function loadSuite(): Promise<Mocha> {
    const mocha = new Mocha({
        ui: 'bdd',
        // The machines that run this are slow, and the first request wakes a language server.
        timeout: 90_000,
        // As for all other tests: what passes only when it is tried again is named at the end, and wants a look.
        retries: 1,
        reporter: LineReporter,
        ...(GRADUS_TEST_GREP === '' ? {} : { fgrep: GRADUS_TEST_GREP })
    });
    // Mocha does this for files that it loads itself: it defines describe() and it(), so it must come
    // before the test files, which are in this bundle.
    mocha.suite.emit('pre-require', globalThis, '', mocha);
    await import('gradus:test-files');
    // A suite that runs nothing would otherwise look like one that passes.
    if (mocha.suite.total() === 0) throw new Error('no tests found');
    return mocha;
}
