import { readFile } from 'node:fs/promises';
import type { MatrixChoice, PreviewModel } from '@gradus/protocol';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { brokenWords } from './broken-words.ts';
import { EU_LIKE, largeModel } from './models.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { DOCUMENT_URI, reopenWebview } from './webview-page.ts';

const started = suite();

async function open(matrix: MatrixChoice = {}, model: PreviewModel = EU_LIKE) {
    const choice = { view: 'matrix', matrix } as const;
    const webview = await reopenWebview(started.browser, started.bundles, LIGHT, { uri: DOCUMENT_URI, choice });
    await webview.show(model);
    return webview;
}

function heads(page: Page): Promise<readonly string[]> {
    return page.locator('.matrix .competency-head .code').allInnerTexts();
}

test('options narrow the matrix down, which is said and can be taken back', async () => {
    const { page, state } = await open();
    const options = page.getByRole('button', { name: 'Options' });
    await options.click();
    expect(await options.getAttribute('aria-expanded')).toBe('true');
    await page.getByLabel('Competencies with').fill('team');
    expect(await heads(page)).toEqual(['PC9']);
    await page.getByText('Only competencies with “team”.').waitFor();
    await page.getByLabel('Competencies with').fill('');
    await page.getByRole('combobox', { name: 'Level', exact: true }).selectOption({ label: '4 Expert' });
    await page.getByLabel('Roles with').fill('expert');
    expect(await heads(page)).toEqual(['PC10', 'PC12', 'OC1', 'OC2', 'OC3', 'OC4', 'OC5', 'MC13']);
    await page.getByLabel('Only where roles differ').check();
    expect(await heads(page)).toEqual(['PC10', 'PC12']);
    await page.getByLabel('or above').uncheck();
    expect((await state())?.choice?.matrix).toEqual({
        competencies: '',
        roles: 'expert',
        level: { scale: 'Proficiency', code: '4', atLeast: false },
        onlyDifferences: true
    });
    await page.getByLabel('Roles with').fill('nobody');
    await page.getByText('There is nothing that is all of this.').waitFor();
    await page.getByRole('button', { name: 'Show everything' }).click();
    expect(await page.locator('.competency-head').count()).toBe(49);
    expect((await state())?.choice).toEqual({ view: 'matrix' });
});

test('a matrix that was turned has roles as rows, and is grouped and sorted as was chosen', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Options' }).click();
    await page.getByLabel('Roles down, competencies across').check();
    await page.getByLabel('Sort competencies by').selectOption({ label: 'Level of a role' });
    await page
        .getByRole('combobox', { name: 'Role', exact: true })
        .selectOption({ label: 'Expert in the Client Management Department' });
    const table = page.getByRole('grid');
    expect(await table.getByRole('rowheader').count()).toBe(3 + 8);
    expect((await page.locator('.role-head .code').allInnerTexts()).slice(0, 3)).toEqual(['PC12', 'PC19', 'PC20']);
    await page.getByLabel('Group roles by').selectOption({ label: 'Not at all' });
    expect(await table.getByRole('rowheader').count()).toBe(8);
});

test('titles fold up what stands under them, and keep the focus', async () => {
    const { page, state } = await open({ summaries: true });
    const rows = page.getByRole('button', { name: 'Contents of Operational Competencies' });
    await rows.focus();
    await page.keyboard.press('Enter');
    expect(await rows.getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator('.competency-head:not(tfoot *)').count()).toBe(24 + 1 + 17);
    await page.getByRole('button', { name: 'Contents of Management Roles' }).click();
    const folded = page.locator('.folded-row');
    expect(await folded.locator('.folded-cell').allInnerTexts()).toEqual(
        expect.arrayContaining([expect.stringContaining('24 of 24 required')])
    );
    expect((await state())?.choice?.matrix?.folded).toEqual(['category:Operational', 'group:Management']);
    await page.keyboard.press('Enter');
    expect(await page.locator('.role-head').count()).toBe(8);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        'Contents of Management Roles'
    );
});

