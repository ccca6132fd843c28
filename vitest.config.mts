import { defineConfig } from 'vitest/config';

export default defineConfig({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    test: {
        include: ['packages/*/src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
        exclude: ['test/vscode/**', '**/node_modules/**'],
        testTimeout: 30_000,
        hookTimeout: 120_000
    }
});
