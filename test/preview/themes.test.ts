import { expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { lookInEachTheme } from './each-theme.ts';
import { NO_MISDEEDS } from './guarded-page.ts';
import { ANNOTATED, CAREERS_SHORT, EU_LIKE, EU_SHORT, largeModel, MIXED } from './models.ts';
import { saveScreenshot } from './screenshot.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';
import { LIGHT, THEMES } from './themes.ts';
import { DOCUMENT_URI, reopenWebview } from './webview-page.ts';

const started = suite();

test('the webview has nothing that axe objects to in any theme, and breaks no policy', async () => {
    const { page, show, misdeeds } = await reopenWebview(started.browser, started.bundles, LIGHT);
    await show(EU_LIKE, 'The text cannot be read at the moment. This is how it was before.', 2);
    await page.getByText('What the levels mean').click();
    await lookInEachTheme(page, 'matrix');
    await show(EU_SHORT);
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await lookInEachTheme(page, 'sheets');
    await page.setViewportSize({ width: 480, height: 800 });
    await page
        .locator('.competencies')
        .first()
        .evaluate(table => table.scrollIntoView());
    await lookInEachTheme(page, 'sheets-480', { isNarrow: true });
    await page.getByRole('tab', { name: 'Role matrix' }).click();
    await lookInEachTheme(page, 'matrix-480', { isNarrow: true });
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

test('nor in marks, continuous scales and inherited requirements', async () => {
    const { page, show, misdeeds } = await reopenWebview(started.browser, started.bundles, LIGHT);
    await show(MIXED);
    await lookInEachTheme(page, 'mixed-matrix');
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await lookInEachTheme(page, 'mixed-sheets', { fullPage: true });
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

test('nor in cards, coverage, qualifications and standards', async () => {
    const { page, show, misdeeds } = await reopenWebview(started.browser, started.bundles, LIGHT, {
        uri: DOCUMENT_URI,
        choice: { view: 'competencies', competency: 'S1', standards: 'Skills' }
    });
    await show(ANNOTATED);
    for (const name of ['Competencies', 'Coverage', 'Qualifications', 'Standards']) {
        await page.getByRole('tab', { name }).click();
        await page.setViewportSize({ width: 1280, height: 800 });
        await lookInEachTheme(page, name.toLowerCase(), { fullPage: true });
        await page.setViewportSize({ width: 480, height: 800 });
        await lookInEachTheme(page, `${name.toLowerCase()}-480`, { fullPage: true, isNarrow: true });
    }
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

test('nor in the matrix with all that can be chosen for it', async () => {
    const { page, show, misdeeds } = await reopenWebview(started.browser, started.bundles, LIGHT, {
        uri: DOCUMENT_URI,
        choice: {
            view: 'matrix',
            matrix: {
                summaries: true,
                competencies: 'management',
                folded: ['category:Operational', 'group:Management']
            }
        }
    });
    await show(EU_LIKE);
    await page.getByRole('button', { name: 'Options' }).click();
    await page.getByLabel('Find').fill('ch');
    await lookInEachTheme(page, 'matrix-options');
    await show(EU_SHORT);
    await page.getByLabel('Roles down, competencies across').check();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.getByRole('button', { name: 'Options' }).click();
    await lookInEachTheme(page, 'matrix-turned');
    await page.setViewportSize({ width: 480, height: 800 });
    await page.getByRole('button', { name: 'Options' }).click();
    await lookInEachTheme(page, 'matrix-options-480', { isNarrow: true });
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

test('nor in a matrix that is too large for a table', async () => {
    const { page, show, misdeeds } = await reopenWebview(started.browser, started.bundles, LIGHT, {
        uri: DOCUMENT_URI,
        choice: { view: 'matrix', matrix: { summaries: true } }
    });
    await show(largeModel(110, 100));
    await page.getByRole('grid').getByRole('gridcell').first().waitFor();
    await lookInEachTheme(page, 'matrix-large');
    await page.setViewportSize({ width: 480, height: 800 });
    await lookInEachTheme(page, 'matrix-large-480', { isNarrow: true });
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

test('nor in comparisons, career paths and what levels ask for', async () => {
    const { page, show, misdeeds } = await reopenWebview(started.browser, started.bundles, LIGHT);
    await show(CAREERS_SHORT);
    for (const [tab, name] of [
        ['Role sheets', 'meanings'],
        ['Compare', 'compare'],
        ['Career paths', 'streams']
    ] as const) {
        await page.getByRole('tab', { name: tab }).click();
        if (name === 'meanings') {
            await page.getByRole('combobox', { name: 'Role' }).selectOption('RB-RO');
            await page.getByLabel('Show what the levels ask for').check();
        }
        await lookInEachTheme(page, name, { fullPage: true });
        await page.setViewportSize({ width: 480, height: 800 });
        await lookInEachTheme(page, `${name}-480`, { isNarrow: true });
        await page.setViewportSize({ width: 1280, height: 800 });
    }
    await page.getByLabel('As a table').check();
    await lookInEachTheme(page, 'streams-table');
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

test.each(THEMES)(
    'essential and desirable, and all levels, are told apart without relying on colour, $name',
    async theme => {
        const { page, show } = await reopenWebview(started.browser, started.bundles, theme);
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
    }
);

test('the page has nothing that axe objects to in either of its themes, and breaks no policy', async () => {
    const { page, misdeeds } = await openStaticPage(started.browser, started.bundles, EU_SHORT);
    for (const name of ['matrix', 'sheets'] as const) {
        if (name === 'sheets') await page.getByRole('tab', { name: 'Role sheets' }).click();
        for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            await saveScreenshot(page, `page-${colorScheme}-${name}`);
            expect(await axeViolations(page, colorScheme === 'dark'), colorScheme).toEqual([]);
        }
    }
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

test('colours forced by the system leave numbers, frames and bars', async () => {
    const { page } = await openStaticPage(started.browser, started.bundles, EU_SHORT, { forcedColors: 'active' });
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
    // The first one follows the cover.
    expect(breaks).toEqual(Array.from({ length: 8 }, () => 'page'));
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('tab', { name: 'Role matrix' }).click();
    await page.emulateMedia({ media: 'print' });
    await saveScreenshot(page, 'page-print-matrix');
});
