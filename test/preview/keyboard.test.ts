import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { EU_LIKE } from './models.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { reopenWebview } from './webview-page.ts';

const started = suite();

async function open(model = EU_LIKE) {
    const webview = await reopenWebview(started.browser, started.bundles, LIGHT);
    await webview.show(model);
    return webview;
}

/** What has the focus: row and column of the matrix, or its text. */
function focused(page: Page): Promise<string> {
    return page.evaluate(() => {
        const element = document.activeElement;
        const row = element?.closest('tr');
        if (!element?.hasAttribute('data-stop') || !row) return element?.textContent ?? '';
        return `${row.querySelector('.code, .category-title, .group-title')?.textContent} ${element.getAttribute('data-stop')}`;
    });
}

async function press(page: Page, ...keys: readonly string[]): Promise<string> {
    for (const key of keys) await page.keyboard.press(key);
    return focused(page);
}

test('the matrix is one stop of the tab key, and the arrows move within', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Save as CSV' }).focus();
    expect(await press(page, 'Tab')).toBe('Management Roles 1');
    expect(await press(page, 'ArrowDown')).toBe('CM-SM 1');
    expect(await press(page, 'ArrowDown')).toBe('PC1 1');
    expect(await press(page, 'ArrowRight', 'ArrowRight', 'ArrowDown')).toBe('PC2 3');
    expect(await press(page, 'ArrowRight')).toBe('PC2 4');
    expect(await press(page, 'Home')).toBe('PC2 0');
    expect(await press(page, 'ArrowUp', 'ArrowUp')).toBe('Professional Competencies 0');
    expect(await press(page, 'Control+End')).toBe('MC19 8');
    expect(await press(page, 'Control+Home')).toBe('Management Roles 1');
    // A head over several columns is where each of them leads to, and leads on to the next one.
    expect(await press(page, 'ArrowRight', 'ArrowRight')).toBe('Management Roles 4');
    expect(await press(page, 'ArrowDown', 'ArrowRight', 'ArrowUp')).toBe('Management Roles 4.5');
    expect(await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowDown')).toBe('CM-SM 1');
    expect(await press(page, 'End')).toBe('CM-SM 8');
    // The stop is remembered on leaving and coming back.
    await press(page, 'Tab');
    expect(await press(page, 'Shift+Tab')).toBe('CM-SM 8');
    expect(await page.locator('.matrix [tabindex="0"]').count()).toBe(1);
});

test('a cell that is moved to is not hidden by the heads', async () => {
    const { page } = await open();
    await page.setViewportSize({ width: 700, height: 500 });
    await page.locator('.matrix .role-head button').first().focus();
    await press(page, 'Control+End', 'PageUp', 'PageUp', 'PageUp', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    const isOnTop = await page.evaluate(() => {
        const element = document.activeElement;
        const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
        const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
        return element?.contains(onTop) === true;
    });
    expect(isOnTop).toBe(true);
});

test('however high the heads are, a cell that is moved to is not hidden by them', async () => {
    const { page } = await open();
    await page.setViewportSize({ width: 900, height: 700 });
    await page
        .locator('.matrix thead tr')
        .last()
        .evaluate((row: HTMLElement) => row.style.setProperty('height', '260px'));
    await page.locator('.matrix .role-head button').first().focus();
    await press(page, 'Control+End');
    for (let step = 0; step < 25; step++) await page.keyboard.press('ArrowUp');
    const isBelow = await page.evaluate(() => {
        const head = document.querySelector('.matrix thead')?.getBoundingClientRect() ?? new DOMRect();
        const cell = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
        return [head.height > 250, cell.top >= head.bottom];
    });
    expect(isBelow).toEqual([true, true]);
});

test('from right to left, the arrows go where they point', async () => {
    const { page } = await open({ ...EU_LIKE, language: 'ar' });
    await page.locator('.matrix .role-head button').first().focus();
    expect(await press(page, 'ArrowLeft')).toBe('CM-SM 2');
    expect(await press(page, 'ArrowRight')).toBe('CM-SM 1');
    const [corner, first] = await page
        .locator('.corner, .role-head')
        .evaluateAll(heads => heads.map(head => head.getBoundingClientRect().x));
    expect(corner).toBeGreaterThan(first ?? Number.NaN);
});

test('keys and clicks jump to the source', async () => {
    const { page, sent } = await open();
    const [role] = EU_LIKE.roles;
    await page.locator('.matrix .role-head button').first().focus();
    await press(page, 'Enter', 'ArrowDown', 'Control+Enter');
    await page.getByRole('button', { name: 'Teamwork', exact: true }).click();
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await page.getByRole('button', { name: role?.title ?? '', exact: true }).click();
    expect((await sent()).filter(({ type }) => type === 'reveal')).toEqual([
        { type: 'reveal', subject: { kind: 'role', code: role?.code } },
        {
            type: 'reveal',
            subject: { kind: 'requirement', role: role?.code, competency: role?.requirements[0]?.competency }
        },
        { type: 'reveal', subject: { kind: 'competency', code: 'PC9' } },
        { type: 'reveal', subject: { kind: 'role', code: role?.code } }
    ]);
});

test('the tabs are one stop, chosen from with the arrows', async () => {
    const { page } = await open();
    await page.getByRole('tab', { name: 'Role matrix' }).focus();
    expect(await press(page, 'ArrowRight')).toBe('Role sheets');
    expect(await page.getByRole('tabpanel', { name: 'Role sheets' }).getByRole('article').count()).toBe(8);
    expect(await press(page, 'ArrowLeft')).toBe('Role matrix');
    expect(await page.getByRole('tabpanel', { name: 'Role matrix' }).getByRole('grid').count()).toBe(1);
});
