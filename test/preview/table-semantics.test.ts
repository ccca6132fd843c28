import { expect, test } from 'vitest';
import { EU_LIKE, MIXED } from './models.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { reopenWebview } from './webview-page.ts';

const started = suite();

async function open() {
    const webview = await reopenWebview(started.browser, started.bundles, LIGHT);
    await webview.show(EU_LIKE);
    return webview;
}

test('the matrix is a table of rows and columns with headers', async () => {
    const { page } = await open();
    // Cells are selected and edited, so that it is a grid; where they are not, it is a table.
    const table = page.getByRole('grid', { name: 'The level that each role requires of each competency' });
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(
        expect.arrayContaining(['Competency', 'Management Roles', expect.stringContaining('Senior Manager')])
    );
    expect(await table.getByRole('columnheader').count()).toBe(1 + 3 + 8);
    expect(await table.getByRole('rowheader').count()).toBe(3 + 49);
    expect(await table.getByRole('gridcell').count()).toBe(49 * 8);
});

test('a cell says role, competency and level with its title', async () => {
    const { page } = await open();
    const name = 'Senior Expert in the Client Management Department: PC24 Working Virtually, 2 Trained (desirable)';
    await page.getByRole('button', { name, exact: true }).waitFor();
});

test('a cell without a level says that the competency is required, and one that was inherited from where', async () => {
    const { page, show } = await open();
    await show(MIXED);
    await page.getByRole('button', { name: 'Clerk: K1 History of the Office, required', exact: true }).waitFor();
    const inherited = 'Clerk: K3 Criminal Law, desirable (inherited from Core Requirements)';
    await page.getByRole('button', { name: inherited, exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    const sheet = page.getByRole('article', { name: 'Clerk', exact: true });
    expect(await sheet.getByRole('columnheader').allInnerTexts()).toEqual(['Knowledge', 'Required', 'Skills', 'Level']);
    await sheet.getByRole('button', { name: 'Archive: S2 Counting, 6 Much', exact: true }).waitFor();
});

test('a sheet is titled, and each of its levels belongs to one competency', async () => {
    const { page } = await open();
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    expect(await page.getByRole('article').count()).toBe(8);
    const sheet = page.getByRole('article', {
        name: 'Customs Officer in the Client Management Department',
        exact: true
    });
    const table = sheet.getByRole('table', { name: 'Competencies and levels required' });
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
        'Professional Competencies',
        'Level',
        'Operational Competencies',
        'Level',
        'Management Competencies',
        'Level'
    ]);
    const headers = await table
        .locator('tbody td.level[headers]')
        .evaluateAll(cells =>
            cells.map(cell =>
                (cell.getAttribute('headers') ?? '').split(' ').map(id => document.getElementById(id)?.textContent)
            )
        );
    expect(headers.slice(0, 2)).toEqual([
        ['PC7 Drive for Results', 'Level'],
        ['OC1 Customs Business Understanding', 'Level']
    ]);
    expect(await sheet.getByRole('list').last().getByRole('listitem').count()).toBe(2);
});

test('on the page, cells are one stop of the tab key as well, and titles that lead nowhere are plain text', async () => {
    const { page } = await openStaticPage(started.browser, started.bundles, EU_LIKE);
    await page.getByRole('tablist').waitFor();
    const matrix = page.locator('.matrix');
    expect(await matrix.locator('[tabindex="0"]').count()).toBe(1);
    expect(await matrix.locator('.category-title .link, .group-head .link').count()).toBe(0);
    // They can be folded up all the same.
    expect(await matrix.locator('.fold').count()).toBe(3 + 3);
});
