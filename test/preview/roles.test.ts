import { expect, test } from 'vitest';
import { ANNOTATED, CAREERS, largeModel } from './models.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { DOCUMENT_URI, openWebview } from './webview-page.ts';

const started = suite();

async function openRiver() {
    const choice = { view: 'roles', role: 'RB-RO' } as const;
    const webview = await openWebview(started.browser, started.bundles, LIGHT, { uri: DOCUMENT_URI, choice });
    await webview.show(CAREERS);
    return webview;
}

test('a sheet says status, what the role extends, what it leaves out and why, and remarks on it', async () => {
    const { page, sent } = await openRiver();
    const sheet = page.getByRole('article', { name: 'River Officer' });
    expect(await sheet.locator('header').innerText()).toMatch(/Draft[\s\S]*Extends\s*Customs Officer in the/);
    await sheet.getByText('PC22 Reporting: The team lead writes the reports of the boats.').waitFor();
    expect(await sheet.locator('.remarks').innerText()).toMatch(/Ask the boat crews\.[\s\S]*A\. Editor/);
    expect(await sheet.locator('.competencies td.level').first().innerText()).toMatch(/^3\s*Advanced$/);
    await sheet.getByRole('button', { name: 'Compare with what it extends' }).click();
    expect((await sent()).at(-1)).toEqual({
        type: 'choose',
        choice: { view: 'compare', role: 'RB-RO', compared: ['CM-CO', 'RB-RO'] }
    });
    await page.getByText(/^Compared with Customs Officer .*, River Officer raises 1 and loses 1; 19 stay/).waitFor();
});

test('what a level asks for is opened for one competency, and for all; included levels are there on demand', async () => {
    const { page, sent, state } = await openRiver();
    const sheet = page.getByRole('article', { name: 'River Officer' });
    await sheet.getByText('What the levels ask for').click();
    await sheet.locator('.meaning', { hasText: 'Coping with Stress' }).locator('summary').click();
    const texts = sheet.locator('.meaning-text > .level-texts');
    await expect.poll(() => texts.count()).toBe(1);
    expect(await texts.innerText()).toMatch(/Advanced[\s\S]*Passes on what was learnt/);
    await sheet.getByText('The levels below, which are included').click();
    await sheet.getByText('Has sound practical knowledge').waitFor();
    await page.getByLabel('Show what the levels ask for').check();
    await expect.poll(() => sheet.locator('.meaning[open]').count()).toBe(20);
    expect(await state()).toMatchObject({ choice: { roles: { withMeanings: true } } });
    await sheet.locator('.meaning', { hasText: 'Teamwork' }).getByRole('button', { name: '2 Trained' }).first().click();
    expect((await sent()).at(-1)).toEqual({
        type: 'reveal',
        subject: { kind: 'level', scale: 'Proficiency', code: '2' }
    });
});

test('of many roles, the first are drawn, and the others when they are asked for', async () => {
    const { page, show } = await openWebview(started.browser, started.bundles, LIGHT);
    await show(largeModel(100, 3));
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    expect(await page.getByRole('article').count()).toBe(40);
    await page.getByRole('button', { name: 'Show the next 40' }).click();
    expect(await page.getByRole('article').count()).toBe(80);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await page.getByRole('article').count()).toBe(100);
});

test('on paper, several roles are a booklet in A4, and each begins a page that is headed by framework and role', async () => {
    const { page } = await openStaticPage(started.browser, started.bundles, CAREERS);
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    const pages = async () => {
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        const sizes = new Set(pdf.match(/\/MediaBox ?\[[^\]]*\]/g));
        // A4 in points: 210 × 297 mm.
        expect([...sizes]).toEqual([expect.stringMatching(/\[0 0 59[45]\S* 84[12]\S*\]/)]);
        return (pdf.match(/\/Type ?\/Page\b/g) ?? []).length;
    };
    await page.getByLabel('Category').selectOption('Management');
    // The cover, the contents, and six roles, of which each fits on a page.
    expect(await pages()).toBe(8);
    await page.getByLabel('Category').selectOption({ label: 'All categories' });
    await page.getByRole('combobox', { name: 'Role' }).selectOption('CM-CT');
    expect(await pages()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.running-head').innerText()).toMatch(
        /EU Customs Competency Framework · Version 2014-01[\s\S]*Customs Officer Trainee in the/
    );
    expect(await page.locator('.toolbar, .view-bar, .booklet').locator('visible=true').count()).toBe(0);
});

