import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { HOSTILE_TEXTS, hostile } from '../../packages/preview/src/testing/hostile-texts.ts';
import { NO_MISDEEDS } from './guarded-page.ts';
import { ANNOTATED, CAREERS, EU_LIKE } from './models.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { openWebview } from './webview-page.ts';

const started = suite();
const MODEL = hostile(CAREERS);

/** Looks at everything and points at it, as a reader would. */
async function roam(page: Page): Promise<void> {
    // The texts make the head of the table high, and it stays where it is.
    await page.setViewportSize({ width: 1280, height: 1600 });
    await page.getByText('What the levels mean').click();
    await page.locator('.matrix td').first().hover();
    await page.getByRole('button', { name: 'Options' }).click();
    await page.getByLabel('Counts and levels at the ends of rows and columns').check();
    await page.locator('.matrix .tiny-bar').first().waitFor();
    await page.getByLabel('Find').fill('<script>');
    await page.locator('.found-now').hover();
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await page.locator('.competencies td').first().hover();
    await page.getByLabel('Show what the levels ask for').check();
    await page.getByText('Has the team decide for itself').first().waitFor();
    await page.getByRole('tab', { name: 'Compare' }).click();
    await page.locator('.comparison td').first().hover();
    await page.getByRole('tab', { name: 'Career paths' }).click();
    await page.locator('.chart').first().hover();
    await page.getByLabel('As a table').check();
    await page.locator('.path .comparison td').first().hover();
    await page.getByRole('tab', { name: 'Role sheets' }).click();
}

/** Elements that none of the components makes. */
const FOREIGN =
    'img, svg:not(.chart, .share-bar, .tiny-bar), iframe, base, object, embed, form, a:not([href^="#"]), [style], [onload], [onerror], [onfocus], [onmouseover]';

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
    expect(await still.page.locator('.sheet').count()).toBe(MODEL.roles.length);
    expect(await still.page.locator('.path').count()).toBe(MODEL.streams.length);
    expect(still.misdeeds).toEqual(NO_MISDEEDS);
});

test('in cards, coverage and tables of texts, hostile texts are text', async () => {
    const model = hostile(ANNOTATED);
    const { page, misdeeds, show } = await openWebview(started.browser, started.bundles, LIGHT);
    await show(model);
    await page.getByRole('tab', { name: 'Competencies' }).click();
    await page.getByRole('option', { name: 'S1' }).click();
    expect(await page.locator('#card-title').textContent()).toContain(model.competencies[1]?.title);
    expect(await page.locator('.card').textContent()).toContain(model.relations[0]?.reason);
    expect(await page.locator('body').locator(FOREIGN).count()).toBe(0);
    await page.getByRole('tab', { name: 'Coverage' }).click();
    expect(await page.locator('.coverage').textContent()).toContain(model.remarks[0]?.text);
    expect(await page.locator('body').locator(FOREIGN).count()).toBe(0);
    await page.getByRole('tab', { name: 'Qualifications' }).click();
    expect(await page.locator('.texts-table').textContent()).toContain(model.grades[0]?.sections[0]?.entries[0]);
    await page.getByRole('tab', { name: 'Standards' }).click();
    await page.getByRole('combobox', { name: 'Category' }).selectOption('Blueprint');
    expect(await page.locator('.texts-table').textContent()).toContain(model.statements[0]?.title);
    expect(await page.locator('body').locator(FOREIGN).count()).toBe(0);
    expect(misdeeds).toEqual(NO_MISDEEDS);
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
