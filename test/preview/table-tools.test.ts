import type { PreviewChoice, PreviewModel } from '@gradus/protocol';
import { expect, test } from 'vitest';
import { ANNOTATED, CAREERS, EU_LIKE } from './models.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { DOCUMENT_URI, openWebview } from './webview-page.ts';

const started = suite();

async function open(model: PreviewModel, choice: PreviewChoice) {
    const webview = await openWebview(started.browser, started.bundles, LIGHT, { uri: DOCUMENT_URI, choice });
    await webview.show(model);
    return webview;
}

test.each([
    ['compare', EU_LIKE, /^\u{feff}Category,Code,Competency,.*: difference\r\n/u],
    ['streams', CAREERS, /^\u{feff}Category,Code,Competency,.*: change\r\n/u],
    ['coverage', ANNOTATED, /^\u{feff}Domain,Deckhand,Mate,Harbour master\r\n/u],
    ['qualifications', ANNOTATED, /^\u{feff}Group,Number,Grade,/u],
    ['standards', ANNOTATED, /^\u{feff}Group,Number,Element/u]
] as const)('the table of %s can be kept as a file and copied', async (view, model, begin) => {
    const { page, sent } = await open(model, { view, streams: { asTable: true } });
    await page.clock.install();
    await page.getByRole('button', { name: 'Save as CSV' }).first().click();
    const saved = (await sent()).at(-1);
    expect(saved).toMatchObject({ type: 'save', file: { kind: 'csv', content: expect.stringMatching(begin) } });
    const copy = page.getByRole('button', { name: 'Copy table' });
    const count = await copy.count();
    await copy.first().click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    // It can be copied again, and is said again.
    await expect
        .poll(async () => {
            // What counts the time may only begin now.
            await page.clock.fastForward(3000);
            return copy.count();
        })
        .toBe(count);
});

test('the problems of the text are shown where they are listed; a page without a text says nothing of them', async () => {
    const { page, show, sent } = await openWebview(started.browser, started.bundles, LIGHT);
    await show(EU_LIKE, undefined, 8);
    await page.getByText('The text has 8 problems.').waitFor();
    await page.getByRole('button', { name: 'Show them in the Problems view' }).click();
    expect((await sent()).at(-1)).toEqual({ type: 'problems' });
});

test('standards are printed whole: all categories, and no word in pieces where there is room', async () => {
    const { page } = await openStaticPage(started.browser, started.bundles, {
        ...EU_LIKE,
        competencies: EU_LIKE.competencies.map(each => ({
            ...each,
            sections: [
                { section: 'Indicators', title: 'Indicators', list: true, numbered: false, entries: ['Knows it.'] }
            ]
        }))
    });
    await page.getByRole('tab', { name: 'Standards' }).click();
    const category = page.getByRole('combobox', { name: 'Category' });
    await category.selectOption({ label: 'All categories' });
    expect(await page.locator('.texts-table').count()).toBe((await category.locator('option').count()) - 1);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 1000, height: 700 });
    const head = page.locator('tbody .element-head').first();
    const [own, table] = await head.evaluate(cell => [cell.clientWidth, cell.closest('table')?.clientWidth ?? 0]);
    expect((own ?? 0) / (table ?? 1)).toBeGreaterThan(0.25);
    const broken = await page.locator('tbody .element-head').evaluateAll(
        cells =>
            cells.filter(cell => {
                const width = cell.getBoundingClientRect().width;
                return cell.scrollWidth > width + 1 || getComputedStyle(cell).overflowWrap === 'anywhere';
            }).length
    );
    expect(broken).toBe(0);
});

test('a range is of both its colours, each with a number that can be read, and heads have an edge', async () => {
    const [role, ...others] = EU_LIKE.roles;
    if (role === undefined) throw new Error('The fixture has no roles.');
    const [first, ...requirements] = role.requirements;
    if (first === undefined) throw new Error('The role requires nothing.');
    const ranged = { ...first, level: '1', maxLevel: '4' };
    const { page } = await open(
        { ...EU_LIKE, roles: [{ ...role, requirements: [ranged, ...requirements] }, ...others] },
        { view: 'matrix' }
    );
    const badge = page.locator('.matrix .badge[class*="up-to-"]').first();
    expect((await badge.innerText()).replaceAll(/\s/g, '')).toBe('1–4');
    // What stays in its place when the rest is scrolled away has an edge.
    const head = page.locator('.matrix .competency-head').first();
    expect(await head.evaluate(cell => getComputedStyle(cell).borderInlineEndWidth)).toBe('1px');
    const halves = badge.locator('.ends > span');
    const widths = await halves.evaluateAll(all => all.map(each => Math.round(each.getBoundingClientRect().width)));
    expect(widths[0]).toBe(widths[1]);
    const colours = await halves.evaluateAll(all => all.map(each => getComputedStyle(each).color));
    expect(new Set(colours).size).toBe(2);
});