test('what can be printed has a button for it; within VS Code nothing can', async () => {
    const { page } = await openStaticPage(started.browser, started.bundles, CAREERS);
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await page.evaluate(() => {
        globalThis.print = () => document.body.classList.add('printed');
    });
    await page.getByRole('button', { name: 'Print' }).click();
    expect(await page.locator('body.printed').count()).toBe(1);
    const webview = await openRiver();
    expect(await webview.page.getByRole('button', { name: 'Print' }).count()).toBe(0);
});

test('on paper, a sheet has codes and what levels are called, and neither remarks nor numbers that are cut off', async () => {
    const tasks = Array.from({ length: 12 }, (_, position) => `Task ${position}`);
    const roles = CAREERS.roles.map(role => (role.code === 'RB-RO' ? { ...role, tasks } : role));
    const { page } = await openStaticPage(started.browser, started.bundles, { ...CAREERS, roles });
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await page.getByRole('combobox', { name: 'Role' }).selectOption('RB-RO');
    const sheet = page.getByRole('article', { name: 'River Officer' });
    expect(await sheet.locator('.remarks').isVisible()).toBe(true);
    expect(await sheet.locator('.role-scale').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await sheet.locator('.remarks').isVisible()).toBe(false);
    expect(await sheet.locator('.role-scale').innerText()).toMatch(/1 Awareness · 2 Trained · 3 Advanced · 4 Expert$/);
    expect(await sheet.locator('.competencies th.name').first().innerText()).toMatch(/^PC\d+ \w/);
    const room = await sheet.locator('ol').evaluate(list => {
        const { fontWeight, fontSize, fontFamily, paddingInlineStart } = getComputedStyle(list);
        const context = document.createElement('canvas').getContext('2d');
        if (context === null) throw new Error('There is no canvas.');
        context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
        return Number.parseFloat(paddingInlineStart) - context.measureText('12. ').width;
    });
    expect(room).toBeGreaterThan(0);
});

test('a table of requirements goes on upon the next page, whose room would else be empty', async () => {
    const model = largeModel(1, 60);
    const roles = model.roles.map(role => ({ ...role, tasks: Array.from({ length: 12 }, () => 'Does something.') }));
    const { page } = await openStaticPage(started.browser, started.bundles, { ...model, roles });
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await page.getByLabel('Category').selectOption('Professional');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect((pdf.match(/\/Type ?\/Page\b/g) ?? []).length).toBe(2);
});

test('values are said to be for everyone, and specialisations without content are one list', async () => {
    const model = {
        ...ANNOTATED,
        roles: ANNOTATED.roles.slice(0, 1).map(role => ({
            ...role,
            specialisations: ['Ropes', 'Nets'].map(title => ({ code: title, title, sections: [], requirements: [] }))
        }))
    };
    const { page, show } = await openWebview(started.browser, started.bundles, LIGHT);
    await show(model);
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    const sheet = page.getByRole('article').first();
    expect(await sheet.locator('.specialisations .named li').allInnerTexts()).toEqual(['Ropes', 'Nets']);
    expect(await sheet.locator('.specialisations h4').count()).toBe(0);
    const [value] = ANNOTATED.competencies.filter(({ forAll }) => forAll);
    expect(await sheet.locator('.role-values').innerText()).toContain(`(for everyone): ${value?.title}`);
});
