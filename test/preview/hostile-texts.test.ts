import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { HOSTILE_TEXTS, hostile } from '../../packages/preview/src/testing/hostile-texts.ts';
import { NO_MISDEEDS } from './guarded-page.ts';
import { EU_LIKE } from './models.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { openWebview } from './webview-page.ts';

const started = suite();
const MODEL = hostile(EU_LIKE);

/** Looks at everything and points at it, as a reader would. */
async function roam(page: Page): Promise<void> {
    // The texts make the head of the table high, and it stays where it is.
    await page.setViewportSize({ width: 1280, height: 1600 });
    await page.getByText('What the levels mean').click();
    await page.locator('.matrix td').first().hover();
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await page.locator('.competencies td').first().hover();
}

/** Elements that none of the components makes. */
const FOREIGN =
    'img, svg, iframe, base, object, embed, form, a, [style], [onload], [onerror], [onfocus], [onmouseover]';

test('in the webview, hostile texts are text', async () => {
    const { page, misdeeds, show } = await openWebview(started.browser, started.bundles, LIGHT);
    await show(MODEL, HOSTILE_TEXTS[0], 1);
    await roam(page);
    expect(await page.locator('body').locator(FOREIGN).count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('h1').textContent()).toBe(MODEL.title);
    expect(await page.locator('.sheet h2').allTextContents()).toEqual(MODEL.roles.map(({ title }) => title));
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

test('in the page, hostile texts are text, with and without scripts', async () => {
    const { page, misdeeds } = await openStaticPage(started.browser, started.bundles, MODEL);
    await roam(page);
    expect(await page.locator('body').locator(FOREIGN).count()).toBe(0);
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.locator('.sheet h2').allTextContents()).toEqual(MODEL.roles.map(({ title }) => title));
    expect(misdeeds).toEqual(NO_MISDEEDS);

    const still = await openStaticPage(started.browser, started.bundles, MODEL, { javaScriptEnabled: false });
    expect(await still.page.locator('body').locator(FOREIGN).count()).toBe(0);
    expect(await still.page.locator('.sheet').count()).toBe(8);
    expect(still.misdeeds).toEqual(NO_MISDEEDS);
});

test('the guard notices what it is there to notice', async () => {
    const { page, misdeeds } = await openStaticPage(started.browser, started.bundles, EU_LIKE);
    await page.evaluate(() => {
        const image = document.createElement('img');
        image.src = 'https://evil.test/';
        document.body.append(image);
    });
    await expect.poll(() => misdeeds.violations).toEqual([expect.stringContaining('img-src')]);
});
