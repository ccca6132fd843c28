import { expect, test } from 'vitest';
import { competencyView } from '../../packages/preview/src/testing/view-parts.ts';
import { ANNOTATED, CAREERS, EU_LIKE, largeModel, MIXED } from './models.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { DOCUMENT_URI, reopenWebview } from './webview-page.ts';

const started = suite();

async function openRiver() {
    const choice = { view: 'roles', role: 'RB-RO' } as const;
    const webview = await reopenWebview(started.browser, started.bundles, LIGHT, { uri: DOCUMENT_URI, choice });
    await webview.show(CAREERS);
    return webview;
}

test('a sheet says status, what the role extends, what it leaves out and why, and remarks on it', async () => {
    const { page, state } = await openRiver();
    const sheet = page.getByRole('article', { name: 'River Officer' });
    expect(await sheet.locator('header').innerText()).toMatch(/Draft[\s\S]*Extends\s*Customs Officer in the/);
    await sheet.getByText('PC22 Reporting: The team lead writes the reports of the boats.').waitFor();
    expect(await sheet.locator('.remarks').innerText()).toMatch(/Ask the boat crews\.[\s\S]*A\. Editor/);
    expect(await sheet.locator('.competencies td.level').first().innerText()).toMatch(/^3\s*Advanced$/);
    await sheet.getByRole('button', { name: 'Compare with what it extends' }).click();
    expect(await state()).toEqual({
        uri: DOCUMENT_URI,
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
    await sheet.locator('.below').getByText('Has sound practical knowledge').waitFor();
    await page.getByLabel('Show what the levels ask for').check();
    await expect.poll(() => sheet.locator('.meaning[open]').count()).toBe(20);
    expect(await state()).toMatchObject({ choice: { roles: { withMeanings: true } } });
    // What the scale says stands once.
    expect(await sheet.getByText('Passes on what was learnt').locator('visible=true').count()).toBe(1);
    await sheet.locator('.meaning-levels').getByRole('button', { name: '2 Trained' }).click();
    expect((await sent()).at(-1)).toEqual({
        type: 'reveal',
        subject: { kind: 'level', scale: 'Proficiency', code: '2' }
    });
});

test('what is opened as soon as it is drawn stays open', async () => {
    const choice = { view: 'roles', role: 'RB-RO' } as const;
    const { page, show } = await reopenWebview(started.browser, started.bundles, LIGHT, { uri: DOCUMENT_URI, choice });
    await page.evaluate(() => {
        // The browser's own word comes later, and would put right what was undone.
        const muted = (event: Event) => event.isTrusted && event.stopImmediatePropagation();
        document.addEventListener('toggle', muted, true);
        const observer = new MutationObserver(() => {
            const meanings = document.querySelector<HTMLDetailsElement>('details.meanings');
            if (!meanings) return;
            observer.disconnect();
            meanings.open = true;
            meanings.dispatchEvent(new Event('toggle'));
        });
        observer.observe(document, { childList: true, subtree: true });
    });
    await show(CAREERS);
    await expect.poll(() => page.locator('.meaning').count()).toBe(20);
});

test('of many roles, the first are drawn, and the others when they are asked for', async () => {
    const { page, show } = await reopenWebview(started.browser, started.bundles, LIGHT);
    await show(largeModel(100, 3));
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    expect(await page.getByRole('article').count()).toBe(40);
    await page.getByRole('button', { name: 'Show the next 40' }).click();
    expect(await page.getByRole('article').count()).toBe(80);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await page.getByRole('article').count()).toBe(100);
});

test('beside more than two others, an empty category has no column, which is said', async () => {
    const { page, show } = await reopenWebview(started.browser, started.bundles, LIGHT);
    const [first] = EU_LIKE.categories;
    const national = first === undefined ? [] : [{ ...first, code: 'National', title: 'National Competencies' }];
    await show({
        ...EU_LIKE,
        categories: [...EU_LIKE.categories, ...national],
        competencies: [...EU_LIKE.competencies, competencyView('NC1', 'Coastal Law', 'National')]
    });
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    const sheet = page.getByRole('article').filter({ hasText: 'CM-SM' }).first();
    expect(await sheet.locator('.competencies thead .level-head').count()).toBe(3);
    expect(await sheet.locator('.left-out').innerText()).toBe('Nothing is required of “National Competencies”.');
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
    // The cover, the contents with the domain, six roles, of which each fits on a page, and the levels.
    expect(await pages()).toBe(9);
    await page.getByLabel('Category').selectOption({ label: 'All categories' });
    await page.getByRole('combobox', { name: 'Role' }).selectOption('CM-CT');
    expect(await pages()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.running-head').innerText()).toMatch(
        /EU Customs Competency Framework · Version 2014-01[\s\S]*Customs Officer Trainee in the/
    );
    expect(await page.locator('.toolbar, .view-bar, .booklet, .domains').locator('visible=true').count()).toBe(0);
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
    expect(await sheet.locator('.role-legend').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await sheet.locator('.remarks').isVisible()).toBe(false);
    expect(await sheet.locator('.role-legend').innerText()).toMatch(
        /1 Awareness · 2 Trained · 3 Advanced · 4 Expert\s+in italics: inherited from Customs Officer in the/
    );
    // The numbers are explained below, so that the names have the room.
    expect(await sheet.locator('.level-title').locator('visible=true').count()).toBe(0);
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

test.each(['R0', ''])(
    'a table of requirements begins the next page where few rows have room, role “%s”',
    async role => {
        const model = largeModel(2, 20);
        const roles = model.roles.map(each => ({ ...each, tasks: ['Does something.', 'Does another thing.'] }));
        const { page } = await openStaticPage(started.browser, started.bundles, { ...model, roles });
        await page.getByRole('tab', { name: 'Role sheets' }).click();
        await page.getByLabel('Category').selectOption('Professional');
        await page.getByRole('combobox', { name: 'Role' }).selectOption(role);
        await page.emulateMedia({ media: 'print' });
        /** How many rows stand on the first page, if that is as high as so many; columns break as pages do, and can be measured. */
        const onFirstPage = (room: number) =>
            page.locator('.sheets').evaluate((sheets, height) => {
                const [sheet] = sheets.querySelectorAll<HTMLElement>('.sheet');
                if (!(sheets instanceof HTMLElement) || !sheet) throw new Error('There is no sheet.');
                for (const each of sheets.children) if (each !== sheet) (each as HTMLElement).style.display = 'none';
                sheets.style.columnWidth = '';
                const rows = [...sheet.querySelectorAll('.competencies tbody tr')];
                const end = (rows[height]?.getBoundingClientRect().top ?? 0) - sheet.getBoundingClientRect().top;
                Object.assign(sheets.style, { columnWidth: '700px', columnFill: 'auto', blockSize: `${end + 1}px` });
                const { left } = sheet.getBoundingClientRect();
                return rows.filter(each => each.getBoundingClientRect().left < left + 600).length;
            }, room);
        expect(await onFirstPage(6)).toBe(0);
        expect(await onFirstPage(10)).toBe(10);
    }
);

test('on paper, roles are chapters: the contents lead to them by their numbers, and the domain stands before them', async () => {
    const { page } = await openStaticPage(started.browser, started.bundles, CAREERS);
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await page.getByText('About Client Management').click();
    await page.getByText('StrategicManager: Strategy is set for all domains.').waitFor();
    await page.getByText('About Client Management').click();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Subtype ?\/Link\b/g)).toHaveLength(CAREERS.roles.length + 1);
    await page.emulateMedia({ media: 'print' });
    // Closed on the screen, it is printed all the same.
    expect(await page.getByText('Looks after traders and private persons.').isVisible()).toBe(true);
    const manager = page.getByRole('article', { name: 'Middle Manager' });
    expect(await manager.locator('.activities li').allInnerTexts()).toEqual(['Registration', 'Relations']);
    // Of what a browser counts by itself, nothing is in the document: how far it has come is counted here.
    const numbered = await page
        .locator('.sheet, .booklet-levels')
        .evaluateAll(chapters =>
            chapters
                .map(chapter => chapter.querySelector('h2, .chapter-title'))
                .map((title, at) => [
                    chapters.slice(0, at + 1).filter(each => getComputedStyle(each).counterIncrement === 'chapter 1')
                        .length,
                    title && getComputedStyle(title, '::before').content
                ])
        );
    expect(numbered).toEqual(Array.from({ length: 10 }, (_, at) => [at + 1, 'counter(chapter) "\u2002"']));
    expect(await page.locator('.contents-part').allInnerTexts()).toEqual([
        'Management Roles',
        'Expert Roles',
        'Operational Roles'
    ]);
    expect(await page.locator('.booklet-levels').innerText()).toMatch(/Each level includes[\s\S]*Knows the main ideas/);
});

test('a sheet by itself says what the domain says of its activities', async () => {
    const { page } = await openStaticPage(started.browser, started.bundles, CAREERS);
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await page.getByRole('combobox', { name: 'Role' }).selectOption('CM-MM');
    const activities = page.getByRole('article', { name: 'Middle Manager' }).locator('.activities li');
    await page.emulateMedia({ media: 'print' });
    expect(await activities.allInnerTexts()).toEqual([
        expect.stringMatching(/^Registration\s+Handles applications\.$/),
        expect.stringMatching(/^Relations\s+Helps people to comply\.$/)
    ]);
    expect(await activities.evaluateAll(items => items.map(item => (item as HTMLLIElement).value))).toEqual([1, 2]);
});

test('on paper, what the scale says of a level stands once, and what competencies say of theirs stands with them', async () => {
    const { page } = await openStaticPage(started.browser, started.bundles, CAREERS);
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await page.getByRole('combobox', { name: 'Role' }).selectOption('CM-SM');
    await page.getByLabel('Show what the levels ask for').check();
    const sheet = page.getByRole('article', { name: 'Senior Manager' });
    const printed = (text: string) => sheet.getByText(text).locator('visible=true').count();
    await sheet.locator('.meaning[open]').first().waitFor({ state: 'attached' });
    expect(await printed('Handles exceptions')).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await printed('Handles exceptions')).toBe(1);
    expect(await printed('Has the team decide for itself')).toBe(1);
    expect(await sheet.locator('.meaning').locator('visible=true').allInnerTexts()).toEqual([
        expect.stringContaining('Teamwork')
    ]);
    // In a booklet, the levels stand behind all roles.
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'All roles' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Handles exceptions').locator('visible=true').count()).toBe(1);
    expect(await page.getByText('Has the team decide for itself').locator('visible=true').count()).toBeGreaterThan(0);
});

