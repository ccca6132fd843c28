import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    test: {
        include: ['packages/*/src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
        exclude: ['test/vscode/**', '**/node_modules/**'],
        // All of them: what is tested waits for servers and browsers more than it computes.
        maxWorkers: availableParallelism(),
        // Generous: a time-out here says that something hangs, not that a machine is slow.
        testTimeout: 120_000,
        hookTimeout: 180_000
    }
});
