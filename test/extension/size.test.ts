import { statSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { builtServer } from '../server/support/built-server.ts';
import { pathOf } from './manifest.ts';

// Makes all bundles, where they are older than what they are made of.
beforeAll(async () => {
    await builtServer();
});

// In a browser one file holds all; on the desktop what is not needed at once is in a file of its own.
test.each([
    ['out/extension.js', 400],
    ['out/extension.browser.js', 436]
] as const)('%s, which VS Code reads first, stays small', (file, most) => {
    const kilobytes = statSync(pathOf(file)).size / 1024;
    console.log(`${file}: ${kilobytes.toFixed(1)} kB`);
    expect(kilobytes).toBeLessThanOrEqual(most);
});