test('on paper, a sheet explains the marks that it has, and no others', async () => {
    const { page } = await openStaticPage(started.browser, started.bundles, MIXED);
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await page.emulateMedia({ media: 'print' });
    const legends = await page.locator('.role-legend').allInnerTexts();
    expect(legends).toEqual([
        expect.stringMatching(/required[\s\S]*desirable[\s\S]*in italics: inherited from Core Requirements$/),
        expect.stringMatching(/desirable\s+in italics: inherited from Clerk$/)
    ]);
    expect(legends[1]).not.toContain('required');
});

test('a role that was taken over from another framework tells which, by its title', async () => {
    const [role, ...roles] = CAREERS.roles;
    const { page, show } = await reopenWebview(started.browser, started.bundles, LIGHT);
    const frameworks = [{ code: 'EU', title: 'European Framework' }];
    await show({ ...CAREERS, frameworks, roles: role === undefined ? [] : [{ ...role, adoptedFrom: 'EU' }, ...roles] });
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await page.getByText('Taken over from European Framework (EU)').waitFor();
});

test('values are said to be for everyone, and specialisations without content are one list', async () => {
    const model = {
        ...ANNOTATED,
        roles: ANNOTATED.roles.slice(0, 1).map(role => ({
            ...role,
            specialisations: ['Ropes', 'Nets'].map(title => ({ code: title, title, sections: [], requirements: [] }))
        }))
    };
    const { page, show } = await reopenWebview(started.browser, started.bundles, LIGHT);
    await show(model);
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    const sheet = page.getByRole('article').first();
    expect(await sheet.locator('.specialisations .named li').allInnerTexts()).toEqual(['Ropes', 'Nets']);
    expect(await sheet.locator('.specialisations h4').count()).toBe(0);
    const [value] = ANNOTATED.competencies.filter(({ forAll }) => forAll);
    expect(await sheet.locator('.role-values').innerText()).toContain(`(for everyone): ${value?.title}`);
    // They stand before the tasks and what is required, as documents have them.
    const order = await sheet
        .locator('.role-values, .competencies-area')
        .evaluateAll(all => all.map(one => one.tagName));
    expect(order).toEqual(['P', 'SECTION']);
});
