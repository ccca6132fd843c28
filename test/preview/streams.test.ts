import { expect, test } from 'vitest';
import { CAREERS, EU_LIKE } from './models.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { reopenWebview } from './webview-page.ts';

const started = suite();

async function open() {
    const webview = await reopenWebview(started.browser, started.bundles, LIGHT);
    await webview.show(CAREERS);
    await webview.page.getByRole('tab', { name: 'Career paths' }).click();
    return webview;
}

test('each competency has a chart that goes up with the levels, and says them', async () => {
    const { page } = await open();
    expect(await page.getByRole('img').count()).toBe(46);
    const chart = page.getByRole('img', {
        name: /^PC1 Dealing with Operational Risk: Customs Officer Trainee not required, Customs Officer 2 Trained \(gained\)/
    });
    const heights = await chart
        .locator('.chart-block')
        .evaluateAll(blocks => blocks.map(block => Number(block.getAttribute('height'))));
    expect(heights).toEqual([30, 30, 45, 30, 30]);
    expect(await chart.locator('.chart-sign').allTextContents()).toEqual(['▼']);
    const note = page.locator('.note.is-drop').first();
    expect(await note.innerText()).toBe(
        '▼ drops from 3 Advanced to 2 Trained at Middle Manager: A manager leaves details to the team.'
    );
    // What nobody has given a reason for stands out in the colour of warnings, be it a rise or a drop.
    const edge = (element: Element) => getComputedStyle(element).borderInlineStartColor;
    const warning = 'rgb(191, 136, 3)';
    expect(await note.evaluate(edge)).not.toBe(warning);
    expect(await page.locator('.note.is-jump').first().evaluate(edge)).toBe(warning);
});

test('on paper charts are headed on each page by what the numbers of the steps are', async () => {
    const { page } = await open();
    const steps = page.locator('.path .steps').locator('visible=true');
    expect(await steps.count()).toBe(1);
    const told = await steps.textContent();
    await page.emulateMedia({ media: 'print' });
    expect(await steps.count()).toBe(await page.locator('.charts').count());
    expect(new Set(await steps.allTextContents())).toEqual(new Set([told]));
    const display = (element: Element) => getComputedStyle(element).display;
    expect(await page.locator('.printed-steps').first().evaluate(display)).toBe('table-header-group');
});

test('a chart needs no style sheet', async () => {
    const { page } = await open();
    const chart = page.getByRole('img').first();
    const markup = await chart.evaluate(element => new XMLSerializer().serializeToString(element));
    expect(markup).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(markup).not.toContain('style=');
    await page.evaluate(() => {
        for (const sheet of document.styleSheets) sheet.disabled = true;
    });
    const fills = await chart
        .locator('.chart-block, text')
        .evaluateAll(parts => parts.map(part => [getComputedStyle(part).fill, part.getAttribute('fill')]));
    expect(fills.length).toBeGreaterThan(5);
    expect(fills.filter(([drawn, told]) => told === null || drawn === 'rgb(0, 0, 0)')).toEqual([]);
});

test('a stream, a domain, a table and only what changes can be chosen, and are kept', async () => {
    const { page, state } = await open();
    await page.getByRole('combobox', { name: 'Domain' }).selectOption({ label: 'No domain' });
    expect(await page.locator('.path > .steps').innerText()).toMatch(/Trainee no role/);
    await page.getByRole('combobox', { name: 'Career path' }).selectOption('River');
    await page.getByText('2 steps, 21 competencies: 1 raised and 1 lost; 19 stay as they are.').waitFor();
    await page.getByText('The team lead writes the reports of the boats.').waitFor();
    await page.getByLabel('Only what changes').check();
    expect(await page.getByRole('img').count()).toBe(2);
    await page.getByLabel('As a table').check();
    const table = page.getByRole('table', { name: /River stream/ });
    expect(await table.getByRole('cell').last().innerText()).toMatch(/not required\s*−\s*lost/);
    expect(await state()).toMatchObject({
        choice: { stream: 'River', streams: { domain: '', onlyChanges: true, asTable: true } }
    });
});

test('cells say what changes in the words of the comparison, and heads stay in sight', async () => {
    const { page } = await open();
    await page.setViewportSize({ width: 900, height: 600 });
    await page.getByLabel('As a table').check();
    const area = page.locator('.comparison-area');
    const words = new Set(await area.locator('.difference > span:last-child').allInnerTexts());
    expect([...words].sort()).toEqual(['gained', 'jump', 'lowered', 'raised']);
    await area.scrollIntoViewIfNeeded();
    await area.evaluate(element => element.scrollTo(300, 900));
    const isAtEdge = (selector: string, edge: 'top' | 'left') =>
        area
            .locator(selector)
            .first()
            .evaluate((cell, side) => {
                const around = cell.closest('.comparison-area')?.getBoundingClientRect();
                return around !== undefined && Math.abs(cell.getBoundingClientRect()[side] - around[side]) < 2;
            }, edge);
    expect([await isAtEdge('.corner', 'top'), await isAtEdge('tbody th[scope="row"]', 'left')]).toEqual([true, true]);
});

test('where nothing is left to be drawn, there is nothing to keep as a picture', async () => {
    const { page, show } = await open();
    await page.getByRole('button', { name: 'Save as SVG' }).waitFor();
    await show({ ...CAREERS, roles: CAREERS.roles.map(role => ({ ...role, requirements: [] })) });
    await page.getByText('No role at these steps requires a competency yet.').waitFor();
    expect(await page.getByRole('button', { name: 'Save as SVG' }).count()).toBe(0);
});

test('without scripts every stream is a table, and a framework without streams has no tab for them', async () => {
    const still = await openStaticPage(started.browser, started.bundles, CAREERS, { javaScriptEnabled: false });
    expect(await still.page.locator('.path .comparison').count()).toBe(2);
    const { page, show } = await reopenWebview(started.browser, started.bundles, LIGHT);
    await show(EU_LIKE);
    expect(await page.getByRole('tab', { name: 'Career paths' }).count()).toBe(0);
});
