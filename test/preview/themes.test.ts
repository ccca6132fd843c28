import { describe, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { NO_MISDEEDS } from './guarded-page.ts';
import { EU_LIKE, MIXED } from './models.ts';
import { saveScreenshot } from './screenshot.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';
import { THEMES } from './themes.ts';
import { openWebview } from './webview-page.ts';

const started = suite();

describe.each(THEMES)('webview, $name', theme => {
    test('has nothing that axe objects to, and breaks no policy', async () => {
        const { page, show, misdeeds } = await openWebview(started.browser, started.bundles, theme);
        await show(EU_LIKE, 'The text cannot be read at the moment. This is how it was before.', 2);
        await saveScreenshot(page, `webview-${theme.name}-matrix`);
        await page.getByText('What the levels mean').click();
        expect(await axeViolations(page)).toEqual([]);
        await show(EU_LIKE);
        await page.getByRole('tab', { name: 'Role sheets' }).click();
        await saveScreenshot(page, `webview-${theme.name}-sheets`);
        expect(await axeViolations(page)).toEqual([]);
        await page.setViewportSize({ width: 480, height: 800 });
        await page
            .locator('.competencies')
            .first()
            .evaluate(table => table.scrollIntoView());
        await saveScreenshot(page, `webview-${theme.name}-sheets-480`);
        await page.getByRole('tab', { name: 'Role matrix' }).click();
        await saveScreenshot(page, `webview-${theme.name}-matrix-480`);
        expect(await axeViolations(page)).toEqual([]);
        expect(misdeeds).toEqual(NO_MISDEEDS);
    });

    test('has nothing to object to in marks, continuous scales and inherited requirements either', async () => {
        const { page, show, misdeeds } = await openWebview(started.browser, started.bundles, theme);
        await show(MIXED);
        await saveScreenshot(page, `webview-${theme.name}-mixed-matrix`);
        expect(await axeViolations(page)).toEqual([]);
        await page.getByRole('tab', { name: 'Role sheets' }).click();
        await saveScreenshot(page, `webview-${theme.name}-mixed-sheets`, true);
        expect(await axeViolations(page)).toEqual([]);
        expect(misdeeds).toEqual(NO_MISDEEDS);
    });

    test('tells essential from desirable and level from level without relying on colour', async () => {
        const { page, show } = await openWebview(started.browser, started.bundles, theme);
        await show(EU_LIKE);
        const style = (selector: string) =>
            page
                .locator(`.matrix ${selector}`)
                .first()
                .evaluate(badge => {
                    const { backgroundColor, borderStyle, outlineStyle } = getComputedStyle(badge);
                    const bar = getComputedStyle(badge, '::after').inlineSize;
                    return {
                        look: `${backgroundColor} ${bar}`,
                        isBroken: `${borderStyle} ${outlineStyle}`.includes('dashed')
                    };
                });
        const levels = await Promise.all([1, 4, 6, 9].map(step => style(`.step-${step}:not(.desirable)`)));
        expect(new Set(levels.map(({ look }) => look)).size).toBe(4);
        expect(levels.some(({ isBroken }) => isBroken)).toBe(false);
        expect((await style('.desirable')).isBroken).toBe(true);
    });
});

describe.each(['light', 'dark'] as const)('page, %s', colorScheme => {
    test('has nothing that axe objects to, and breaks no policy', async () => {
        const { page, misdeeds } = await openStaticPage(started.browser, started.bundles, EU_LIKE, { colorScheme });
        await saveScreenshot(page, `page-${colorScheme}-matrix`);
        expect(misdeeds).toEqual(NO_MISDEEDS);
        expect(await axeViolations(page)).toEqual([]);
        await page.getByRole('tab', { name: 'Role sheets' }).click();
        await saveScreenshot(page, `page-${colorScheme}-sheets`);
        expect(await axeViolations(page)).toEqual([]);
    });
});

test('colours forced by the system leave numbers, frames and bars', async () => {
    const { page } = await openStaticPage(started.browser, started.bundles, EU_LIKE, { forcedColors: 'active' });
    await saveScreenshot(page, 'page-forced-colours');
    const bar = page.locator('.matrix .step-9').first();
    expect(await bar.evaluate(badge => getComputedStyle(badge, '::after').borderBlockEndWidth)).toBe('3px');
    expect(await axeViolations(page)).toEqual([]);
});

test('on paper each role has its own page, light even where the screen is dark', async () => {
    const { page } = await openStaticPage(started.browser, started.bundles, EU_LIKE, { colorScheme: 'dark' });
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    await saveScreenshot(page, 'page-print-sheets');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    const breaks = await page
        .locator('.sheet')
        .evaluateAll(all => all.map(sheet => getComputedStyle(sheet).breakBefore));
    expect(breaks).toEqual(['auto', ...Array.from({ length: 7 }, () => 'page')]);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('tab', { name: 'Role matrix' }).click();
    await page.emulateMedia({ media: 'print' });
    await saveScreenshot(page, 'page-print-matrix');
});
