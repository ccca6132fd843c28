import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CAREERS } from './models.ts';
import { saveScreenshot } from './screenshot.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { DOCUMENT_URI, openWebview } from './webview-page.ts';

const started = suite();

/** A pane beside the text, as it is on a laptop. */
const PANE = { viewport: { width: 540, height: 600 } };

async function open(view: 'matrix' | 'roles' | 'compare' | 'changes', options = PANE) {
    const kept = { uri: DOCUMENT_URI, choice: { view, compared: ['CM-SM', 'CM-MM'] } };
    const webview = await openWebview(started.browser, started.bundles, LIGHT, kept, options);
    await webview.show(CAREERS);
    return webview.page;
}

function topOf(page: Page, selector: string): Promise<number> {
    return page
        .locator(selector)
        .first()
        .evaluate(element => element.getBoundingClientRect().top);
}

test('beside the text, what stands above the matrix leaves it two thirds of the height', async () => {
    const page = await open('matrix');
    await saveScreenshot(page, 'beside-text-matrix');
    expect(await topOf(page, '.matrix-area')).toBeLessThan(PANE.viewport.height / 3);
    for (const name of ['Options', 'Copy table'])
        expect(await page.getByRole('button', { name }).isVisible()).toBe(true);
    expect(await page.getByText('9 roles, 49 of 65 competencies').isVisible()).toBe(true);
    // What can be done is in one line, with how much is shown in another, and none of it beyond the edge.
    const tops = await page
        .locator('.matrix-bar button')
        .evaluateAll(all => all.map(one => one.getBoundingClientRect()).map(({ top, height }) => top + height / 2));
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PANE.viewport.width);
    // Fields say what they are for to those who do not see the whole.
    expect(await page.getByLabel('Domain').isVisible()).toBe(true);
});

test('a sheet begins in the upper half', async () => {
    const page = await open('roles');
    await saveScreenshot(page, 'beside-text-roles');
    expect(await topOf(page, '.sheet h2')).toBeLessThan(PANE.viewport.height / 2);
});

test.each(['matrix', 'compare'] as const)(
    'in “%s”, a code stands beside the first line of a long title',
    async view => {
        const page = await open(view, { viewport: { width: 800, height: 700 } });
        const row = page.getByRole('row', { name: 'MC1 Act as a Role Model' });
        const beside = await row.locator('.coded').evaluate(head => {
            const range = document.createRange();
            range.selectNodeContents(head.querySelector('.link span') ?? head.querySelector('.link') ?? head);
            const title = head.querySelector('.link > span > span:last-child, .row-label .link');
            if (title !== null) range.selectNodeContents(title);
            const lines = [...range.getClientRects()].toSorted((a, b) => a.top - b.top);
            const code = head.querySelector('.code')?.getBoundingClientRect();
            const first = lines[0];
            if (code === undefined || first === undefined) throw new Error('There is no code or no title.');
            return { lines: new Set(lines.map(({ top }) => Math.round(top))).size, off: code.bottom - first.bottom };
        });
        expect(beside.lines).toBeGreaterThan(1);
        expect(Math.abs(beside.off)).toBeLessThan(6);
    }
);
