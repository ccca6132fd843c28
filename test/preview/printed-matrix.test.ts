import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { brokenWords } from './broken-words.ts';
import { EU_LIKE } from './models.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';

const started = suite();

/** What an A4 sheet on its long side has between its margins, in the browser's pixels. */
const SHEET = { width: 1009, height: 665 };

/** Opens the page at the matrix, has it changed, and has it be as it is printed. */
async function printed(change?: (page: Page) => Promise<void>): Promise<Page> {
    const { page } = await openStaticPage(started.browser, started.bundles, EU_LIKE);
    await page.getByRole('tab', { name: 'Role matrix' }).click();
    await change?.(page);
    await page.setViewportSize(SHEET);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    return page;
}

test('heads that are repeated on each page have no buttons, which browsers do not draw there', async () => {
    const page = await printed();
    const heads = page.locator('.matrix thead').locator('visible=true');
    expect(await heads.count()).toBe(1);
    expect(await heads.getByText('Senior Manager').count()).toBe(1);
    expect(await heads.locator('button').count()).toBe(0);
});

test('a matrix that was turned has as many columns beside each other as have room for their words', async () => {
    const page = await printed(async matrix => {
        await matrix.getByRole('button', { name: 'Options' }).click();
        await matrix.getByLabel('Roles down, competencies across').check();
    });
    const parts = page.locator('.printed-part .matrix');
    expect(await parts.locator('.role-head').count()).toBe(49);
    expect(await brokenWords(page, '.printed-part .role-head .role-label')).toEqual([]);
    const widths = await parts.evaluateAll(tables => tables.map(table => table.getBoundingClientRect().width));
    expect(widths.filter(width => width > SHEET.width)).toEqual([]);
});

test('the table begins on the first page, and each page says what framework it is of', async () => {
    const { page } = await openStaticPage(started.browser, started.bundles, EU_LIKE);
    await page.getByRole('tab', { name: 'Role matrix' }).click();
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(3);
    await page.emulateMedia({ media: 'print' });
    const head = page.locator('.app > header');
    expect(await head.evaluate(element => getComputedStyle(element).display)).toBe('table-header-group');
    expect(await head.innerText()).toContain(EU_LIKE.title);
});
