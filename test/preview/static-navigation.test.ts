import { expect, test } from 'vitest';
import { EU_LIKE, largeModel } from './models.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';

const started = suite();

async function open(model = EU_LIKE) {
    const opened = await openStaticPage(started.browser, started.bundles, model, {
        viewport: { width: 900, height: 500 }
    });
    await opened.page.getByRole('tab', { name: 'Role matrix' }).waitFor();
    return opened.page;
}

test('a cell leads to its level on the card of the competency, and back to the same cell', async () => {
    const page = await open();
    const area = page.locator('.matrix-area');
    const level = page.getByRole('button', { name: /^Expert.*: OC1 Customs Business Understanding, 4 Expert/ });
    await level.scrollIntoViewIfNeeded();
    const scrolled = () => area.evaluate(element => [element.scrollLeft, element.scrollTop]);
    const before = await scrolled();
    expect(Math.max(...before)).toBeGreaterThan(0);
    await level.press('Enter');
    await page.getByRole('article', { name: 'Customs Business Understanding' }).waitFor();
    expect(await page.locator('.card-levels [aria-current="true"] .badge').allInnerTexts()).toEqual(['4']);
    const back = page.getByRole('button', { name: 'Back to Role matrix' });
    expect(await back.evaluate(element => element === document.activeElement)).toBe(true);
    await back.press('Enter');
    await level.waitFor();
    expect(await scrolled()).toEqual(before);
    expect(await level.evaluate(element => element === document.activeElement)).toBe(true);
    // The browser's own button does the same, also forwards.
    await page.goForward();
    await page.getByRole('article', { name: 'Customs Business Understanding' }).waitFor();
});

test('the head of a column leads to the sheet of the role, that of a row to the card', async () => {
    const page = await open();
    const heads = page.locator('.matrix');
    await heads.locator('th.role-head').filter({ hasText: 'CM-EX' }).getByRole('button').click();
    expect(await page.locator('.sheet h2').count()).toBe(1);
    await page.goBack();
    await heads.locator('.competency-head').filter({ hasText: 'PC9' }).getByRole('button').click();
    await page.getByRole('article', { name: 'Teamwork' }).waitFor();
    expect(await page.locator('.card-levels .asked').count()).toBe(0);
    // What no view says more of leads nowhere.
    await page.goBack();
    expect(await heads.locator('.category-title .link').count()).toBe(0);
});

test('a matrix of which only a part is drawn leads back to the same cell', async () => {
    const page = await open(largeModel(120, 120));
    const grid = page.getByRole('grid');
    await grid.locator('[tabindex="0"]').press('Control+End');
    for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowUp');
    const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    const before = await label();
    expect(before).toMatch(/C11\d/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Back to Role matrix' }).press('Enter');
    await expect.poll(label).toBe(before);
});
