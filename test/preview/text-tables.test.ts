import type { PreviewChoice, PreviewModel } from '@gradus/protocol';
import { expect, test } from 'vitest';
import { competencyView } from '../../packages/preview/src/testing/view-parts.ts';
import { ANNOTATED } from './models.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { DOCUMENT_URI, reopenWebview } from './webview-page.ts';

const started = suite();

async function open(choice: PreviewChoice, model: PreviewModel = ANNOTATED) {
    const webview = await reopenWebview(started.browser, started.bundles, LIGHT, { uri: DOCUMENT_URI, choice });
    await webview.show(model);
    return webview;
}

test('qualifications are grades by the framework’s own sections, and cells that say the same are one', async () => {
    const { page } = await open({ view: 'qualifications' });
    const table = page.getByRole('table', { name: 'What stands behind each grade' });
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
        'Grade',
        'Qualification',
        'Career paths',
        'Diploma'
    ]);
    expect(await table.getByRole('rowheader').allInnerTexts()).toEqual(['Crew', 'Deckhand', 'Mate', 'Harbour master']);
    const [first, second, third] = await table.locator('tbody tr:not(.group-row)').all();
    expect(await first?.locator('td').evaluateAll(cells => cells.map(cell => cell.getAttribute('rowspan')))).toEqual([
        '2',
        '2',
        '2'
    ]);
    expect(await second?.locator('td').count()).toBe(0);
    expect(await third?.getByText('missing').count()).toBe(2);
    await page.getByText('3 grades, 2 texts missing').waitFor();
});

test('a table that is wider than the window says so, and leads on', async () => {
    const { page } = await open({ view: 'qualifications' });
    const more = page.getByText('More columns');
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => more.count()).toBe(0);
    await page.setViewportSize({ width: 500, height: 800 });
    await more.click();
    const area = page.locator('.texts-area');
    expect(await area.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(20);
    await area.evaluate(element => element.scrollTo(element.scrollWidth, 0));
    await expect.poll(() => more.count()).toBe(0);
});

test('standards are chosen by category, with numbers, nesting and remarks', async () => {
    const { page, sent, state } = await open({ view: 'standards', standards: 'Skills' });
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual([
        'Skills',
        expect.stringMatching(/^1\.\s*Steering\s*draft\s*2 remarks$/),
        'At sea',
        expect.stringMatching(/^S2\s*Mooring$/),
        expect.stringMatching(/^S3\s*Diving$/),
        expect.stringMatching(/^S4\s*Rowing\s*retired$/)
    ]);
    await page.getByText('2 remarks').click();
    await page.getByText('Is this sailing?').waitFor();
    await page.getByRole('combobox', { name: 'Category' }).selectOption({ label: 'Blueprint' });
    expect((await state())?.choice).toMatchObject({ standards: 'Blueprint' });
    await page.getByText('Able staff.').waitFor();
    await page.getByRole('button', { name: 'Everybody is trained.' }).click();
    expect((await sent()).at(-1)).toEqual({ type: 'reveal', subject: { kind: 'statement', code: 'B2' } });
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect((await sent()).at(-1)).toEqual({ type: 'reveal', subject: { kind: 'category', code: 'Staff' } });
});

test('heads and elements stay in sight while the table scrolls, and many rows come piece by piece', async () => {
    const competencies = Array.from({ length: 500 }, (_, position) =>
        competencyView(`C${position}`, `Competency ${position}`, 'Skills')
    );
    const { page } = await open({ view: 'standards', standards: 'Skills' }, { ...ANNOTATED, competencies });
    await page.setViewportSize({ width: 480, height: 600 });
    expect(await page.locator('.texts-table tbody tr:not(.group-row)').count()).toBe(200);
    const head = page.getByRole('columnheader').first();
    const before = await head.boundingBox();
    await page.locator('.texts-area').evaluate(area => area.scrollTo(100, 900));
    expect(await head.boundingBox()).toEqual(before);
    expect(await page.evaluate(() => [scrollY, document.documentElement.scrollWidth])).toEqual([0, 480]);
    await page.getByRole('button', { name: 'Show more' }).click();
    expect(await page.locator('.texts-table tbody tr:not(.group-row)').count()).toBe(400);
});

test('without scripts, the page has the tables of all categories', async () => {
    const { page } = await openStaticPage(started.browser, started.bundles, ANNOTATED, { javaScriptEnabled: false });
    for (const name of ['What stands behind each grade', 'Values', 'Skills', 'Blueprint']) {
        expect(await page.getByRole('table', { name }).count()).toBe(1);
    }
    expect(await page.getByText('Able staff.').count()).toBe(1);
});

test.each(['competencies', 'coverage', 'qualifications', 'standards'] as const)(
    'at 320 × 256, %s does not scroll sideways as a whole',
    async view => {
        const { page } = await open({ view, competency: 'S1', standards: 'Skills' });
        await page.setViewportSize({ width: 320, height: 256 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
);

test('on paper, a table lies across the sheet', async () => {
    const { page } = await openStaticPage(started.browser, started.bundles, ANNOTATED);
    await page.getByRole('tab', { name: 'Qualifications' }).click();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
});
