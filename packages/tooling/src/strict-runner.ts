/** Runs each test as Vitest does, but those once that look for what happens only at times. */
import path from 'node:path';
import { type RunnerTestCase, TestRunner } from 'vitest';

/** What fails here may be a race of ours, which a second time would hide. */
const ONCE = ['test/faults/', 'test/attacks/'];

export default class StrictRunner extends TestRunner {
    override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
        await super.onBeforeRunTask(test);
        const file = path.relative(this.config.root, test.file.filepath).replaceAll(path.sep, '/');
        if (ONCE.some(folder => file.startsWith(folder))) test.retry = 0;
    }
}
