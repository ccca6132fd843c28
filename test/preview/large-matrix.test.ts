import type { MatrixChoice } from '@gradus/protocol';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hostile } from '../../packages/preview/src/testing/hostile-texts.ts';
import { NO_MISDEEDS } from './guarded-page.ts';
import { EU_LIKE, largeModel } from './models.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { DOCUMENT_URI, reopenWebview } from './webview-page.ts';

const started = suite();

/** Larger than a table may be, and quickly shown. */
const MODEL = largeModel(150, 200);

const LARGEST = largeModel(300, 400);
/** As large as anything there is, in three categories and three groups of grades. */
const GROUPED = {
    ...LARGEST,
    competencies: LARGEST.competencies.map((one, position) => ({
        ...one,
        category: ['Professional', 'Operational', 'Management'][Math.floor(position / 150)] ?? 'Management'
    })),
    roles: LARGEST.roles.map((role, position) => {
        const grade = EU_LIKE.grades[Math.floor(position / 40)]?.code;
        return grade === undefined ? role : { ...role, grade };
    })
};

async function open(matrix: MatrixChoice = {}, model = MODEL) {
    const choice = { view: 'matrix', matrix } as const;
    const webview = await reopenWebview(started.browser, started.bundles, LIGHT, { uri: DOCUMENT_URI, choice });
    await webview.show(model);
    await webview.page.getByRole('gridcell').first().waitFor();
    return webview;
}

/** Where the focus is, as screen readers are told, and the cell's name. */
function focused(page: Page): Promise<string> {
    return page.evaluate(() => {
        const cell = document.activeElement;
        const row = cell?.closest('[role="row"]')?.getAttribute('aria-rowindex');
        return `${row}:${cell?.getAttribute('aria-colindex')} ${cell?.getAttribute('aria-label') ?? cell?.textContent}`;
    });
}

async function press(page: Page, ...keys: readonly string[]): Promise<string> {
    for (const key of keys) await page.keyboard.press(key);
    // What is moved to may have to be drawn first.
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 0))));
    return focused(page);
}

function scrollTo(page: Page, left: number, top: number): Promise<void> {
    return page.locator('.grid-area').evaluate(
        (area, to) =>
            new Promise<void>(resolve => {
                area.scrollTo(to.left, to.top);
                requestAnimationFrame(() => setTimeout(resolve, 0));
            }),
        { left, top }
    );
}

/** Whether the focus can be seen: it is on top of everything else where it is. */
function isFocusInSight(page: Page): Promise<boolean> {
    return page.evaluate(() => {
        const { left, top, width, height } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
        const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
        return document.activeElement?.contains(onTop) === true;
    });
}

