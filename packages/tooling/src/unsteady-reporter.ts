/** Names the tests that failed, were tried again, and passed: other reporters count them as if nothing had been. */
import type { Reporter, TestModule } from 'vitest/node';
import { unsteadyLine } from './unsteady.ts';

export default class UnsteadyReporter implements Reporter {
    onTestRunEnd(modules: readonly TestModule[]): void {
        const lines = modules.flatMap(module =>
            [...module.children.allTests()]
                .filter(test => test.diagnostic()?.flaky)
                .map(test => unsteadyLine(module.relativeModuleId, test.fullName))
        );
        // Others may not have ended their line.
        if (lines.length > 0) console.log(`\n${lines.join('\n')}`);
    }
}
