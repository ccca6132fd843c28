import type { PreviewModel } from '@gradus/protocol';
import { expect, test } from 'vitest';
import { EU_LIKE, TWO_DOMAINS } from './models.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { DOCUMENT_URI, reopenWebview } from './webview-page.ts';

const started = suite();

async function open(model: PreviewModel, kept?: Parameters<typeof reopenWebview>[3]) {
    const webview = await reopenWebview(started.browser, started.bundles, LIGHT, kept);
    await webview.show(model);
    return webview;
}

test('a domain, a category and a role narrow down what is shown', async () => {
    const { page } = await open(TWO_DOMAINS);
    await page.getByLabel('Domain').selectOption({ label: 'Control' });
    expect(await page.locator('.role-head').count()).toBe(3);
    await page.getByLabel('Category').selectOption({ label: 'Management Competencies' });
    expect(await page.locator('.role-head').allInnerTexts()).toEqual([expect.stringContaining('Team Lead')]);
    await page.getByText('1 of 8 roles, 4 of 65 competencies').waitFor();
    await page.getByLabel('Category').selectOption({ label: 'All categories' });
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await page
        .getByRole('combobox', { name: 'Role' })
        .selectOption({ label: 'Customs Officer in the Client Management Department' });
    expect(await page.getByRole('article').count()).toBe(1);
});

test('nothing left says so, and leads back', async () => {
    const { page } = await open({
        ...TWO_DOMAINS,
        roles: TWO_DOMAINS.roles.filter(({ domain }) => domain !== 'Control')
    });
    await page.getByLabel('Domain').selectOption({ label: 'Control' });
    await page.getByRole('button', { name: 'Show all roles' }).click();
    expect(await page.locator('.role-head').count()).toBe(5);
});

test('competencies that no role requires can be shown', async () => {
    const { page } = await open(EU_LIKE);
    await page.getByRole('button', { name: 'Options' }).click();
    await page.getByLabel('Also show 16 competencies that no role here requires').check();
    expect(await page.locator('.competency-head').count()).toBe(65);
});

test('a framework without roles begins with what it has, and one without anything says what to write first', async () => {
    const { page, show } = await open({ ...EU_LIKE, roles: [] });
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Competencies');
    expect(await page.getByRole('tab', { name: /^Role/ }).count()).toBe(0);
    const nothing = { categories: [], competencies: [], grades: [], groups: [], domains: [], sections: [] };
    await show({ ...EU_LIKE, ...nothing, roles: [] });
    await page.getByText('Write a category with a competency first').waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);
});

test('choices are kept for a closed window, and the extension has nothing to do with them', async () => {
    const { page, sent, state } = await open(EU_LIKE);
    expect(await state()).toEqual({ uri: DOCUMENT_URI });
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await page.getByRole('combobox', { name: 'Role' }).selectOption('CM-EX');
    const choice = { view: 'roles', role: 'CM-EX' };
    expect(await state()).toEqual({ uri: DOCUMENT_URI, choice });
    expect(await sent()).toEqual([{ type: 'ready' }]);
});

test('until there is something to show the page says so; what failed can be tried again', async () => {
    const { page, send, sent, show } = await reopenWebview(started.browser, started.bundles, LIGHT);
    await page.getByText('Loading…').waitFor();
    await send({ type: 'failed', reason: 'That failed.' });
    expect(await page.locator('#root').innerText()).toBe('That failed. Try again');
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await sent()).toEqual([{ type: 'ready' }, { type: 'ready' }]);
    await show(EU_LIKE);
    await send({ type: 'failed', reason: 'That failed.' });
    expect(await page.locator('.matrix').count()).toBe(1);
    expect(await page.locator('.message').count()).toBe(0);
});

test('a role that is asked for is shown, and the matrix is laid out as before', async () => {
    const choice = { view: 'matrix', domain: 'CM', matrix: { transposed: true } } as const;
    const { page, send, state } = await open(EU_LIKE, { uri: DOCUMENT_URI, choice });
    await send({ type: 'look', choice: { view: 'roles', role: 'CM-EX' } });
    expect(await page.getByRole('article').count()).toBe(1);
    const looked = { view: 'roles', role: 'CM-EX', matrix: { transposed: true } };
    expect(await state()).toEqual({ uri: DOCUMENT_URI, choice: looked });
});

test('a kept choice is shown again, one for another document is not', async () => {
    const choice = { view: 'roles', role: 'CM-EX' } as const;
    const again = await open(EU_LIKE, { uri: DOCUMENT_URI, choice });
    expect(await again.page.getByRole('article').count()).toBe(1);
    const other = await open(EU_LIKE, { uri: 'file:///other.gradus', choice });
    expect(await other.page.locator('.matrix').count()).toBe(1);
});

test('a chosen role that vanishes from the text is shown again when it is back', async () => {
    const { page, show } = await open(EU_LIKE, { uri: DOCUMENT_URI, choice: { view: 'roles', role: 'CM-EX' } });
    await show({ ...EU_LIKE, roles: EU_LIKE.roles.filter(({ code }) => code !== 'CM-EX') });
    expect(await page.getByRole('article').count()).toBe(7);
    await show(EU_LIKE);
    expect(await page.getByRole('article').count()).toBe(1);
});

test('the page’s tabs and filters work too, and all can be read without scripts', async () => {
    const { page } = await openStaticPage(started.browser, started.bundles, EU_LIKE);
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await page.getByRole('combobox', { name: 'Role' }).selectOption('CM-EX');
    expect(await page.getByRole('article').count()).toBe(1);
    const still = await openStaticPage(started.browser, started.bundles, EU_LIKE, { javaScriptEnabled: false });
    expect(await still.page.getByRole('table').count()).toBe(9);
    expect(await still.page.getByRole('combobox').count()).toBe(0);
});
