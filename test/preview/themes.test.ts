import { describe, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { NO_MISDEEDS } from './guarded-page.ts';
import { ANNOTATED, CAREERS, EU_LIKE, largeModel, MIXED } from './models.ts';
import { saveScreenshot } from './screenshot.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';
import { THEMES } from './themes.ts';
import { DOCUMENT_URI, openWebview } from './webview-page.ts';

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

    test('has nothing to object to in cards, coverage, qualifications and standards', async () => {
        const { page, show, misdeeds } = await openWebview(started.browser, started.bundles, theme, {
            uri: DOCUMENT_URI,
            choice: { view: 'competencies', competency: 'S1', standards: 'Skills' }
        });
        await show(ANNOTATED);
        for (const name of ['Competencies', 'Coverage', 'Qualifications', 'Standards']) {
            await page.getByRole('tab', { name }).click();
            const picture = `webview-${theme.name}-${name.toLowerCase()}`;
            await page.setViewportSize({ width: 1280, height: 800 });
            await saveScreenshot(page, picture, true);
            expect(await axeViolations(page)).toEqual([]);
            await page.setViewportSize({ width: 480, height: 800 });
            await saveScreenshot(page, `${picture}-480`, true);
            expect(await axeViolations(page)).toEqual([]);
        }
        expect(misdeeds).toEqual(NO_MISDEEDS);
    });

    test('has nothing to object to in the matrix with all that can be chosen for it', async () => {
        const { page, show, misdeeds } = await openWebview(started.browser, started.bundles, theme, {
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
        await saveScreenshot(page, `webview-${theme.name}-matrix-options`);
        expect(await axeViolations(page)).toEqual([]);
        await page.getByLabel('Roles down, competencies across').check();
        await page.getByRole('button', { name: 'Show everything' }).click();
        await page.getByRole('button', { name: 'Options' }).click();
        await saveScreenshot(page, `webview-${theme.name}-matrix-turned`);
        expect(await axeViolations(page)).toEqual([]);
        await page.setViewportSize({ width: 480, height: 800 });
        await page.getByRole('button', { name: 'Options' }).click();
        await saveScreenshot(page, `webview-${theme.name}-matrix-options-480`);
        expect(await axeViolations(page)).toEqual([]);
        expect(misdeeds).toEqual(NO_MISDEEDS);
    });

    test('has nothing to object to in a matrix that is too large for a table', async () => {
        const { page, show, misdeeds } = await openWebview(started.browser, started.bundles, theme, {
            uri: DOCUMENT_URI,
            choice: { view: 'matrix', matrix: { summaries: true } }
        });
        await show(largeModel(150, 150));
        await page.getByRole('grid').getByRole('gridcell').first().waitFor();
        await saveScreenshot(page, `webview-${theme.name}-matrix-large`);
        expect(await axeViolations(page)).toEqual([]);
        await page.setViewportSize({ width: 480, height: 800 });
        await saveScreenshot(page, `webview-${theme.name}-matrix-large-480`);
        expect(misdeeds).toEqual(NO_MISDEEDS);
    });

    test('has nothing to object to in comparisons, career paths and what levels ask for', async () => {
        const { page, show, misdeeds } = await openWebview(started.browser, started.bundles, theme);
        await show(CAREERS);
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
            await saveScreenshot(page, `webview-${theme.name}-${name}`, true);
            expect(await axeViolations(page)).toEqual([]);
            await page.setViewportSize({ width: 480, height: 800 });
            await saveScreenshot(page, `webview-${theme.name}-${name}-480`);
            expect(await axeViolations(page)).toEqual([]);
            await page.setViewportSize({ width: 1280, height: 800 });
        }
        await page.getByLabel('As a table').check();
        await saveScreenshot(page, `webview-${theme.name}-streams-table`);
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
    // The first one follows the cover.
    expect(breaks).toEqual(Array.from({ length: 8 }, () => 'page'));
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('tab', { name: 'Role matrix' }).click();
    await page.emulateMedia({ media: 'print' });
    await saveScreenshot(page, 'page-print-matrix');
});