test('draws only what is in sight, wherever that is', async () => {
    const { page, misdeeds } = await open({ summaries: true }, GROUPED);
    const grid = page.getByRole('grid', { name: 'Role matrix' });
    // Titles of categories are rows as well; there are two rows of heads and one of sums.
    expect(await grid.getAttribute('aria-rowcount')).toBe(`${2 + 3 + 400 + 1}`);
    expect(await grid.getAttribute('aria-colcount')).toBe('302');
    for (const [left, top] of [
        [0, 0],
        [9_000, 5_000],
        [99_999, 99_999]
    ] as const) {
        await scrollTo(page, left, top);
        expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(2500);
        const far = await page.evaluate(() => {
            const area = document.querySelector('.grid-area')?.getBoundingClientRect() ?? new DOMRect();
            return [...document.querySelectorAll('.grid-body [role="gridcell"]')].filter(cell => {
                const box = cell.getBoundingClientRect();
                const [x, y] = [4 * box.width, 4 * box.height];
                return (
                    box.right < area.left - x ||
                    box.left > area.right + x ||
                    box.bottom < area.top - y ||
                    box.top > area.bottom + y
                );
            }).length;
        });
        expect(far).toBe(0);
        // There is no hole where something should be.
        const [x, y] = [700, 600];
        expect(
            await page.evaluate(
                ([a = 0, b = 0]) => document.elementFromPoint(a, b)?.closest('[data-stop]')?.role,
                [x, y]
            )
        ).toBe('gridcell');
    }
    expect(await page.getByRole('gridcell', { name: 'Role 299: C399 Competency C399, 3 Advanced' }).count()).toBe(1);
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

test('is one stop of the tab key, within which the keys move as in a small one', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Save as CSV' }).focus();
    expect(await press(page, 'Tab')).toBe('1:2 Role 0R0');
    expect(await press(page, 'ArrowDown')).toBe('3:2 Role 0: C0 Competency C0, 1 Awareness');
    expect(await press(page, 'ArrowRight', 'ArrowDown')).toBe('4:3 Role 1: C1 Competency C1, 3 Advanced');
    expect(await press(page, 'PageDown', 'PageDown', 'PageDown')).toMatch(/^34:3 /);
    expect(await press(page, 'PageUp')).toMatch(/^24:3 /);
    expect(await press(page, 'End')).toMatch(/^24:151 Role 149: C21 /);
    expect(await isFocusInSight(page)).toBe(true);
    expect(await press(page, 'Home')).toMatch(/^24:1 /);
    expect(await press(page, 'Control+End')).toMatch(/^202:151 Role 149: C199 /);
    expect(await isFocusInSight(page)).toBe(true);
    expect(await press(page, 'ArrowLeft', 'ArrowUp')).toMatch(/^201:150 /);
    expect(await press(page, 'Control+Home')).toMatch(/^1:2 /);
    expect(await isFocusInSight(page)).toBe(true);
    expect(await page.locator('.grid [tabindex="0"]').count()).toBe(1);
    // The stop is remembered on leaving and coming back.
    await press(page, 'ArrowDown', 'ArrowDown', 'Tab');
    expect(await press(page, 'Shift+Tab')).toMatch(/^4:2 /);
});

test('the focus stays in its cell while that is scrolled out of sight and back', async () => {
    const { page } = await open();
    await page.getByRole('gridcell', { name: 'Role 2: C3 ' }).focus();
    const before = await focused(page);
    for (const [left, top] of [
        [0, 5_000],
        [9_000, 5_000],
        [9_000, 0]
    ] as const) {
        await scrollTo(page, left, top);
        expect(await focused(page)).toBe(before);
        expect(await page.locator('.grid [tabindex="0"]').count()).toBe(1);
    }
    expect(await isFocusInSight(page)).toBe(false);
    expect(await press(page, 'ArrowRight')).toMatch(/^6:5 Role 3: C3 /);
    expect(await isFocusInSight(page)).toBe(true);
});

test('keeps its heads in sight and covers what is scrolled below them', async () => {
    const { page } = await open({}, GROUPED);
    const box = (selector: string) => page.locator(selector).first().boundingBox();
    const before = { corner: await box('.grid-corner'), title: await box('.grid-span-head') };
    await scrollTo(page, 2_000, 3_000);
    expect(await box('.grid-corner')).toEqual(before.corner);
    // The title of a group stays as long as one of its columns is in sight.
    expect((await box('.grid-span-head'))?.x).toBeCloseTo(before.title?.x ?? Number.NaN, -1);
    const { x = 0, y = 0, width = 0, height = 0 } = before.corner ?? {};
    const onTop = await page.evaluate(
        ([left = 0, top = 0]) => document.elementFromPoint(left, top)?.className,
        [x + width / 2, y + height - 5]
    );
    expect(onTop).toContain('grid-corner');
});

test('folds up and unfolds by the space bar and by a click, and jumps to the source', async () => {
    const { page, sent, state } = await open({}, GROUPED);
    await page.getByRole('rowheader', { name: 'Professional Competencies' }).focus();
    await press(page, ' ');
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(`${2 + 2 + 1 + 250}`);
    expect(await focused(page)).toMatch(/^3:1 Professional Competencies/);
    expect(await press(page, 'ArrowRight')).toMatch(/^3:2 150/);
    await page.getByRole('columnheader', { name: 'Management Roles' }).locator('.fold').click();
    expect((await state())?.choice?.matrix?.folded).toEqual(['category:Professional', 'group:Management']);
    expect(await page.getByRole('grid').getAttribute('aria-colcount')).toBe(`${1 + 1 + 180}`);
    await page.getByRole('gridcell', { name: 'Role 120: C151 ' }).click();
    const revealed = async () =>
        (await sent()).flatMap(message => (message.type === 'reveal' ? [message.subject] : []));
    // A click may be the first half of a double one.
    await expect.poll(revealed).toEqual([{ kind: 'requirement', role: 'R120', competency: 'C151' }]);
    await press(page, 'ArrowDown', 'Control+Enter');
    await page.getByRole('columnheader', { name: 'Role 121' }).click();
    expect((await revealed()).slice(1)).toEqual([
        { kind: 'requirement', role: 'R120', competency: 'C152' },
        { kind: 'role', code: 'R121' }
    ]);
});

test('can be turned, and finds what is far away', async () => {
    const { page } = await open({ transposed: true }, GROUPED);
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(`${2 + 3 + 300}`);
    await page.getByLabel('Find').fill('C377');
    await page.getByRole('columnheader', { name: 'Competency C377' }).waitFor();
    await page.getByLabel('Find').fill('Role 250');
    await page.getByRole('rowheader', { name: 'Role 250' }).waitFor();
    await page.getByRole('button', { name: 'Save as CSV' }).focus();
    expect(await press(page, 'Tab')).toMatch(/^\d+:1 R250Role 250/);
    expect(await press(page, 'ArrowRight')).toMatch(/:2 Role 250: C0 /);
});

test('an update changes what is different, and keeps scroll position and focus', async () => {
    const { page, show } = await open();
    await scrollTo(page, 2_000, 3_000);
    const cell = page.locator('.grid-body [data-role="R25"][data-competency="C110"]');
    await cell.focus();
    const before = await focused(page);
    const at = () => page.locator('.grid-area').evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
    const place = await at();
    await show({ ...MODEL, competencies: MODEL.competencies.map(one => ({ ...one, title: `${one.title}!` })) });
    expect(await focused(page)).toBe(before.replace('C110 Competency C110', 'C110 Competency C110!'));
    expect(await at()).toEqual(place);
    await show({ ...MODEL, competencies: MODEL.competencies.slice(0, 60) });
    expect(await page.locator('.grid [tabindex="0"]').count()).toBe(1);
});

test('from right to left it scrolls and moves where the arrows point', async () => {
    const { page } = await open({}, { ...MODEL, language: 'ar' });
    await page.getByRole('gridcell', { name: 'Role 0: C0 ' }).focus();
    expect(await press(page, 'ArrowLeft')).toMatch(/^3:3 /);
    expect(await press(page, 'End')).toMatch(/^3:151 /);
    expect(await isFocusInSight(page)).toBe(true);
    expect(await press(page, 'Home', 'ArrowLeft')).toMatch(/^3:2 /);
    expect(await isFocusInSight(page)).toBe(true);
});

test('what is narrowed down to a few cells is a real table', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Options' }).click();
    await page.getByLabel('Competencies with').fill('C19');
    await page.locator('table.matrix').waitFor();
    expect(await page.locator('.large-matrix').count()).toBe(0);
});

