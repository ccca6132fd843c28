import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { largeModel } from './models.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { openWebview } from './webview-page.ts';

const started = suite();

test('the webview’s bundle stays small', () => {
    const sizes = Object.entries(started.bundles).map(([name, text]) => [name, gzipSync(text).length] as const);
    for (const [name, size] of sizes) console.log(`${name}: ${(size / 1000).toFixed(1)} kB gzip`);
    expect(Math.max(...sizes.map(([, size]) => size))).toBeLessThanOrEqual(60_000);
});

test('a matrix of 100 × 100 is drawn and updated fast enough to follow the typing', async () => {
    const { page, show } = await openWebview(started.browser, started.bundles, LIGHT);
    const model = largeModel(100, 100);
    const time = async (next: typeof model) => {
        const begin = performance.now();
        await show(next);
        await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 0))));
        return Math.round(performance.now() - begin);
    };
    const first = await time(model);
    const update = await time({ ...model, title: 'Changed' });
    console.log(`100 × 100: shown in ${first} ms, updated in ${update} ms`);
    // Far above what is measured: another machine may be busy.
    expect(first).toBeLessThan(8_000);
    expect(update).toBeLessThan(4_000);
});
