import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { EU_LIKE } from './models.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';

const started = suite();

async function open(width: number, height: number): Promise<Page> {
    const { page } = await openStaticPage(started.browser, started.bundles, EU_LIKE, { viewport: { width, height } });
    await page.getByRole('tablist').waitFor();
    return page;
}

async function box(page: Page, selector: string) {
    const found = await page.locator(selector).first().boundingBox();
    if (found === null) throw new Error(`${selector} is not visible.`);
    return found;
}

test('heads and competencies stay in sight while the matrix scrolls', async () => {
    const page = await open(700, 700);
    const area = page.locator('.matrix-area');
    const before = { corner: await box(page, '.corner'), role: await box(page, '.role-head') };
    await area.evaluate(element => element.scrollTo(200, 300));
    const after = { corner: await box(page, '.corner'), role: await box(page, '.role-head') };
    expect(after.corner).toEqual(before.corner);
    expect(after.role).toEqual({ ...before.role, x: before.role.x - 200 });
    const competency = await box(page, '.competency-head:visible');
    expect(competency.x).toBe(before.corner.x);
    expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('what is scrolled away is covered, not shining through', async () => {
    const page = await open(700, 700);
    await page.locator('.matrix-area').evaluate(element => element.scrollTo(200, 300));
    const { x, y, width, height } = await box(page, '.corner');
    const onTop = await page.evaluate(
        ([left = 0, top = 0]) => document.elementFromPoint(left, top)?.className,
        [x + width / 2, y + height - 5]
    );
    expect(onTop).toContain('corner');
});

test('whoever comes back to a view finds it where it was left', async () => {
    const page = await open(700, 700);
    const area = page.locator('.matrix-area');
    await area.evaluate(element => element.scrollTo(120, 300));
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await page.evaluate(() => scrollTo(0, 900));
    // A pointer would have to scroll to the tabs first.
    await page.getByRole('tab', { name: 'Role matrix' }).dispatchEvent('click');
    expect(await area.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop])).toEqual([120, 300]);
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    expect(await page.evaluate(() => scrollY)).toBe(900);
});

test.each([
    [1280, 800],
    [480, 800],
    [320, 256]
])('at %i × %i the page itself does not scroll sideways', async (width, height) => {
    const page = await open(width, height);
    for (const view of ['Role matrix', 'Role sheets']) {
        await page.getByRole('tab', { name: view }).click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
});

test('zoomed to 400 %, the competencies leave room for the levels', async () => {
    const page = await open(320, 256);
    expect((await box(page, '.competency-head')).width).toBeLessThan(160);
    expect((await box(page, '.matrix-area')).height).toBeGreaterThan(250);
});
