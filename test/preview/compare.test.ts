import { expect, test } from 'vitest';
import { CAREERS } from './models.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { DOCUMENT_URI, reopenWebview } from './webview-page.ts';

const started = suite();

async function openComparison(...compared: string[]) {
    const choice = { view: 'compare' as const, ...(compared.length > 0 && { compared }) };
    const webview = await reopenWebview(started.browser, started.bundles, LIGHT, { uri: DOCUMENT_URI, choice });
    await webview.show(CAREERS);
    return webview;
}

test('roles are added, taken out and changed for one another', async () => {
    const { page, state } = await openComparison('CM-EX', 'CM-SE');
    const table = page.getByRole('table');
    expect(await table.getByRole('columnheader').count()).toBe(3);
    await page.getByText(/^Compared with Expert in .* raises 3; 26 stay as they are\.$/).waitFor();
    await page.getByRole('combobox', { name: 'Add a role' }).selectOption('CM-LM');
    expect(await table.getByRole('columnheader').count()).toBe(4);
    await page.getByRole('combobox', { name: 'Compare', exact: true }).selectOption('CM-LM');
    expect(await state()).toMatchObject({ choice: { compared: ['CM-LM', 'CM-SE', 'CM-EX'] } });
    await page.getByRole('button', { name: /^Take out Senior Expert/ }).click();
    await page.getByRole('button', { name: /^Take out Expert/ }).click();
    await page.getByText('Choose a role to compare Line Manager in the Client Management Department with.').waitFor();
});

test('a difference has a sign and a word, also for those who hear it, and what is the same can be left out', async () => {
    const { page } = await openComparison();
    const raised = 'River Officer: PC13 Coping with Stress, 3 Advanced, raised';
    await page.getByRole('button', { name: raised, exact: true }).waitFor();
    const lost = page.getByRole('row', { name: /Reporting/ });
    expect(await lost.getByRole('cell').last().innerText()).toMatch(/–\s*not required\s*−\s*lost/);
    await page.getByLabel('Only differences').check();
    expect(await page.locator('.comparison tbody tr:not(.category-row)').count()).toBe(2);
    await page.getByText('19 competencies that stay as they are are not shown.').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await page.locator('.comparison tbody tr:not(.category-row)').count()).toBe(21);
});

test('what is to be learnt is listed with the levels in between', async () => {
    const { page } = await openComparison('CM-CO', 'CM-LM');
    const lessons = page.locator('.lessons');
    expect(await lessons.getByRole('heading', { level: 2 }).innerText()).toMatch(/^What to learn from Customs Officer/);
    const teamwork = lessons.getByRole('listitem').filter({ hasText: 'PC9 Teamwork' });
    expect(await teamwork.innerText()).toMatch(/2\s*→\s*to\s*3/);
    await teamwork.getByText('Has the team decide for itself').waitFor();
    await lessons.locator('.lesson-levels').getByText('Handles exceptions').waitFor();
});

test('the table is one stop of the tab key, and a cell jumps to its requirement', async () => {
    const { page, sent } = await openComparison();
    expect(await page.locator('.comparison [tabindex="0"]').count()).toBe(1);
    await page.locator('.comparison [tabindex="0"]').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    expect((await sent()).at(-1)).toMatchObject({
        type: 'reveal',
        subject: { kind: 'requirement', role: 'RB-RO' }
    });
});
