import type { CellVerdict, PreviewModel } from '@gradus/protocol';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { lookInEachTheme } from './each-theme.ts';
import { cell, copy, focused, openEdited, paste, selected } from './edited-matrix.ts';
import { NO_MISDEEDS } from './guarded-page.ts';
import { EU_LIKE, EU_SHORT, largeModel } from './models.ts';
import { suite } from './suite.ts';
import { LIGHT, THEMES } from './themes.ts';
import { openWebview, wear } from './webview-page.ts';

const started = suite();
const open = (model?: PreviewModel) => openEdited(started, model);

const press = async (page: Page, ...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
};
const CHANGED: CellVerdict = { type: 'changed' };
const SQUARE = ['CM-SM PC9', 'CM-MM PC9', 'CM-SM PC10', 'CM-MM PC10'];

test('cells are selected with Shift and the arrows, and all of them are emptied once that is agreed to', async () => {
    const { page, edits, answer, focusOn, misdeeds } = await open();
    const grid = page.getByRole('grid');
    expect(await grid.getAttribute('aria-multiselectable')).toBe('true');
    await focusOn('CM-SM', 'PC9');
    expect(await cell(page, 'CM-SM', 'PC9').getAttribute('aria-selected')).toBe('false');
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowDown');
    await expect.poll(() => selected(page)).toEqual(SQUARE);
    expect(await page.getByText('4 cells selected', { exact: true }).count()).toBe(1);
    expect(await focused(page)).toBe('CM-MM PC10');
    // Back again over where it began, and on to the other side.
    await press(page, 'Shift+ArrowUp', 'Shift+ArrowUp');
    await expect.poll(() => selected(page)).toEqual(['CM-SM PC8', 'CM-MM PC8', 'CM-SM PC9', 'CM-MM PC9']);
    expect(await axeViolations(page)).toEqual([]);
    await press(page, 'Delete');
    const [trial] = await edits();
    expect(trial?.isTrial).toBe(true);
    expect(trial?.edits.map(({ role, competency, wanted }) => `${role} ${competency} ${wanted}`)).toEqual([
        'CM-SM PC8 null',
        'CM-MM PC8 null',
        'CM-SM PC9 null',
        'CM-MM PC9 null'
    ]);
    await answer(...Array.from({ length: 4 }, (): CellVerdict => ({ type: 'removed' })));
    const panel = page.getByRole('region', { name: 'Remove' });
    expect(await panel.textContent()).toContain('Remove4 removedChanges');
    await press(page, 'Enter');
    expect((await edits())[1]).toMatchObject({ isTrial: false, edits: [{}, {}, {}, {}] });
    await answer(CHANGED, CHANGED, CHANGED, CHANGED);
    await panel.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('CM-MM PC8');
    await expect.poll(() => selected(page)).toHaveLength(4);
    await press(page, 'ArrowLeft');
    await expect.poll(() => selected(page)).toEqual([]);
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

test('all cells are selected at once, but not those that are folded up, and Escape lets go of them', async () => {
    const { page, focusOn } = await open();
    await focusOn('CM-SM', 'OC1');
    await press(page, 'Control+a');
    await expect.poll(() => selected(page)).toHaveLength(8 * 49);
    await press(page, 'Escape');
    await expect.poll(() => selected(page)).toEqual([]);
    await page.getByRole('row', { name: 'Professional Competencies' }).getByRole('button').first().click();
    await focusOn('CM-SM', 'OC1');
    await press(page, 'Control+a');
    const all = await selected(page);
    expect(all.length).toBeLessThan(8 * 49);
    expect(await page.getByText(`${all.length} cells selected`, { exact: true }).count()).toBe(1);
    // The heads, and fields, have their own.
    await press(page, 'Escape');
    await page.getByRole('searchbox').or(page.getByRole('textbox')).first().focus();
    await press(page, 'Control+a');
    await expect.poll(() => selected(page)).toEqual([]);
});

test('a level that is typed goes into all of them', async () => {
    const { page, edits, answer, editor, focusOn } = await open();
    await focusOn('CM-SM', 'PC9');
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowDown', '1');
    expect(await editor.textContent()).toContain('and 3 more');
    await press(page, 'Enter');
    await editor.waitFor({ state: 'detached' });
    const [trial] = await edits();
    expect(trial?.isTrial).toBe(true);
    expect(trial?.edits.map(({ wanted }) => wanted)).toEqual(
        SQUARE.map(() => ({ level: '1', necessity: 'essential' }))
    );
    await answer(CHANGED, CHANGED, { type: 'refused', reason: 'No.' }, CHANGED);
    expect(await page.getByRole('region', { name: 'Set to 1' }).textContent()).toMatch(
        /^Set to 13 changed, 1 not possible.*No\..*Apply the 3 possible/
    );
    await press(page, 'Escape');
    expect(await edits()).toHaveLength(1);
    expect(await focused(page)).toBe('CM-MM PC10');
});

test('what is selected is copied as cells that spreadsheets do not compute, and pasted over a range', async () => {
    const roles = EU_LIKE.roles.map(role => ({
        ...role,
        requirements: role.requirements.map(each =>
            role.code === 'CM-SM' && each.competency === 'PC9' ? { ...each, level: '=1+1' } : each
        )
    }));
    const { page, edits, focusOn } = await open({ ...EU_LIKE, roles });
    await focusOn('CM-SM', 'PC9');
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowDown');
    const copied = await copy(page);
    expect(copied.text).toMatch(/^'=1\+1\t3\r\n\d\S*\t\d\S*$/);
    expect(copied.html).toContain('<tbody><tr><td>&#39;=1+1</td><td>3</td></tr><tr>');
    await paste(page, '1');
    expect((await edits())[0]?.edits.map(({ role, competency }) => `${role} ${competency}`)).toEqual(SQUARE);
    // With nothing selected it is the cell.
    await press(page, 'ArrowRight');
    expect((await copy(page)).text).toMatch(/^\d$/);
    // At a head it is all of the table, which goes to the cells that it names wherever it is pasted.
    await page.locator('th [data-stop]').last().focus();
    const { text } = await copy(page);
    expect(text.split('\r\n')).toHaveLength(50);
    await focusOn('CM-MM', 'PC10');
    await paste(page, text.replace(/\t'=1\+1/, '\t2'));
    // It is another cell than the one at which it is pasted, and shown first.
    expect((await edits()).slice(1)).toMatchObject([
        { isTrial: true, edits: [{ role: 'CM-SM', competency: 'PC9', wanted: { level: '2' } }] }
    ]);
});

test('what is copied, and that a paste changes nothing, can be seen for a while', async () => {
    const { page, edits, focusOn } = await openEdited(started, EU_LIKE, undefined, openWebview);
    await page.clock.install();
    const seen = page.locator('.brief-notice');
    await focusOn('CM-SM', 'PC9');
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowDown');
    const { text } = await copy(page);
    expect(await seen.textContent()).toBe('4 cells copied');
    expect(await axeViolations(page)).toEqual([]);
    await focusOn('CM-SM', 'PC9');
    for (const each of [text, '3']) {
        await paste(page, each);
        expect(await seen.textContent()).toBe('Nothing of this would change anything.');
        expect(await seen.getAttribute('role')).toBe('status');
        await press(page, 'ArrowLeft', 'ArrowRight');
        await focusOn('CM-SM', 'PC9');
    }
    await page.clock.fastForward(10_000);
    await seen.waitFor({ state: 'detached' });
    expect(await edits()).toEqual([]);
});

test('what is said for a while does not cover what is to be pressed', async () => {
    const { page, answer, focusOn } = await open();
    await focusOn('CM-SM', 'PC9');
    await press(page, 'Shift+ArrowDown');
    await copy(page);
    await paste(page, '1\n1');
    await answer(CHANGED, CHANGED);
    const box = async (at: string) => (await page.locator(at).boundingBox()) ?? { y: 0, height: 0 };
    const [seen, panel] = [await box('.brief-notice'), await box('.bulk-panel')];
    expect(seen.height).toBeGreaterThan(0);
    expect(seen.y + seen.height).toBeLessThan(panel.y);
});

test('a pasted table goes where its heads say; names that are not at heads are never left out silently', async () => {
    const { page, edits, answer, focusOn } = await open();
    await focusOn('CM-LM', 'PC2');
    await paste(page, '\tCM-SM\tCM-XX\nPC9\t1\t1\nPC10\t1\t1');
    expect((await edits())[0]?.edits.map(({ role, competency }) => `${role} ${competency}`)).toEqual([
        'CM-SM PC9',
        'CM-SM PC10'
    ]);
    await answer(CHANGED, CHANGED);
    const panel = page.getByRole('region', { name: 'Paste' });
    expect(await panel.textContent()).toContain('No role is called CM-XX.');
    await press(page, 'Escape');
    await paste(page, 'Teamwork\t1\t1');
    expect(await panel.textContent()).toContain('“Teamwork” is a name and no level');
    expect(await panel.getByRole('button').allTextContents()).toEqual(['Cancel']);
    expect(await edits()).toHaveLength(1);
});

test('a cell that is copied here is pasted as it was, also over one that is desirable', async () => {
    const roles = EU_LIKE.roles.map(role => ({
        ...role,
        requirements: role.requirements.map(each =>
            role.code === 'CM-MM' ? { ...each, necessity: 'desirable' as const } : each
        )
    }));
    const { page, edits, focusOn } = await open({ ...EU_LIKE, roles });
    await focusOn('CM-SM', 'PC9');
    await page.evaluate(() => {
        const options = { clipboardData: new DataTransfer(), bubbles: true, cancelable: true };
        document.activeElement?.dispatchEvent(new ClipboardEvent('copy', options));
        const other = document.querySelector('[data-role="CM-MM"][data-competency="PC9"]');
        other?.dispatchEvent(new ClipboardEvent('paste', options));
    });
    expect((await edits())[0]?.edits).toMatchObject([
        { role: 'CM-MM', competency: 'PC9', wanted: { level: '3', necessity: 'essential' } }
    ]);
    // From elsewhere, what does not say how much it counts leaves that as it is.
    await focusOn('CM-MM', 'PC10');
    await paste(page, '3');
    expect((await edits())[1]?.edits[0]?.wanted).toEqual({ level: '3' });
});

test('Ctrl+D and Ctrl+R fill from the first row and column; where one cell changes, that is done at once', async () => {
    const { page, edits, answer, focusOn } = await open();
    await focusOn('CM-SM', 'PC9');
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+r');
    const filled = async () => {
        const last = (await edits()).at(-1);
        return { isTrial: last?.isTrial, cells: last?.edits.map(each => `${each.role} ${each.wanted?.level}`) };
    };
    const { isTrial, cells = [] } = await filled();
    expect(isTrial).toBe(true);
    expect(cells.length).toBeGreaterThan(1);
    expect(cells.every(each => !each.startsWith('CM-SM'))).toBe(true);
    await answer(...cells.map(() => CHANGED));
    await page.getByRole('region', { name: 'Fill' }).waitFor();
    await press(page, 'Escape', 'Control+d');
    expect((await edits()).at(-1)?.edits.every(({ competency }) => competency === 'PC10')).toBe(true);
    await answer({ type: 'unchanged' });
    await press(page, 'Escape', 'Escape');
    await focusOn('CM-SE', 'PC9');
    await press(page, 'Control+r');
    expect(await filled()).toEqual({ isTrial: false, cells: ['CM-SE 3'] });
});

test('the mouse selects by dragging and with Shift, and fills from the corner', async () => {
    const { page, edits, sent, focusOn } = await open();
    const middle = async (role: string, competency: string) => {
        const { x, y, width, height } = (await cell(page, role, competency).boundingBox()) ?? new DOMRect();
        return [x + width / 2, y + height / 2] as const;
    };
    await page.mouse.move(...(await middle('CM-SM', 'PC9')));
    await page.mouse.down();
    await page.mouse.move(...(await middle('CM-MM', 'PC9')));
    await page.mouse.move(...(await middle('CM-MM', 'PC10')));
    await page.mouse.up();
    await expect.poll(() => selected(page)).toEqual(SQUARE);
    await cell(page, 'CM-LM', 'PC9').click({ modifiers: ['Shift'] });
    await expect.poll(() => selected(page)).toEqual(['CM-SM PC9', 'CM-MM PC9', 'CM-LM PC9']);
    await page.waitForTimeout(400);
    expect((await sent()).filter(({ type }) => type === 'reveal')).toEqual([]);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
    await focusOn('CM-SM', 'PC2');
    await page.keyboard.press('Escape');
    // From the one cell that has the focus as well.
    const { x, y, width, height } = (await cell(page, 'CM-SM', 'PC2').boundingBox()) ?? new DOMRect();
    await page.mouse.move(x + width - 4, y + height - 4);
    await page.mouse.down();
    await page.mouse.move(...(await middle('CM-SM', 'PC4')));
    expect(await page.locator('[data-filled]').count()).toBe(3);
    await page.mouse.up();
    expect(await page.locator('[data-filled]').count()).toBe(0);
    await expect.poll(() => selected(page)).toEqual(['CM-SM PC2', 'CM-SM PC3', 'CM-SM PC4']);
    const [fill] = await edits();
    expect(fill?.edits.every(({ role, competency }) => role === 'CM-SM' && competency !== 'PC2')).toBe(true);
    expect(fill?.edits.length).toBeGreaterThan(0);
});

test('in a matrix that is too large for a table, what is selected stays so while it is scrolled away', async () => {
    const large = largeModel(150, 150);
    const [{ scale, levels } = {}] = EU_LIKE.competencies;
    const { page, edits } = await open({
        ...large,
        competencies: large.competencies.map(each => ({ ...each, ...(scale && levels && { scale, levels }) }))
    });
    expect(await page.getByRole('grid').getAttribute('aria-multiselectable')).toBe('true');
    await cell(page, 'R1', 'C2').focus();
    await press(page, 'Shift+ArrowRight', 'Shift+PageDown', 'Shift+PageDown', 'Shift+PageDown', 'Shift+PageDown');
    expect(await focused(page)).toBe('R2 C42');
    expect(await page.getByText('82 cells selected', { exact: true }).count()).toBe(1);
    await press(page, 'Shift+Control+End');
    expect(await focused(page)).toBe('R149 C149');
    expect(await cell(page, 'R1', 'C2').count()).toBe(0);
    expect(await cell(page, 'R148', 'C149').getAttribute('aria-selected')).toBe('true');
    await page.locator('.grid-area').evaluate(area => area.scrollTo(0, 0));
    await cell(page, 'R1', 'C2').waitFor();
    expect(await cell(page, 'R1', 'C2').getAttribute('aria-selected')).toBe('true');
    expect(await cell(page, 'R0', 'C2').getAttribute('aria-selected')).toBe('false');
    await press(page, 'Shift+Control+Home', 'Shift+ArrowRight', 'Control+d');
    // From the anchor on, which is at its other end now.
    expect((await edits())[0]?.edits.map(({ role, competency }) => `${role} ${competency}`)).toEqual([
        'R1 C1',
        'R1 C2'
    ]);
});

test('whoever goes on to another cell means that one', async () => {
    const { page, edits, focusOn } = await open();
    await focusOn('CM-SM', 'PC9');
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowDown');
    await focusOn('CM-SE', 'PC9');
    await press(page, 'Delete');
    expect((await edits()).map(each => [each.isTrial, each.edits.length])).toEqual([[false, 1]]);
    await expect.poll(() => selected(page)).toEqual([]);
});

test('what is selected follows its cells when lines come and go, and is let go of when they are gone', async () => {
    const { page, show, focusOn } = await open();
    await focusOn('CM-SM', 'PC9');
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowDown');
    await show({ ...EU_LIKE, competencies: EU_LIKE.competencies.filter(({ code }) => code !== 'PC1') });
    await expect.poll(() => selected(page)).toEqual(SQUARE);
    expect(await focused(page)).toBe('CM-MM PC10');
    await show({ ...EU_LIKE, roles: EU_LIKE.roles.filter(({ code }) => code !== 'CM-SM') });
    await expect.poll(() => selected(page)).toEqual([]);
});

test('the last edit is undone and done again by keys, from wherever the focus is, which stays there', async () => {
    const { page, undos, send, focusOn } = await open();
    const answer = async (refusal?: string) => {
        const cells = refusal === undefined ? [{ role: 'CM-SM', competency: 'PC9' }] : [];
        await send({ type: 'undone', id: (await undos()).at(-1)?.id ?? 0, cells, ...(refusal && { refusal }) });
    };
    await focusOn('CM-MM', 'PC9');
    await press(page, 'Shift+ArrowRight', 'Control+z');
    expect((await undos()).map(({ isRedo }) => isRedo)).toEqual([false]);
    await answer();
    expect(await page.getByText(/^Undone: PC9 Teamwork, Senior Manager/).count()).toBe(1);
    await expect.poll(() => selected(page)).toEqual(['CM-MM PC9', 'CM-LM PC9']);
    expect(await focused(page)).toBe('CM-LM PC9');
    await press(page, 'Control+y', 'Control+Shift+z', 'Meta+z');
    expect((await undos()).map(({ isRedo }) => isRedo)).toEqual([false, true, true, false]);
    await answer('“a.gradus” has been changed.');
    const notice = page.getByRole('region', { name: 'Not written' });
    expect(await notice.textContent()).toContain('Not undone“a.gradus” has been changed.');
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await notice.waitFor({ state: 'detached' });
    // In a field, the letters that were typed there are meant.
    await focusOn('CM-MM', 'PC9');
    await press(page, '4', 'Control+z');
    await page.locator('.matrix-bar input').first().focus();
    await press(page, 'Control+z');
    expect(await undos()).toHaveLength(4);
});

test('the texts that were edited are saved by keys, and what could not be saved is said', async () => {
    const { page, sent, send, focusOn } = await open();
    const saves = async () => (await sent()).filter(each => each.type === 'saveTexts');
    await focusOn('CM-MM', 'PC9');
    await press(page, 'Control+s');
    await send({ type: 'textsSaved', id: (await saves())[0]?.id ?? 0, saved: 2, failed: 0 });
    expect(await page.getByText('2 texts saved', { exact: true }).count()).toBe(1);
    await press(page, 'Control+s');
    await send({ type: 'textsSaved', id: (await saves())[1]?.id ?? 0, saved: 0, failed: 1 });
    const notice = page.getByRole('region', { name: 'Not written' });
    expect(await notice.textContent()).toContain('A text could not be saved.');
    expect(await focused(page)).toBe('CM-MM PC9');
});

test('what is selected can be seen in each theme', async () => {
    const { page, send, edits, focusOn } = await open(EU_SHORT);
    await focusOn('CM-SM', 'PC9');
    await page.keyboard.press('Delete');
    await focusOn('CM-SM', 'PC2');
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown');
    const verdicts = [{ type: 'refused' as const, reason: 'The text of “Senior Manager” has a syntax error.' }];
    await send({ type: 'edited', id: (await edits())[0]?.id ?? 0, verdicts, isDone: false });
    const look = (role: string) =>
        cell(page, role, 'PC3').evaluate(each => {
            const { backgroundColor, outlineStyle } = getComputedStyle(each);
            return backgroundColor + outlineStyle;
        });
    for (const theme of THEMES) {
        await wear(page, theme);
        expect(await look('CM-SM'), theme.name).not.toBe(await look('CM-SE'));
    }
    await wear(page, LIGHT);
    await lookInEachTheme(page, 'selection');
    await page.setViewportSize({ width: 480, height: 800 });
    await lookInEachTheme(page, 'selection-480', { isNarrow: true });
});

test('Shift and the space bar select rows, Ctrl and the space bar columns', async () => {
    const { page, sent, focusOn } = await open();
    const all = EU_LIKE.roles.map(({ code }) => `${code} PC9`);
    await focusOn('CM-MM', 'PC9');
    await press(page, 'Shift+Space');
    await expect.poll(() => selected(page)).toEqual(all);
    expect(await page.getByText('8 cells selected', { exact: true }).count()).toBe(1);
    expect(await focused(page)).toBe('CM-MM PC9');
    await press(page, 'Escape', 'Control+Space');
    expect((await selected(page)).every(each => each.startsWith('CM-MM'))).toBe(true);
    await expect.poll(() => selected(page)).toHaveLength(49);
    // Of several cells, all rows that they stand in.
    await press(page, 'Escape', 'Shift+ArrowDown', 'Shift+Space');
    await expect.poll(() => selected(page)).toEqual([...all, ...EU_LIKE.roles.map(({ code }) => `${code} PC10`)]);
    await press(page, 'Escape', 'Control+Shift+Space');
    await expect.poll(() => selected(page)).toEqual([]);
    expect((await sent()).filter(({ type }) => type === 'reveal')).toEqual([]);
});

test.each([EU_LIKE, largeModel(120, 45)])(
    'what is dragged at the edges scrolls, and reaches what comes into sight',
    async model => {
        const { page, edits } = await open(model);
        await page.setViewportSize({ width: 760, height: 600 });
        const [role = '', competency = '', last = '', farRole = ''] =
            model === EU_LIKE ? ['CM-SM', 'PC9', 'MC19', 'CM-CT'] : ['R1', 'C2', 'C44', 'R9'];
        const middle = async (name: string) => {
            const { x, y, width, height } = (await cell(page, role, name).boundingBox()) ?? new DOMRect();
            return [x + width / 2, y + height / 2] as const;
        };
        const [x, y] = await middle(competency);
        const isSelected = (ofRole: string, of: string) =>
            cell(page, ofRole, of)
                .evaluate(each => each.getAttribute('aria-selected') === 'true')
                .catch(() => false);
        await page.mouse.move(x, y);
        await page.mouse.down();
        await page.mouse.move(x, y + 40);
        await page.mouse.move(x, 599);
        await cell(page, role, last).waitFor();
        await expect.poll(() => isSelected(role, last), { timeout: 10_000 }).toBe(true);
        // To the side, and back up over the heads.
        await page.mouse.move(759, 400);
        await cell(page, farRole, last).waitFor();
        await expect.poll(() => page.locator('.matrix-area').evaluate(each => each.scrollLeft)).toBeGreaterThan(50);
        await page.mouse.move(x, 5);
        await expect
            .poll(() => page.locator('.matrix-area').evaluate(each => each.scrollTop), { timeout: 10_000 })
            .toBe(0);
        await page.mouse.up();
        const top = await page.locator('.matrix-area').evaluate(each => each.scrollTop);
        await page.mouse.move(x, 599);
        await page.waitForTimeout(100);
        expect(await page.locator('.matrix-area').evaluate(each => each.scrollTop)).toBe(top);
        // From the corner of a cell it fills in the same way.
        await page.keyboard.press('Escape');
        await page.locator('.matrix-area').evaluate(each => each.scrollTo(0, 0));
        await cell(page, role, competency)
            .locator('[data-stop]')
            .or(cell(page, role, competency))
            .last()
            .focus();
        const box = (await cell(page, role, competency).boundingBox()) ?? new DOMRect();
        await page.mouse.move(box.x + box.width - 4, box.y + box.height - 4);
        await page.mouse.down();
        await page.mouse.move(x, 599);
        await expect
            .poll(
                () =>
                    cell(page, role, last)
                        .getAttribute('data-filled')
                        .catch(() => null),
                { timeout: 10_000 }
            )
            .toBe('');
        await page.mouse.up();
        expect((await edits()).at(-1)?.edits.length).toBeGreaterThan(10);
    }
);
