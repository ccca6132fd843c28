import { defineConfig } from 'vitest/config';

export default defineConfig({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    test: {
        include: ['packages/*/src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
        exclude: ['test/vscode/**', '**/node_modules/**'],
        // Generous: a time-out here says that something hangs, not that a machine is slow.
        testTimeout: 120_000,
        hookTimeout: 180_000
    }
});
