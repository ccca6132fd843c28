import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { toPreviewModel } from '../../packages/preview/src/index.ts';
import { euLikeFramework } from '../../packages/preview/src/testing/eu-like-framework.ts';
import { launchBrowser } from './browser.ts';
import { type Bundles, buildBundles } from './bundles.ts';
import { saveScreenshot } from './screenshot.ts';
import { openStaticPage } from './static-page.ts';
import { THEMES } from './themes.ts';
import { openWebview } from './webview-page.ts';

const model = toPreviewModel(euLikeFramework());
let browser: Browser;
let bundles: Bundles;
beforeAll(async () => { [browser, bundles] = await Promise.all([launchBrowser(), buildBundles()]); }, 60_000);
afterAll(() => browser.close());

describe('look', () => {
    for (const theme of THEMES) test(theme.name, async () => {
        const { page, show } = await openWebview(browser, bundles, theme);
        await show(model);
        await saveScreenshot(page, `${theme.name}-matrix`);
        await page.getByText('What the levels mean').click();
        await page.locator('.matrix-area').evaluate(area => area.scrollBy(0, 420));
        await saveScreenshot(page, `${theme.name}-matrix-scrolled`);
        await page.getByRole('tab', { name: 'Role sheets' }).click();
        await page.getByText('What the levels mean').click();
        await saveScreenshot(page, `${theme.name}-roles`);
        await page.getByRole('table').first().scrollIntoViewIfNeeded();
        await page.evaluate(() => document.querySelector('table')?.scrollIntoView());
        await saveScreenshot(page, `${theme.name}-roles-table`);
        await page.setViewportSize({ width: 480, height: 800 });
        await page.evaluate(() => document.querySelector('table')?.scrollIntoView());
        await saveScreenshot(page, `${theme.name}-roles-480`);
        await page.getByRole('tab', { name: 'Role matrix' }).click();
        await saveScreenshot(page, `${theme.name}-matrix-480`);
    }, 60_000);
    test('static', async () => {
        for (const colorScheme of ['light', 'dark'] as const) {
            const { page } = await openStaticPage(browser, bundles, model, { colorScheme });
            await saveScreenshot(page, `static-${colorScheme}`);
            const still = await openStaticPage(browser, bundles, model, { colorScheme, javaScriptEnabled: false });
            await still.page.pdf({ path: 'test-results/preview/still.pdf', format: 'A4' });
 await page.pdf({ path: 'test-results/preview/matrix.pdf', format: 'A4' }); await still.page.setViewportSize({width: 1280, height: 2600}); await saveScreenshot(still.page, `static-still-${colorScheme}`); await still.page.setViewportSize({width: 320, height: 256}); await saveScreenshot(still.page, `static-still-zoomed-${colorScheme}`);await page.setViewportSize({width: 320, height: 256}); await saveScreenshot(page, `static-zoomed-${colorScheme}`);await page.evaluate(()=>window.scrollBy(0,400)); await saveScreenshot(page, `static-zoomed2-${colorScheme}`);
        }
    }, 60_000);
});