test('hostile texts are text, also in tips', async () => {
    const model = hostile(largeModel(120, 100));
    const { page, misdeeds } = await open({ transposed: true }, model);
    await page.getByRole('gridcell', { name: 'C0' }).first().hover();
    await page.getByRole('columnheader').nth(2).hover();
    expect(await page.locator('body').locator('img, svg, iframe, base, object, form, a').count()).toBe(0);
    expect(await page.locator('.grid-body .row-label').first().textContent()).toBe(model.roles[0]?.title);
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

test('the page has it where scripts run, and says so where they do not', async () => {
    const model = largeModel(101, 100);
    const { page, misdeeds } = await openStaticPage(started.browser, started.bundles, model);
    await page.getByRole('gridcell').first().waitFor();
    expect(misdeeds).toEqual(NO_MISDEEDS);
    const still = await openStaticPage(started.browser, started.bundles, model, { javaScriptEnabled: false });
    await still.page
        .getByText(/10,100 cells, which is too much .* Export it as CSV or XLSX for the whole\.$/)
        .waitFor();
});

test('on paper it is said that not all of it is there, and how to have the whole', async () => {
    const { page } = await open();
    const notice = page.getByText(/^The matrix has 30,000 cells; only what is in sight is printed\. Export it as CSV/);
    expect(await notice.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await notice.isVisible()).toBe(true);
});

test('a grid that is not too large for paper is printed as a table', async () => {
    const { page, show } = await reopenWebview(started.browser, started.bundles, LIGHT);
    await show(largeModel(12, 450));
    await page.getByRole('gridcell').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.matrix tbody tr:not(.category-row)').locator('visible=true').count()).toBe(450);
    expect(await page.locator('.large-matrix').locator('visible=true').count()).toBe(0);
    expect(await page.getByText('only what is in sight').count()).toBe(0);
});

test('a table that is wider than paper is printed in parts, of which each has the competencies', async () => {
    const { page, show } = await reopenWebview(started.browser, started.bundles, LIGHT);
    await show(largeModel(45, 4));
    await page.locator('.matrix').waitFor();
    const print = (event: string) => page.evaluate(name => dispatchEvent(new Event(name)), event);
    await page.emulateMedia({ media: 'print' });
    await print('beforeprint');
    const tables = page.locator('.matrix').locator('visible=true');
    expect(await tables.count()).toBe(3);
    expect(await tables.locator('tbody tr:not(.category-row)').count()).toBe(3 * 4);
    expect(await tables.locator('.role-head').count()).toBe(45);
    expect(await tables.last().locator('.role-head').last().innerText()).toMatch(/^Role 44/);
    await print('afterprint');
    await expect.poll(() => tables.count()).toBe(1);
});