test('the ends of rows and columns say in words what they show', async () => {
    const { page } = await open({ summaries: true });
    const row = page.getByRole('row', { name: /^PC10 / });
    expect(await row.locator('.row-end .unseen').textContent()).toBe(
        '5 roles: 1 at 1 Awareness, 2 at 2 Trained, 2 at 3 Advanced; highest 4 Expert'
    );
    expect(await row.locator('.tiny-bar rect').count()).toBe(3);
    const foot = page.locator('tfoot td');
    expect(await foot.nth(7).locator('.unseen').textContent()).toBe(
        '10 competencies: 10 at 1 Awareness; highest 1 Awareness'
    );
    expect(await foot.count()).toBe(9);
});

test('find goes from one place to the next, and the tab key to what was found', async () => {
    const { page } = await open();
    await page.setViewportSize({ width: 900, height: 600 });
    await page.getByLabel('Find').fill('manage');
    const count = page.locator('.find-count');
    const now = () => page.locator('.found-now').innerText();
    const all = Number((await count.innerText()).split(' ').at(-1));
    expect(await count.innerText()).toBe(`1 of ${all}`);
    expect(await now()).toContain('Senior Manager');
    await page.keyboard.press('Shift+Enter');
    expect(await count.innerText()).toBe(`${all} of ${all}`);
    expect(await now()).toContain('Process Management');
    const isInSight = await page.locator('.found-now').evaluate(head => {
        const { left, top, width, height } = head.getBoundingClientRect();
        return head.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(isInSight).toBe(true);
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await count.innerText()).toBe(`1 of ${all}`);
    await page.getByLabel('Find').fill('nothing like that');
    expect(await count.innerText()).toBe('Nothing found');
    await page.keyboard.press('Escape');
    expect(await page.locator('.found').count()).toBe(0);
});

test('what is found but not shown can be shown', async () => {
    const { page } = await open();
    const unrequired = EU_LIKE.competencies.find(
        ({ code, forAll }) =>
            !forAll && EU_LIKE.roles.every(({ requirements }) => requirements.every(each => each.competency !== code))
    );
    await page.getByLabel('Find').fill(unrequired?.title ?? '');
    expect(await page.locator('.find-count').innerText()).toBe('Not shown');
    await page.getByText('no role here requires it.').getByRole('button', { name: 'Show it' }).click();
    expect(await page.locator('.found-now').innerText()).toContain(unrequired?.title);
    expect(await page.locator('.find-count').innerText()).toBe('1 of 1');
});

test('what is typed to find something does not draw the cells anew', async () => {
    const { page } = await open();
    await page.evaluate(() => {
        const stubbed = globalThis as unknown as { changed: number };
        stubbed.changed = 0;
        const observer = new MutationObserver(records => {
            stubbed.changed += records.length;
        });
        const matrix = document.querySelector('.matrix');
        if (matrix) observer.observe(matrix, { subtree: true, childList: true, attributes: true });
    });
    await page.getByLabel('Find').fill('team');
    await page.locator('.found-now').waitFor();
    const changed = await page.evaluate(() => (globalThis as unknown as { changed: number }).changed);
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThan(10);
});

test('in a narrow column, how much is shown stands on a line of its own and can be read', async () => {
    const { page } = await open();
    for (const width of [461, 600]) {
        await page.setViewportSize({ width, height: 600 });
        const shown = await page.locator('.matrix-bar .shown').boundingBox();
        const tools = await page.locator('.matrix-tools').boundingBox();
        expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThanOrEqual(tools?.y ?? 0);
        expect(await brokenWords(page, '.matrix-bar .shown')).toEqual([]);
    }
});

/** What a copy would put on the clipboard. */
async function copied(page: Page, act: () => Promise<void>): Promise<Readonly<Record<string, string>>> {
    await page.evaluate(() => {
        // After the page has had its turn.
        globalThis.addEventListener('copy', event => {
            const data = event.clipboardData;
            const types = ['text/html', 'text/plain'];
            (globalThis as unknown as { copied: unknown }).copied = Object.fromEntries(
                types.map(type => [type, data?.getData(type)])
            );
        });
        const { prototype } = DataTransfer;
        const put = prototype.setData;
        const taken: Record<string, string> = {};
        (globalThis as unknown as { taken: unknown }).taken = taken;
        prototype.setData = function (type: string, text: string) {
            taken[type] = text;
            put.call(this, type, text);
        };
    });
    await act();
    return page.evaluate(() => (globalThis as unknown as { taken: Readonly<Record<string, string>> }).taken);
}

test.each(['button', 'keys'])('the matrix is copied as a table by the %s', async way => {
    const model = {
        ...EU_LIKE,
        competencies: EU_LIKE.competencies.map(one => (one.code === 'PC1' ? { ...one, title: '=1+1\tand more' } : one))
    };
    const { page } = await open({ folded: ['category:Professional'] }, model);
    const data = await copied(page, async () => {
        if (way === 'button') {
            await page.getByRole('button', { name: 'Copy table' }).click();
            await page.getByRole('button', { name: 'Copied' }).waitFor();
        } else {
            await page.locator('.matrix td').first().click();
            await page.keyboard.press('Control+c');
        }
    });
    const lines = data['text/plain']?.split('\r\n') ?? [];
    expect(lines).toHaveLength(50);
    expect(lines[1]?.split('\t').slice(0, 5)).toEqual(['Professional Competencies', 'PC1', "'=1+1 and more", '2', '2']);
    expect(data['text/html']).toMatch(/<table border="1"><caption>.*<td>PC10<\/td>.*<td>3\.\.4<\/td>/s);
});

test('what is marked is copied instead, where something is', async () => {
    const { page } = await open();
    const data = await copied(page, async () => {
        await page.getByText('8 roles, 49 of 65 competencies').selectText();
        await page.keyboard.press('Control+c');
    });
    expect(data).toEqual({});
});

test('the page saves the matrix as a file that spreadsheets read', async () => {
    const { page, misdeeds } = await openStaticPage(started.browser, started.bundles, EU_LIKE);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('EU-Customs-Competency-Framework.csv');
    const text = await readFile(await download.path(), 'utf8');
    expect(text.split('\r\n')[1]).toBe('Professional Competencies,PC1,Dealing with Operational Risk,2,2,3,2,2,2,2,');
    expect(misdeeds.violations).toEqual([]);
});

test('VS Code is given the matrix, as it is laid out, to be saved', async () => {
    const { page, sent } = await open();
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const saved = (await sent()).find(message => message.type === 'save');
    expect(saved).toMatchObject({ file: { kind: 'csv', name: 'EU-Customs-Competency-Framework' } });
    expect(saved?.type === 'save' && saved.file.content).toMatch(
        /^.*Senior Manager.*\r\nProfessional Competencies,PC1,/
    );
});

test('the words of role titles stand on one line each, and few roles have wider columns', async () => {
    const titles = ['Operational Manager/Leader', 'Language Coordinator', 'Head of Telecommunications Infrastructure'];
    // Without a language, nothing is hyphenated.
    const { language: _, ...base } = EU_LIKE;
    const named = (model: PreviewModel) => ({
        ...model,
        roles: model.roles.map((role, position) => ({ ...role, title: titles[position % 3] ?? '' }))
    });
    const { page, show } = await open({}, named({ ...base, roles: base.roles.slice(0, 5) }));
    expect(await page.locator('th.role-head').count()).toBe(5);
    expect(await brokenWords(page, 'th.role-head .role-label')).toEqual([]);
    const width = async () => (await page.locator('th.role-head').first().boundingBox())?.width ?? 0;
    const wide = await width();
    await show(
        named({ ...base, roles: [...base.roles, ...base.roles.map(role => ({ ...role, code: `${role.code}2` }))] })
    );
    expect(await page.locator('th.role-head').count()).toBe(16);
    expect(await brokenWords(page, 'th.role-head .role-label')).toEqual([]);
    expect(await width()).toBeLessThan(wide);
    const { language: __, ...large } = largeModel(120, 120);
    await show({ ...large, roles: large.roles.map(role => ({ ...role, title: 'Operational Coordinator' })) });
    await page.locator('.large-matrix .role-head').first().waitFor();
    expect(await brokenWords(page, '.large-matrix .grid-column-head .role-label')).toEqual([]);
});
