import type { PreviewChoice, PreviewModel } from '@gradus/protocol';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { competencyView } from '../../packages/preview/src/testing/view-parts.ts';
import { ANNOTATED } from './models.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { DOCUMENT_URI, reopenWebview } from './webview-page.ts';

const started = suite();

async function open(model: PreviewModel, choice: Partial<PreviewChoice> = {}) {
    const kept = { uri: DOCUMENT_URI, choice: { view: 'competencies' as const, ...choice } };
    const webview = await reopenWebview(started.browser, started.bundles, LIGHT, kept);
    await webview.show(model);
    return webview;
}

function chosen(page: Page): Promise<string> {
    return page.getByRole('listbox').getByRole('option', { selected: true }).innerText();
}

test('the card says all of a competency, and leads to the sheet, to other cards and to the text', async () => {
    const { page, sent } = await open(ANNOTATED, { competency: 'S1', domain: 'Sea' });
    const card = page.getByRole('article', { name: 'Steering' });
    expect(await card.locator('.card-facts').innerText()).toContain('Navigação');
    expect(await card.locator('.card-levels > li').allInnerTexts()).toEqual([
        expect.stringMatching(/1 Aware\s+Knows of it\./),
        expect.stringMatching(/2 Able\s+Steers in fog\s+Steers by night/),
        expect.stringMatching(/3 Expert\s+The competency does not have this level\./)
    ]);
    expect(await card.getByText('Each level includes the ones below it.').count()).toBe(1);
    expect(await card.locator('.relations li').allInnerTexts()).toEqual([
        expect.stringContaining('is broader than S2 Mooring'),
        expect.stringContaining('is broader than OC1@Coast Boat handling'),
        expect.stringContaining('satisfies B1')
    ]);
    expect(await card.locator('[lang="fr"]').innerText()).toContain('Barrer');
    expect(await card.getByText('Not translated yet: What shows it of level 2.').count()).toBe(1);
    expect(await card.locator('.remark-list li').allInnerTexts()).toEqual([
        expect.stringMatching(/Is this sailing\?\s+open · Ann · 2026-03-01/),
        expect.stringMatching(/Spelling\.\s+settled/)
    ]);

    const who = 'Show in the text: Mate in port: S1 Steering, 2 Able (desirable, inherited from Deckhand in port)';
    await card.getByRole('button', { name: who, exact: true }).click();
    expect((await sent()).at(-1)).toEqual({
        type: 'reveal',
        subject: { kind: 'requirement', role: 'PM', competency: 'S1' }
    });
    await card.getByRole('button', { name: 'S2 Mooring' }).first().click();
    await page.getByRole('article', { name: 'Mooring' }).waitFor();
    await page.getByRole('button', { name: 'Deckhand in port', exact: true }).click();
    await page.getByRole('tab', { name: 'Role sheets', selected: true }).waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
});

test('who needs it is told in a line below the title, which leads to the part where they are listed', async () => {
    const { page } = await open(ANNOTATED, { competency: 'S1' });
    const card = page.getByRole('article', { name: 'Steering' });
    const line = card.locator('.card-needed');
    expect(await line.innerText()).toMatch(/^2 roles need it\s+2 1\s+for 1\s+1 1\s+for 1$/);
    await line.getByRole('button').click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Who needs it');
    expect(await card.getByRole('heading', { name: 'Who needs it' }).isVisible()).toBe(true);
    const { page: values } = await open(ANNOTATED, { competency: 'CV1' });
    await values.getByText('Applies to everybody.').waitFor();
});

test('the list is searched, and is one stop of the tab key in which arrows choose', async () => {
    const { page } = await open(ANNOTATED);
    expect(await chosen(page)).toContain('Honesty');
    await page.getByRole('listbox').getByRole('option', { selected: true }).focus();
    await page.keyboard.press('End');
    expect(await chosen(page)).toContain('Rowing');
    await page.keyboard.press('ArrowUp');
    expect(await chosen(page)).toContain('Diving');
    await page.getByRole('article', { name: 'Diving' }).waitFor();
    expect(await page.locator('[role="option"][tabindex="0"]').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Diving');

    await page.getByRole('searchbox').fill('navigacao');
    expect(await page.getByRole('listbox').getByRole('option').allInnerTexts()).toEqual([
        expect.stringContaining('Steering')
    ]);
    await page.getByRole('listbox').getByRole('option').click();
    await page.getByRole('article', { name: 'Steering' }).waitFor();
    expect(await page.getByRole('listbox').getByRole('option').count()).toBe(1);
    await page.getByRole('searchbox').fill('whale');
    await page.getByText('Nothing is called like that.').waitFor();
});

test('of thousands of competencies, those around the chosen one are drawn', async () => {
    const competencies = Array.from({ length: 4_000 }, (_, position) =>
        competencyView(`C${position}`, `Competency ${position}`, 'Skills', { scale: 'P', levels: ['1', '2', '3'] })
    );
    const { page } = await open({ ...ANNOTATED, competencies }, { competency: 'C3123' });
    expect(await chosen(page)).toContain('Competency 3123');
    expect(await page.getByRole('listbox').getByRole('option').count()).toBe(200);
    const isInSight = await page
        .getByRole('listbox')
        .getByRole('option', { selected: true })
        .evaluate(option => {
            const { top, bottom } = option.getBoundingClientRect();
            return document.elementFromPoint(100, (top + bottom) / 2)?.closest('[role="option"]') === option;
        });
    expect(isInSight).toBe(true);
    await page.getByRole('button', { name: 'Show more' }).click();
    expect(await page.getByRole('listbox').getByRole('option').count()).toBe(400);
    await page.getByRole('button', { name: 'Show those before' }).click();
    expect(await page.getByRole('listbox').getByRole('option').count()).toBe(600);
});

test('a chosen competency that vanishes from the text is shown again when it is back', async () => {
    const { page, show } = await open(ANNOTATED, { competency: 'S3' });
    await show({ ...ANNOTATED, competencies: ANNOTATED.competencies.filter(({ code }) => code !== 'S3') });
    await page.getByRole('article', { name: 'Honesty' }).waitFor();
    await show(ANNOTATED);
    await page.getByRole('article', { name: 'Diving' }).waitFor();
});

test('the page has the cards as well, with nothing that leads to a text', async () => {
    const { page } = await openStaticPage(started.browser, started.bundles, ANNOTATED);
    await page.getByRole('tab', { name: 'Competencies' }).click();
    await page.getByRole('listbox').getByRole('option', { name: 'Steering' }).click();
    const card = page.getByRole('article', { name: 'Steering' });
    expect(await card.getByRole('button').allInnerTexts()).toEqual([
        '2 roles need it',
        'S2 Mooring',
        'Mate in port',
        'Mate in port',
        'Deckhand in port',
        'S2 Mooring'
    ]);
});
