import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const TOOLING = `${import.meta.dirname}/packages/tooling/src`;

export default defineConfig({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    test: {
        include: ['packages/*/src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
        exclude: ['test/vscode/**', '**/node_modules/**'],
        // All of them: what is tested waits for servers and browsers more than it computes.
        maxWorkers: availableParallelism(),
        // A browser that is driven, or a server, may not be done when it is looked at. What passes only then is named at the
        // end and wants a look; what is broken fails twice. What looks for races of ours is run once.
        retry: 1,
        runner: `${TOOLING}/strict-runner.ts`,
        reporters: ['default', `${TOOLING}/unsteady-reporter.ts`],
        // Generous: a time-out here says that something hangs, not that a machine is slow.
        testTimeout: 120_000,
        hookTimeout: 180_000
    }
});
