import type { PreviewModel } from '@gradus/protocol';
import { expect, test } from 'vitest';
import { hostile } from '../../packages/preview/src/testing/hostile-texts.ts';
import { axeViolations } from './axe.ts';
import { lookInEachTheme } from './each-theme.ts';
import { cell, focused, openEdited, paste } from './edited-matrix.ts';
import { NO_MISDEEDS } from './guarded-page.ts';
import { EU_LIKE, EU_SHORT, largeModel, MIXED } from './models.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { openWebview } from './webview-page.ts';

const started = suite();

const open = (model?: PreviewModel) => openEdited(started, model);

/** The framework with another level in one cell. */
function withLevel(level: string): PreviewModel {
    const roles = EU_LIKE.roles.map(role => ({
        ...role,
        requirements: role.requirements.map(each =>
            role.code === 'CM-SM' && each.competency === 'PC9' ? { ...each, level } : each
        )
    }));
    return { ...EU_LIKE, roles };
}

const SEEN = { level: '3', necessity: 'essential', isInherited: false };

test('a level is typed into a cell, which shows that it is on its way', async () => {
    const { page, edits, answer, editor, focusOn, show, misdeeds } = await open();
    await focusOn('CM-SM', 'PC9');
    await page.keyboard.type('4');
    expect(await editor.locator('input[type="text"]').inputValue()).toBe('4');
    await page.keyboard.press('Enter');
    expect((await edits()).map(({ edits: all, isTrial }) => ({ all, isTrial }))).toEqual([
        {
            all: [
                {
                    role: 'CM-SM',
                    competency: 'PC9',
                    seen: SEEN,
                    wanted: { level: '4', necessity: 'essential' }
                }
            ],
            isTrial: false
        }
    ]);
    await editor.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('CM-SM PC10');
    await answer({ type: 'changed' });
    expect(await focused(page)).toBe('CM-SM PC10');
    expect(await page.getByText('PC9 Teamwork, Senior Manager in', { exact: false }).count()).toBe(1);
    const opacity = () => cell(page, 'CM-SM', 'PC9').evaluate(element => getComputedStyle(element).opacity);
    expect(await opacity()).toBe('0.45');
    // An update that is late does not show it yet.
    await show({ ...EU_LIKE });
    expect(await opacity()).toBe('0.45');
    await show(withLevel('4'));
    expect(await opacity()).toBe('1');
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

test('levels are typed down a column with Enter, and nobody waits for an answer', async () => {
    const { page, edits, editor, focusOn, send, sent } = await open();
    const done = async (index: number) =>
        send({ type: 'edited', id: (await edits())[index]?.id ?? 0, verdicts: [{ type: 'changed' }], isDone: true });
    const LATE_MS = 200;
    await focusOn('CM-SM', 'PC9');
    const answers = [0, 1, 2].map(async index => {
        await expect.poll(async () => (await edits()).length, { timeout: 5000 }).toBeGreaterThan(index);
        await page.waitForTimeout(LATE_MS);
        await done(index);
    });
    for (const key of ['1', 'Enter', '2', 'Enter', '4', 'Enter']) await page.keyboard.press(key);
    const written = (await edits()).map(
        ({ edits: [edit] }) => `${edit?.role} ${edit?.competency} ${edit?.wanted?.level}`
    );
    expect(written).toEqual(['CM-SM PC9 1', 'CM-SM PC10 2', 'CM-SM PC11 4']);
    expect(await focused(page)).toBe('CM-SM PC12');
    // Answers do not close what is typed in the meantime, not even in the same cell.
    for (const key of ['ArrowUp', '3']) await page.keyboard.press(key);
    await Promise.all(answers);
    expect(await editor.locator('input[type="text"]').inputValue()).toBe('3');
    await page.keyboard.press('Shift+Enter');
    expect(await focused(page)).toBe('CM-SM PC10');
    // A cell that says something is opened; its text has a key of its own.
    await page.keyboard.press('Enter');
    expect(await editor.locator('input[type="text"]').inputValue()).toBe('2');
    await page.keyboard.press('Enter');
    expect(await edits()).toHaveLength(4);
    expect(await focused(page)).toBe('CM-SM PC11');
    expect((await sent()).filter(({ type }) => type === 'reveal')).toEqual([]);
    await page.keyboard.press('Control+Enter');
    expect((await sent()).filter(({ type }) => type === 'reveal')).toEqual([
        { type: 'reveal', subject: { kind: 'requirement', role: 'CM-SM', competency: 'PC11' } }
    ]);
});

test('in the last row Enter stays', async () => {
    const { page, edits, answer, editor } = await open();
    const last = page.locator('td[data-role="CM-SM"]').last();
    const name = await last.getAttribute('data-competency');
    await last.locator('[data-stop]').or(last).last().focus();
    for (const key of ['1', 'Enter', '2']) await page.keyboard.press(key);
    await answer({ type: 'changed' });
    expect(await editor.locator('input[type="text"]').inputValue()).toBe('2');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe(`CM-SM ${name}`);
    expect((await edits()).map(({ edits: [edit] }) => `${edit?.competency} ${edit?.wanted?.level}`)).toEqual([
        `${name} 1`,
        `${name} 2`
    ]);
});

test('a level is chosen from those there are, made desirable, and removed', async () => {
    const { page, edits, answer, editor, focusOn, show } = await open();
    await focusOn('CM-SM', 'PC9');
    await page.keyboard.press('F2');
    expect(await editor.locator('.cell-levels button').allTextContents()).toEqual([
        '1Awareness',
        '2Trained',
        '3Advanced',
        '4Expert'
    ]);
    expect(await axeViolations(page)).toEqual([]);
    await editor.getByLabel('Desirable').check();
    await editor.locator('input[type="text"]').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    expect((await edits())[0]?.edits[0]?.wanted).toEqual({ level: '2', necessity: 'desirable' });
    await answer({ type: 'changed' });
    await page.keyboard.press('Delete');
    expect((await edits())[1]?.edits[0]?.wanted).toBeNull();
    await answer({ type: 'removed' });
    // Where nothing is required any more there is no link, which had the focus.
    const without = EU_LIKE.roles.map(role => ({
        ...role,
        requirements: role.requirements.filter(each => role.code !== 'CM-SM' || each.competency !== 'PC9')
    }));
    await show({ ...EU_LIKE, roles: without });
    expect(await focused(page)).toBe('CM-SM PC9');
    await page.keyboard.press('F2');
    await page.keyboard.type('4');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('CM-SM PC9');
    expect(await edits()).toHaveLength(2);
    expect(await page.getByRole('region', { name: 'Not written' }).count()).toBe(0);
});

test('whoever goes on to the next cell stays there, and hears what has become of the last', async () => {
    const { page, edits, editor, focusOn, send } = await open();
    const done = async (index: number, type: 'changed' | 'removed') =>
        send({ type: 'edited', id: (await edits())[index]?.id ?? 0, verdicts: [{ type }], isDone: true });
    await focusOn('CM-SM', 'PC9');
    await page.keyboard.press('Delete');
    await focusOn('CM-MM', 'PC9');
    await page.keyboard.press('Delete');
    expect((await edits()).map(({ edits: [edit] }) => edit?.role)).toEqual(['CM-SM', 'CM-MM']);
    await done(0, 'removed');
    expect(await focused(page)).toBe('CM-MM PC9');
    expect(await page.getByText(/Senior Manager.*: removed$/).count()).toBe(1);
    await focusOn('CM-LM', 'PC9');
    await page.keyboard.type('4');
    // The role says nothing of its own any more, but takes over a level.
    await done(1, 'changed');
    expect(await editor.locator('input[type="text"]').inputValue()).toBe('4');
    expect(await page.getByText(/Middle Manager.*: inherited again$/).count()).toBe(1);
});

test('what is refused while another cell is edited waits at its cell, and nothing that is typed is lost', async () => {
    const { page, edits, editor, focusOn, send } = await open();
    const field = editor.locator('input[type="text"]');
    const refuse = async (index: number) => {
        const verdicts = [{ type: 'refused' as const, reason: 'The text has changed.' }];
        await send({ type: 'edited', id: (await edits())[index]?.id ?? 0, verdicts, isDone: false });
    };
    await focusOn('CM-SM', 'PC9');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await cell(page, 'CM-MM', 'PC9').locator('.link').click();
    await page.keyboard.type('2');
    await refuse(0);
    expect(await field.inputValue()).toBe('2');
    await page.keyboard.type('-3');
    expect(await field.inputValue()).toBe('2-3');
    const notice = page.getByRole('region', { name: 'Not written' });
    expect(await notice.textContent()).toMatch(/PC9 Teamwork, Senior Manager.*: “4”The text has changed\./);
    const outline = () => cell(page, 'CM-SM', 'PC9').evaluate(each => getComputedStyle(each).outlineStyle);
    expect(await outline()).toBe('dashed');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await notice.getByRole('button', { name: 'Open' }).click();
    expect(await field.inputValue()).toBe('4');
    expect(await editor.getByRole('alert').textContent()).toBe('The text has changed.');
    await notice.waitFor({ state: 'detached' });
    expect(await outline()).not.toBe('dashed');
    await page.keyboard.press('Enter');
    // Also where somebody has only gone on, and where a question is to be answered.
    await focusOn('CM-LM', 'PC9');
    await refuse(1);
    expect(await focused(page)).toBe('CM-LM PC9');
    await focusOn('CM-SM', 'PC9');
    await page.keyboard.press('F2');
    expect(await field.inputValue()).toBe('4');
});

test('what is refused says why and stays as it was typed; what is asked is done once it is agreed to', async () => {
    const { page, edits, answer, editor, focusOn } = await open();
    await focusOn('CM-SM', 'PC9');
    await page.keyboard.type('nine');
    await editor.getByRole('button', { name: 'OK' }).click();
    expect(await editor.getByRole('alert').textContent()).toBe('“nine” is no level of Teamwork.');
    expect(await edits()).toEqual([]);
    // It is typed over.
    await page.keyboard.type('adv');
    await page.keyboard.press('Enter');
    expect((await edits())[0]?.edits[0]?.wanted).toMatchObject({ level: '3' });
    await answer({ type: 'refused', reason: 'The text has changed.' });
    // Keys have gone on, and are not taken away from where they are.
    expect(await focused(page)).toBe('CM-SM PC10');
    await page.getByRole('region', { name: 'Not written' }).getByRole('button', { name: 'Open' }).click();
    expect(await editor.getByRole('alert').textContent()).toBe('The text has changed.');
    expect(await editor.locator('input[type="text"]').inputValue()).toBe('adv');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await answer({ type: 'asks', about: 'own', question: 'Leave it out?', needsReason: true });
    await page.keyboard.type('Others do that.');
    await page.keyboard.press('Enter');
    expect((await edits())[2]?.edits[0]).toMatchObject({ wanted: null, agreedTo: ['own'], reason: 'Others do that.' });
});

test('an edit says what was shown when it was begun', async () => {
    const { page, edits, answer, focusOn, show } = await open();
    await focusOn('CM-SM', 'PC9');
    await page.keyboard.type('4');
    const roles = EU_LIKE.roles.map(role => ({
        ...role,
        requirements: role.requirements.map(each => (each.competency === 'PC9' ? { ...each, level: '1' } : each))
    }));
    await show({ ...EU_LIKE, roles });
    await page.keyboard.press('Enter');
    expect((await edits())[0]?.edits[0]?.seen).toEqual(SEEN);
    await answer({ type: 'refused', reason: 'The text has changed.' });
    await page.getByRole('button', { name: 'Open' }).click();
    await page.keyboard.press('Enter');
    expect((await edits())[1]?.edits[0]?.seen).toEqual({ ...SEEN, level: '1' });
});

test('a click shows the text and stays in the cell, a double click edits what it says', async () => {
    const { page, sent, editor } = await open();
    await cell(page, 'CM-SM', 'PC9').locator('.link').dblclick();
    await editor.waitFor();
    await page.keyboard.type('2');
    expect(await editor.locator('input[type="text"]').inputValue()).toBe('2');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(400);
    expect((await sent()).filter(({ type }) => type === 'reveal')).toEqual([]);
    await cell(page, 'CM-SM', 'PC9').locator('.link').click();
    await expect
        .poll(async () => (await sent()).filter(({ type }) => type === 'reveal'))
        .toEqual([
            {
                type: 'reveal',
                subject: { kind: 'requirement', role: 'CM-SM', competency: 'PC9' },
                keepsFocus: true
            }
        ]);
    await page.keyboard.press('1');
    expect(await editor.locator('input[type="text"]').inputValue()).toBe('1');
});

test('a block is pasted once it was seen what it changes', async () => {
    const { page, edits, answer, focusOn } = await open();
    await focusOn('CM-SM', 'PC9');
    await paste(page, '4\t2–3\r\n\tnonsense\r\n');
    const [trial] = await edits();
    expect(trial?.isTrial).toBe(true);
    expect(trial?.edits.map(({ wanted }) => wanted)).toEqual([{ level: '4' }, { level: '2', maxLevel: '3' }, null]);
    await answer(
        { type: 'changed' },
        { type: 'asks', about: 'own', question: 'Make it its own?', needsReason: false },
        { type: 'refused', reason: 'No.' }
    );
    const panel = page.getByRole('region', { name: 'Paste' });
    await panel.waitFor();
    expect(await panel.textContent()).toMatch(
        /2 changed, 2 not possible1 cell of “Middle Manager.*Make it the role’s own\?.*No\./
    );
    expect(await axeViolations(page)).toEqual([]);
    // Half of it is not possible, so that something else may have been meant.
    expect(await panel.getByRole('button').allTextContents()).toEqual(['Cancel', 'Apply the 2 possible']);
    expect(await panel.textContent()).toMatch(/PC9 · Senior Manager.*: 3 → 4PC9 · Middle Manager.*: \d → 2–3/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const [, done] = await edits();
    expect(done).toMatchObject({ isTrial: false, edits: [{ isConfirmed: true }, { isConfirmed: true }] });
    await answer({ type: 'changed' }, { type: 'changed' });
    await panel.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('CM-SM PC9');
    await paste(page, '1');
    expect((await edits())[2]).toMatchObject({ isTrial: false, edits: [{ wanted: { level: '1' } }] });
});

test('problems are marked in their cells, and the cell at the cursor is pointed at', async () => {
    const { page, send } = await open();
    const mark = { role: 'CM-SM', competency: 'PC9', severity: 'warning', message: 'Too low.' } as const;
    await send({ type: 'show', model: EU_LIKE, problems: 1, marks: [mark] });
    expect(await cell(page, 'CM-SM', 'PC9').getAttribute('title')).toMatch(
        /Teamwork, 3 Advanced\. Problem: Too low\.$/
    );
    // They stay until others are told, or none.
    const title = () => cell(page, 'CM-SM', 'PC9').getAttribute('title');
    await send({ type: 'change', change: {}, problems: 1 });
    expect(await title()).toContain('Too low.');
    await send({ type: 'change', change: {}, problems: 0, marks: [] });
    expect(await title()).not.toContain('Too low.');
    await page.setViewportSize({ width: 700, height: 500 });
    const outline = (role: string) => cell(page, role, 'MC19').evaluate(each => getComputedStyle(each).outlineStyle);
    await send({ type: 'at', subject: { kind: 'requirement', role: 'CM-SM', competency: 'MC19' } });
    expect(await outline('CM-SM')).toBe('solid');
    const { bottom } = await cell(page, 'CM-SM', 'MC19').evaluate(each => each.getBoundingClientRect());
    expect(bottom).toBeLessThanOrEqual(501);
    await send({ type: 'at', subject: { kind: 'role', code: 'CM-MM' } });
    expect(await outline('CM-SM')).toBe('none');
    await send({ type: 'at', subject: null });
});

test('a role or competency at the cursor is brought into sight, its head is marked, and so it is in forced colours', async () => {
    const options = { forcedColors: 'active' } as const;
    const { page, send, show } = await openWebview(started.browser, started.bundles, LIGHT, undefined, options);
    await show(EU_LIKE);
    await page.setViewportSize({ width: 560, height: 500 });
    const outline = (selector: string) =>
        page
            .locator(selector)
            .first()
            .evaluate(each => getComputedStyle(each).outlineStyle);
    const isInSight = (selector: string) =>
        page.locator(selector).evaluate(each => {
            const { left, right, top, bottom } = each.getBoundingClientRect();
            return left >= 0 && right <= innerWidth + 1 && top >= 0 && bottom <= innerHeight + 1;
        });
    expect(await isInSight('th:has([data-of="role CM-EX"])')).toBe(false);
    await send({ type: 'at', subject: { kind: 'role', code: 'CM-EX' } });
    expect(await isInSight('th:has([data-of="role CM-EX"])')).toBe(true);
    expect(await outline('[data-of="role CM-EX"]')).toBe('solid');
    expect(await outline('td[data-role="CM-EX"]')).toBe('dashed');
    await send({ type: 'at', subject: { kind: 'competency', code: 'MC19' } });
    expect(await isInSight('th:has([data-of="competency MC19"])')).toBe(true);
    expect(await outline('[data-of="role CM-EX"]')).toBe('none');
});

test('what has no levels is required or desirable, and an empty cell opens with enter', async () => {
    const { page, edits, editor } = await open(MIXED);
    const empty = page.locator('td[data-role][data-stop]').first();
    await empty.focus();
    await page.keyboard.press('Enter');
    await editor.locator('.cell-levels button').first().click();
    expect((await edits())[0]?.edits[0]?.seen).toBeNull();
});

test('cells of a matrix that is too large for a table are edited as well, from the one above and by typing', async () => {
    const large = largeModel(150, 150);
    const [{ scale, levels } = {}] = EU_LIKE.competencies;
    const { page, edits, answer, editor, send } = await open({
        ...large,
        competencies: large.competencies.map(each => ({ ...each, ...(scale && levels && { scale, levels }) }))
    });
    await cell(page, 'R1', 'C2').focus();
    await page.keyboard.press('Control+d');
    expect((await edits())[0]?.edits).toMatchObject([{ role: 'R1', competency: 'C2', wanted: { level: '3' } }]);
    await answer({ type: 'changed' });
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    expect((await edits())[1]?.edits).toMatchObject([{ role: 'R1', competency: 'C2', wanted: { level: '1' } }]);
    await answer({ type: 'changed' });
    await editor.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('R1 C3');
    expect(await cell(page, 'R140', 'C120').count()).toBe(0);
    await send({ type: 'at', subject: { kind: 'requirement', role: 'R140', competency: 'C120' } });
    await cell(page, 'R140', 'C120').waitFor();
    expect(await cell(page, 'R140', 'C120').evaluate(each => getComputedStyle(each).outlineStyle)).toBe('solid');
    // Keys go on from where they are, and not from where the text is.
    expect(await focused(page)).toBe('R1 C3');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('R1 C4');
});

test('what was typed is written by going elsewhere, and left only by Escape', async () => {
    const { page, edits, answer, editor, focusOn, send } = await open();
    const wanted = async () => (await edits()).map(({ edits: [edit] }) => `${edit?.role} ${edit?.wanted?.level}`);
    await focusOn('CM-SM', 'PC9');
    await page.keyboard.type('4');
    expect(await editor.locator('.cell-levels [aria-pressed="true"]').allTextContents()).toEqual(['4Expert']);
    await cell(page, 'CM-MM', 'PC10').locator('.link').click();
    await editor.waitFor({ state: 'detached' });
    expect(await wanted()).toEqual(['CM-SM 4']);
    await answer({ type: 'changed' });
    expect(await focused(page)).toBe('CM-MM PC10');
    // The tab key goes on to the next cell, as in spreadsheets.
    await focusOn('CM-SM', 'PC9');
    await page.keyboard.type('2');
    await page.keyboard.press('Tab');
    await editor.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('CM-MM PC9');
    // One's own edit of a moment ago is nobody else's.
    expect((await edits())[1]?.edits[0]?.seen).toEqual({ ...SEEN, level: '4' });
    await answer({ type: 'changed' });
    // What means nothing is kept, and said.
    await focusOn('CM-SM', 'PC9');
    await page.keyboard.type('nine');
    await page.locator('.matrix-bar input').first().click();
    const notice = page.getByRole('region', { name: 'Not written' });
    expect(await notice.textContent()).toContain('“nine”“nine” is no level of Teamwork.');
    expect(await edits()).toHaveLength(2);
    await notice.getByRole('button', { name: 'Open' }).click();
    await page.keyboard.press('Escape');
    // Nothing was typed: through all that can be chosen, and back to the cell.
    await focusOn('CM-MM', 'PC9');
    await page.keyboard.press('F2');
    for (let stop = 0; stop < 8; stop++) await page.keyboard.press('Tab');
    await editor.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('CM-MM PC9');
    await page.keyboard.press('F2');
    await editor.getByLabel('Desirable').check();
    await editor.getByRole('button', { name: 'OK' }).click();
    expect((await edits())[2]?.edits[0]?.wanted).toMatchObject({ necessity: 'desirable' });
    await answer({ type: 'changed' });
    await page.keyboard.type('4 essential');
    await send({ type: 'look', choice: { view: 'roles' } });
    await editor.waitFor({ state: 'detached' });
    expect((await edits())[3]?.edits[0]?.wanted).toEqual({ level: '4', necessity: 'essential' });
});

test('keys that are held or pressed twice do something once, and fill with what was written a moment ago', async () => {
    const { page, edits, answer, focusOn } = await open();
    await focusOn('CM-SM', 'PC9');
    await page.keyboard.down('Delete');
    await page.keyboard.down('Delete');
    await page.keyboard.up('Delete');
    await page.keyboard.press('Delete');
    expect(await edits()).toHaveLength(1);
    await answer({ type: 'removed' });
    await page.keyboard.type('1');
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    expect(await edits()).toHaveLength(2);
    expect((await edits())[1]?.edits[0]?.seen).toBeNull();
    await answer({ type: 'added' });
    for (const key of ['Control+d', 'ArrowDown', 'Control+d']) await page.keyboard.press(key);
    const filled = (await edits()).slice(2).map(({ edits: [edit] }) => `${edit?.competency} ${edit?.wanted?.level}`);
    expect(filled).toEqual(['PC10 1', 'PC11 1']);
});

test('a late answer about one cell leaves the editor of another as it is', async () => {
    const { page, edits, editor, focusOn, send } = await open();
    await focusOn('CM-SM', 'PC9');
    await page.keyboard.press('Delete');
    await focusOn('CM-MM', 'PC9');
    await page.keyboard.type('2');
    const verdicts = [
        { type: 'asks' as const, about: 'leave-out' as const, question: 'Leave it out?', needsReason: true }
    ];
    await send({ type: 'edited', id: (await edits())[0]?.id ?? 0, verdicts, isDone: false });
    expect(await editor.getAttribute('aria-label')).toContain('Middle Manager');
    expect(await editor.locator('input[type="text"]').inputValue()).toBe('2');
    expect(await page.getByRole('region', { name: 'Not written' }).textContent()).toContain('Leave it out?');
});

test('while some of the text cannot be read, what was written stays marked, and that is said', async () => {
    const { page, answer, focusOn, send } = await openEdited(started, EU_LIKE, undefined, openWebview);
    await page.clock.install();
    await focusOn('CM-SM', 'PC9');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await send({ type: 'change', change: {}, problems: 1, isStale: true });
    await answer({ type: 'changed' });
    await page.clock.fastForward(2300);
    const opacity = () => cell(page, 'CM-SM', 'PC9').evaluate(element => getComputedStyle(element).opacity);
    expect(await opacity()).toBe('0.45');
    // Nothing else tells what was typed.
    expect(await cell(page, 'CM-SM', 'PC9').textContent()).toBe('4');
    expect(await page.getByText('1 cell is written into the text', { exact: false }).count()).toBe(1);
    await send({ type: 'show', model: withLevel('4'), problems: 0 });
    expect(await opacity()).toBe('1');
    expect(await page.getByText('1 cell is written into the text', { exact: false }).count()).toBe(0);
});

test('a role of another framework is adapted here once that is agreed to', async () => {
    const [first, ...roles] = EU_LIKE.roles;
    if (!first) throw new Error('There is no role.');
    const { page, edits, answer, editor, focusOn } = await open({
        ...EU_LIKE,
        roles: [{ ...first, adoptedFrom: 'Base' }, ...roles]
    });
    await focusOn('CM-SM', 'PC9');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await answer({
        type: 'asks',
        about: 'adapt',
        and: 'own',
        question: '“adapt role CM-SM” would be written. Do it?',
        needsReason: false
    });
    await page.getByRole('button', { name: 'Open' }).click();
    expect(await editor.getByRole('alert').textContent()).toContain('adapt role CM-SM');
    await page.keyboard.press('Enter');
    expect((await edits())[1]?.edits[0]).toMatchObject({ wanted: { level: '4' }, agreedTo: ['adapt', 'own'] });
});

test('texts that would be markup or selectors stay texts', async () => {
    const model = hostile(EU_LIKE);
    const { page, editor, send, misdeeds } = await open(model);
    const first = page.locator('[data-role][data-competency] .link').first();
    await first.focus();
    await page.keyboard.press('F2');
    const [role] = model.roles;
    expect(await editor.locator('.cell-editor-role').textContent()).toBe(role?.title.trim());
    const competency = role?.requirements[0]?.competency ?? '';
    await send({ type: 'at', subject: { kind: 'requirement', role: role?.code ?? '', competency } });
    await page.locator('h1').click({ position: { x: 2, y: 2 } });
    await editor.waitFor({ state: 'detached' });
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

test('nothing is edited in a page without a text behind it', async () => {
    const { page } = await openStaticPage(started.browser, started.bundles, EU_LIKE);
    await cell(page, 'CM-SM', 'PC9').dblclick();
    expect(await page.locator('.cell-editor, .editable-cells').count()).toBe(0);
});

test('has nothing that axe objects to in any theme', async () => {
    const { page, answer, editor, focusOn } = await open(EU_SHORT);
    for (const [width, suffix] of [
        [1280, ''],
        [480, '-480']
    ] as const) {
        const isNarrow = width !== 1280;
        await page.setViewportSize({ width, height: 800 });
        await focusOn('CM-SM', 'PC9');
        await page.keyboard.type('7');
        await editor.getByRole('button', { name: 'OK' }).click();
        await lookInEachTheme(page, `cell-editor${suffix}`, { isNarrow });
        await editor.locator('.cell-levels button').last().click();
        const question = 'PC9 “Teamwork” is inherited from “Everybody”. Leave it out here?';
        await answer({ type: 'asks', about: 'own', question, needsReason: true });
        await lookInEachTheme(page, `cell-question${suffix}`, { isNarrow });
        await page.keyboard.press('Escape');
        await paste(page, '4\t2–3\r\n\tnonsense');
        await answer(
            { type: 'changed' },
            { type: 'asks', about: 'own', question, needsReason: false },
            { type: 'removed' }
        );
        await page.getByRole('region', { name: 'Paste' }).waitFor();
        await lookInEachTheme(page, `paste${suffix}`, { isNarrow });
        await page.keyboard.press('Escape');
    }
});
