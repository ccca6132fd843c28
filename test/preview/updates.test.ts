import { type PreviewModel, previewChange } from '@gradus/protocol';
import { expect, test } from 'vitest';
import { EU_LIKE, largeModel } from './models.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { openWebview } from './webview-page.ts';

const started = suite();

async function open() {
    return openWebview(started.browser, started.bundles, LIGHT);
}

/** As after an edit: every title a little different, and one more role. */
const EDITED: PreviewModel = structuredClone({
    ...EU_LIKE,
    competencies: EU_LIKE.competencies.map(one => ({ ...one, title: `${one.title}!` })),
    roles: [...EU_LIKE.roles, ...EU_LIKE.roles.slice(0, 1).map(role => ({ ...role, code: 'New', title: 'New role' }))]
});

const LARGE = largeModel(120, 120);
const EDITED_LARGE: PreviewModel = structuredClone({
    ...LARGE,
    competencies: LARGE.competencies.map(one => ({ ...one, title: `${one.title}!` }))
});

test('an update of the matrix keeps scroll position and focus', async () => {
    const { page, show } = await open();
    await page.setViewportSize({ width: 700, height: 500 });
    await show(EU_LIKE);
    const cell = page.getByRole('button', { name: /Expert .*: OC3 / }).first();
    await cell.focus();
    const state = () =>
        page.evaluate(() => {
            const area = document.querySelector('.matrix-area');
            return {
                top: area?.scrollTop,
                left: area?.scrollLeft,
                focus: document.activeElement?.closest('tr')?.querySelector('.code')?.textContent
            };
        });
    const before = await state();
    expect(before.top).toBeGreaterThan(0);
    await show(EDITED);
    await page.getByText('Teamwork!').waitFor();
    expect(await state()).toEqual(before);
    expect(before.focus).toBe('OC3');
});

test.each([
    ['table', EU_LIKE, EDITED, 'PC9'],
    ['grid', LARGE, EDITED_LARGE, 'C2 ']
])('text left in the field for finding does not move the %s with each update', async (_, model, edited, text) => {
    const { page, show } = await open();
    await page.setViewportSize({ width: 700, height: 500 });
    await show(model);
    await page.getByLabel('Find').fill(text);
    const area = page.locator('.matrix-area');
    const at = () => area.evaluate(({ scrollTop, scrollLeft }) => [scrollTop, scrollLeft]);
    await area.evaluate(element => element.scrollTo(200, element.scrollHeight));
    const before = await at();
    await show(edited);
    await page.getByText('!', { exact: false }).first().waitFor();
    await page.waitForTimeout(50);
    expect(await at()).toEqual(before);
    await page.getByLabel('Find').press('Enter');
    await expect.poll(at).not.toEqual(before);
});

test('an update of the sheets keeps what is read where it is', async () => {
    const { page, show } = await open();
    await show(EU_LIKE);
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await page.evaluate(() => scrollTo(0, 1500));
    const isAt = () =>
        page.locator('.sheet .name').evaluateAll(names => {
            const inSight = names.find(name => name.getBoundingClientRect().top > 100);
            return [inSight?.textContent?.replace('!', ''), Math.round(inSight?.getBoundingClientRect().top ?? 0)];
        });
    const before = await isAt();
    await show(EDITED);
    await page.getByRole('heading', { name: 'New role' }).waitFor();
    expect(await isAt()).toEqual(before);
});

test('what has changed is put in its place, and what fits nothing is asked for anew', async () => {
    const { page, send, sent, show } = await open();
    const ready = async () => (await sent()).filter(({ type }) => type === 'ready').length;
    const change = previewChange(EU_LIKE, EDITED);
    await send({ type: 'change', change, problems: 0 });
    expect(await ready()).toBe(2);
    await show(EU_LIKE);
    const [role] = EU_LIKE.roles;
    await send({ type: 'change', change, problems: 1, notice: 'Not quite as it says.' });
    await page.getByText('Teamwork!').waitFor();
    expect(await page.locator('.notice').textContent()).toContain('Not quite as it says.');
    expect(await page.locator('.matrix .role-head').count()).toBe(EDITED.roles.length);
    await send({ type: 'change', change: { roles: [{ at: 99, remove: 1, add: [] }] }, problems: 0 });
    expect(await ready()).toBe(3);
    expect(await page.locator('.matrix .role-head').count()).toBe(EDITED.roles.length);
    await send({ type: 'look', choice: { view: 'roles', role: role?.code } });
    await page.getByRole('tab', { name: 'Role sheets', selected: true }).waitFor();
});

test('when the focused cell goes, the matrix can still be reached', async () => {
    const { page, show } = await open();
    await show(EU_LIKE);
    await page.getByRole('button', { name: /Senior Manager .*: MC4 / }).focus();
    await show({ ...EU_LIKE, competencies: EU_LIKE.competencies.filter(({ code }) => code !== 'MC4') });
    await page.getByText('Innovation').waitFor({ state: 'detached' });
    expect(await page.locator('.matrix [tabindex="0"]').count()).toBe(1);
});

test('a notice is announced, and goes again', async () => {
    const { page, show } = await open();
    await show(EU_LIKE);
    const status = page.locator('.notice');
    expect(await status.textContent()).toBe('');
    await show(EU_LIKE, 'The text cannot be read at the moment. This is how it was before.', 2);
    expect(await status.textContent()).toContain('This is how it was before.');
    expect(await status.textContent()).toContain('2 problems');
    await show(EU_LIKE);
    expect(await status.textContent()).toBe('');
});

test('says why there is nothing yet, and ignores what it does not understand', async () => {
    const { page, send, show } = await open();
    await send({ type: 'empty', reason: 'No framework here.' });
    await page.getByText('No framework here.').waitFor();
    await show(EU_LIKE);
    await page.evaluate(() => globalThis.postMessage({ type: 'show', model: { title: 1 } }, '*'));
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 50)));
    expect(await page.locator('.matrix').count()).toBe(1);
});
