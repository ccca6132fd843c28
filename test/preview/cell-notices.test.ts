import type { CellVerdict, PreviewState } from '@gradus/protocol';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { lookInEachTheme } from './each-theme.ts';
import { cell, focused, openEdited } from './edited-matrix.ts';
import { NO_MISDEEDS } from './guarded-page.ts';
import { EU_LIKE, EU_SHORT, largeModel } from './models.ts';
import { suite } from './suite.ts';
import { openWebview } from './webview-page.ts';

const started = suite();

const asks = (about: 'own' | 'leave-out' | 'again' = 'own'): CellVerdict => ({
    type: 'asks',
    about,
    question: 'It is inherited. Do it?',
    needsReason: about === 'leave-out'
});

const press = async (page: Page, ...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
};

/** What waits for the focus to be where it stays is done. */
const settled = (page: Page) => page.evaluate(() => new Promise(resolve => setTimeout(resolve, 10)));

const FOR_COLUMN = 'Do not ask again in this column';

async function open(kept?: PreviewState, model = EU_LIKE) {
    const opened = await openEdited(started, model, kept);
    const { page, edits, undos, send } = opened;
    return {
        ...opened,
        notices: page.getByRole('region', { name: 'Not written' }),
        /** What the extension says to an edit, by its number. */
        say: async (number: number, ...verdicts: CellVerdict[]) => {
            const isDone = verdicts.every(({ type }) => type !== 'refused' && type !== 'asks');
            await send({ type: 'edited', id: (await edits())[number]?.id ?? 0, verdicts, isDone });
        },
        last: async () => (await edits()).at(-1)?.edits ?? [],
        undo: async (...competencies: readonly string[]) => {
            await press(page, 'Control+z');
            const cells = competencies.map(competency => ({ role: 'CM-SM', competency }));
            await send({ type: 'undone', id: (await undos()).at(-1)?.id ?? 0, cells });
        }
    };
}

test('whoever types down a column of inherited levels is asked once, for all of it and for the rest', async () => {
    const { page, edits, say, last, notices, focusOn, misdeeds } = await open();
    await focusOn('CM-SM', 'PC9');
    for (const [number, level] of ['1', '2', '4'].entries()) {
        await press(page, level, 'Enter');
        await say(number, asks());
    }
    expect(
        await notices
            .getByRole('listitem')
            .filter({ has: page.locator('form') })
            .count()
    ).toBe(1);
    expect(await notices.textContent()).toMatch(
        /PC9: “1”PC10: “2”PC11: “4”3 cells of “Senior Manager[^”]*” are inherited\. Make them the role’s own\?/
    );
    expect(await focused(page)).toBe('CM-SM PC12');
    // What is typed over is asked about no longer as it was.
    await press(page, 'ArrowUp', '3', 'Enter');
    expect(await notices.textContent()).toContain('2 cells');
    await say(3, asks());
    await notices.getByLabel(FOR_COLUMN).check();
    await notices.getByRole('button', { name: 'Yes' }).click();
    expect((await last()).map(({ competency, wanted, agreedTo }) => [competency, wanted?.level, agreedTo])).toEqual([
        ['PC9', '1', ['own']],
        ['PC10', '2', ['own']],
        ['PC11', '3', ['own']]
    ]);
    await notices.waitFor({ state: 'detached' });
    await say(4, { type: 'changed' }, { type: 'changed' }, { type: 'changed' });
    await focusOn('CM-SM', 'PC12');
    await press(page, '1', 'Enter');
    expect(await last()).toMatchObject([{ competency: 'PC12', agreedTo: ['own'] }]);
    expect((await last())[0]).not.toHaveProperty('isConfirmed');
    // Whoever was in another column is asked again, also in this one.
    await focusOn('CM-MM', 'PC12');
    await settled(page);
    await focusOn('CM-SM', 'PC13');
    await press(page, '1', 'Enter');
    expect((await edits()).at(-1)?.edits[0]).not.toHaveProperty('agreedTo');
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

test('whoever answers what waits below the matrix stays at the cell where they were', async () => {
    const { page, edits, say, last, notices, focusOn } = await open();
    await focusOn('CM-SM', 'PC9');
    for (const [number, level] of ['1', '2'].entries()) {
        await press(page, level, 'Enter');
        await say(number, asks());
    }
    for (const answer of ['Yes', 'No']) {
        expect(await focused(page)).toBe('CM-SM PC11');
        await settled(page);
        await notices.getByRole('button', { name: answer }).click();
        expect(await focused(page)).toBe('CM-SM PC11');
        await say((await edits()).length - 1, asks('again'), asks('again'));
    }
    await press(page, '4', 'Enter');
    expect(await last()).toMatchObject([{ competency: 'PC11', wanted: { level: '4' } }]);
});

test('one level that is none does not swallow those that are typed after it', async () => {
    const { page, edits, notices, editor, focusOn } = await open();
    await focusOn('CM-SM', 'PC9');
    await press(page, '9', 'Enter', '1', 'Enter', '4', 'Enter');
    await expect.poll(async () => (await edits()).length).toBe(2);
    expect(
        (await edits()).flatMap(each => each.edits).map(({ competency, wanted }) => [competency, wanted?.level])
    ).toEqual([
        ['PC10', '1'],
        ['PC11', '4']
    ]);
    expect(await focused(page)).toBe('CM-SM PC12');
    expect(await notices.textContent()).toContain('“9” is no level of Teamwork.');
    // Where it is looked after, it is typed over.
    await notices.getByRole('button', { name: 'Open' }).click();
    await press(page, '3');
    expect(await editor.locator('input[type="text"]').inputValue()).toBe('3');
});

test('an answer for the column counts for what was typed before it, and goes with its reason', async () => {
    const { page, edits, say, last, notices, focusOn } = await open();
    await focusOn('CM-SM', 'PC9');
    await press(page, 'Delete', 'ArrowDown', 'Delete');
    await say(0, asks('leave-out'));
    await notices.getByLabel('Why').fill('Others do that.');
    await notices.getByLabel(FOR_COLUMN).check();
    await press(page, 'Enter');
    expect(await last()).toMatchObject([{ competency: 'PC9', agreedTo: ['leave-out'], reason: 'Others do that.' }]);
    await say(1, asks('leave-out'));
    await expect.poll(async () => (await edits()).length).toBe(4);
    expect(await last()).toMatchObject([{ competency: 'PC10', agreedTo: ['leave-out'], reason: 'Others do that.' }]);
});

test('of cells that are agreed to together, what is refused says why, and the others wait', async () => {
    const { page, say, last, notices, focusOn } = await open();
    await focusOn('CM-SM', 'PC9');
    for (const number of [0, 1, 2]) {
        await press(page, '1', 'Enter');
        await say(number, asks());
    }
    await notices.getByRole('button', { name: 'Yes' }).click();
    await say(3, { type: 'changed' }, { type: 'refused', reason: 'The text has changed.' }, asks('again'));
    expect(await notices.getByRole('listitem').filter({ hasText: 'The text has changed.' }).count()).toBe(1);
    // What was not asked before is asked now, and nothing is agreed to with something else.
    const asked = notices.locator('form');
    expect(await asked.count()).toBe(2);
    await asked.last().getByRole('button', { name: 'Yes' }).click();
    expect(await last()).toMatchObject([{ competency: 'PC11', agreedTo: ['again'] }]);
    expect((await last())[0]).not.toHaveProperty('isConfirmed');
    await notices.getByRole('button', { name: 'No' }).click();
    expect(await asked.count()).toBe(0);
});

test('a question is not answered by going elsewhere, and waits again', async () => {
    const { page, editor, say, notices, focusOn } = await open();
    await focusOn('CM-SM', 'PC9');
    await press(page, '1', 'Enter');
    await say(0, asks());
    const elsewhere = [
        () => cell(page, 'CM-MM', 'PC11').click(),
        () => press(page, 'Tab', 'Tab'),
        () => page.getByRole('tab', { name: 'Role sheets' }).click()
    ];
    for (const go of elsewhere) {
        await notices.getByRole('button', { name: 'Open' }).click();
        expect(await notices.count()).toBe(0);
        await go();
        expect(await editor.count()).toBe(0);
        await page.getByRole('tab', { name: 'Role matrix' }).click();
        expect(await notices.textContent()).toMatch(/PC9 [^“]*: “1”It is inherited/);
    }
    await notices.getByRole('button', { name: 'Open' }).click();
    await press(page, 'Escape');
    expect(await notices.count()).toBe(0);
});

test('what waits is there again when the page was hidden', async () => {
    const { page, say, state, focusOn } = await open();
    await focusOn('CM-SM', 'PC9');
    await press(page, '1', 'Enter');
    await say(0, asks());
    const again = await open(await state());
    expect(await again.notices.textContent()).toMatch(/PC9 [^“]*: “1”It is inherited/);
    await again.notices.getByRole('button', { name: 'Yes' }).click();
    expect(await again.last()).toMatchObject([{ competency: 'PC9', wanted: { level: '1' }, agreedTo: ['own'] }]);
    expect((await again.state())?.unwritten).toBeUndefined();
});

test('so is what was just being typed, until it is written or given up', async () => {
    const { page, editor, state, focusOn } = await open();
    await focusOn('CM-SM', 'PC9');
    await press(page, '1');
    const again = await open(await state());
    expect(await again.notices.textContent()).toMatch(/PC9 [^“]*: “1”The preview was hidden before Enter/);
    await again.notices.getByRole('button', { name: 'Open' }).click();
    await press(again.page, 'Enter');
    expect(await again.last()).toMatchObject([{ competency: 'PC9', wanted: { level: '1' } }]);
    expect((await again.state())?.unwritten).toBeUndefined();
    await press(page, 'Escape');
    expect(await editor.count()).toBe(0);
    expect((await state())?.unwritten).toBeUndefined();
});

test('an answer that comes late takes nobody out of the notices', async () => {
    const { page, editor, say, notices, focusOn } = await open();
    await focusOn('CM-SM', 'PC9');
    await press(page, '1', 'Enter', '1', 'Enter', 'Delete', 'ArrowDown', '1', 'Enter');
    await say(0, asks());
    await say(1, { type: 'refused', reason: 'No.' });
    await notices.getByLabel(FOR_COLUMN).focus();
    await say(2, asks('leave-out'));
    await say(3, asks());
    expect(await editor.count()).toBe(0);
    expect(await notices.locator('form').count()).toBe(2);
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.textContent)).toContain(
        '2 cells of “Senior Manager'
    );
});

test('an agreement is to one column, and ends with what came of it', async () => {
    const { page, edits, last, say, undo, notices, focusOn } = await open();
    await focusOn('CM-SM', 'PC9');
    await press(page, '1', 'Enter');
    await focusOn('CM-MM', 'PC9');
    await settled(page);
    await press(page, '1', 'Enter');
    await say(1, asks());
    await notices.getByLabel(FOR_COLUMN).check();
    await notices.getByRole('button', { name: 'Yes' }).click();
    await say(2, { type: 'changed' });
    // An answer from another column leaves it as it is.
    await say(0, asks());
    await focusOn('CM-MM', 'PC10');
    await press(page, '1', 'Enter');
    expect(await last()).toMatchObject([{ role: 'CM-MM', competency: 'PC10', agreedTo: ['own'] }]);
    await say(3, asks());
    expect(await notices.textContent()).toContain('2 cells of');
    expect(await notices.getByLabel(FOR_COLUMN).count()).toBe(0);
    await focusOn('CM-MM', 'PC11');
    await undo('PC12');
    await press(page, '1', 'Enter');
    expect(await edits()).toHaveLength(5);
    expect((await last())[0]).not.toHaveProperty('agreedTo');
});

test('what waits goes with an edit of several cells, or an undo, that has the cell say something else', async () => {
    const { page, say, undo, notices, focusOn } = await open();
    const refuse = async (number: number) => {
        await focusOn('CM-SM', 'PC9');
        await press(page, '1', 'Enter');
        await say(number, { type: 'refused', reason: 'No.' });
        expect(await notices.count()).toBe(1);
    };
    await refuse(0);
    await undo('PC9');
    expect(await notices.count()).toBe(0);
    await refuse(1);
    await focusOn('CM-SM', 'PC9');
    await press(page, 'Shift+ArrowDown', 'Delete');
    await say(2, { type: 'removed' }, { type: 'removed' });
    await page.getByRole('button', { name: 'Apply' }).click();
    await say(3, { type: 'removed' }, { type: 'removed' });
    expect(await notices.count()).toBe(0);
});

test('a reason is for one edit of several cells, and the panel is about the one that was begun last', async () => {
    const { page, say, focusOn } = await open();
    const remove = async () => {
        await focusOn('CM-SM', 'PC9');
        await press(page, 'Shift+ArrowDown', 'Delete');
    };
    await remove();
    await say(0, asks('leave-out'), asks('leave-out'));
    const why = page.getByLabel('Why');
    await why.fill('Others do that.');
    await remove();
    await say(1, asks('leave-out'), asks('leave-out'));
    await expect.poll(() => why.inputValue()).toBe('');
    await remove();
    await focusOn('CM-MM', 'PC9');
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await say(3, { type: 'changed' }, { type: 'changed' });
    await say(2, { type: 'removed' }, { type: 'removed' });
    expect(await page.locator('.bulk-panel h2').textContent()).toBe('Fill');
});

test('cells that are refused for one reason have one notice, which leads to each of them', async () => {
    const { page, editor, say, notices, focusOn } = await open();
    await focusOn('CM-SM', 'PC9');
    for (const number of [0, 1]) {
        await press(page, '1', 'Enter');
        await say(number, { type: 'refused', reason: '“Senior Manager” is only read here.' });
    }
    expect(await notices.getByRole('button', { name: 'Dismiss' }).count()).toBe(1);
    await notices.getByRole('button', { name: 'PC10' }).click();
    expect(await editor.getByRole('alert').textContent()).toBe('“Senior Manager” is only read here.');
    await press(page, 'Escape');
    expect(await notices.textContent()).toMatch(/^Not writtenPC9/);
    await notices.getByRole('button', { name: 'Dismiss' }).click();
    await notices.waitFor({ state: 'detached' });
});

test.each([EU_LIKE, largeModel(110, 100)])('notices cover neither cells nor other views, and stay', async model => {
    const { page, show, send, edits } = await openEdited(started);
    await show(model);
    await page.setViewportSize({ width: 900, height: 560 });
    const area = page.locator('.matrix-area');
    const [role = '', competency = ''] = model === EU_LIKE ? ['CM-SM', 'PC9'] : ['R1', 'C2'];
    await cell(page, role, competency)
        .locator('[data-stop]')
        .or(cell(page, role, competency))
        .last()
        .focus();
    await page.keyboard.press('Delete');
    // The lowest cell that is in sight.
    const { bottom } = await area.evaluate(each => each.getBoundingClientRect());
    const isInSight = () =>
        page.evaluate(() => {
            const at = document.activeElement?.closest('[data-role]')?.getBoundingClientRect();
            const around = document.querySelector('.matrix-area')?.getBoundingClientRect();
            return at && around ? at.bottom <= around.bottom + 1 && at.top >= around.top : false;
        });
    while ((await page.evaluate(() => document.activeElement?.getBoundingClientRect().bottom ?? 0)) < bottom - 40)
        await page.keyboard.press('ArrowDown');
    const verdicts = [{ type: 'refused' as const, reason: 'The text has changed.' }];
    await send({ type: 'edited', id: (await edits())[0]?.id ?? 0, verdicts, isDone: false });
    const notices = page.getByRole('region', { name: 'Not written' });
    const box = await notices.evaluate(each => each.getBoundingClientRect().toJSON());
    expect(await area.evaluate(each => each.getBoundingClientRect().bottom)).toBeLessThanOrEqual(box.top + 1);
    expect(box.bottom).toBeLessThanOrEqual(561);
    await expect.poll(isInSight).toBe(true);
    await page.evaluate(() => {
        for (const each of document.querySelectorAll('[role="status"]')) each.setAttribute('data-known', '');
    });
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    expect(await notices.count()).toBe(0);
    const elsewhere = page.getByText('1 cell of the role matrix is not written.', { exact: false });
    // Screen readers only tell of what changes where they know it already.
    expect(await elsewhere.getAttribute('data-known')).toBe('');
    await page.getByRole('tab', { name: 'Role matrix' }).click();
    expect(await notices.textContent()).toContain('The text has changed.');
});

test('for a range it is asked once, with how many cells of which roles, why, and who takes over from them', async () => {
    const { page, edits, last, send, focusOn } = await open(undefined, EU_SHORT);
    await focusOn('CM-SM', 'PC9');
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowDown', 'Delete');
    const verdicts = [asks('leave-out'), asks('leave-out'), asks('leave-out'), { type: 'removed' as const }];
    const heirs = ['CM-LM', 'CM-EX'];
    await send({ type: 'edited', id: (await edits())[0]?.id ?? 0, verdicts, heirs, isDone: false });
    const panel = page.getByRole('region', { name: 'Remove' });
    expect(await panel.textContent()).toMatch(
        /^Remove4 removed3 cells of “Senior Manager[^”]*” and “Middle Manager[^”]*” are taken over from elsewhere\. Leave them out here\?Why/
    );
    expect(await panel.textContent()).toMatch(
        /“Line Manager[^”]*” and “Expert[^”]*” take over from these, and change with them\./
    );
    await lookInEachTheme(page, 'range-question');
    await page.setViewportSize({ width: 480, height: 800 });
    await lookInEachTheme(page, 'range-question-480', { isNarrow: true });
    await panel.getByLabel('Why').fill('Others do that.');
    await panel.getByRole('button', { name: 'Apply' }).click();
    expect((await last()).map(({ reason, isConfirmed }) => [reason, isConfirmed])).toEqual(
        Array.from({ length: 4 }, () => ['Others do that.', true])
    );
});

test('that a text belongs to another framework is said once, and what a level in the cell does', async () => {
    const { page, show, send } = await openEdited(started, EU_LIKE, undefined, openWebview);
    await page.clock.install();
    const roles = EU_LIKE.roles.map(role => (role.code === 'CM-SM' ? { ...role, adoptedFrom: 'Base' } : role));
    await show({ ...EU_LIKE, roles, frameworks: [{ code: 'Base', title: 'The base' }] });
    const foreign = (role: string) =>
        send({ type: 'foreign', subject: { kind: 'requirement', role, competency: 'PC9' } });
    const seen = page.locator('.brief-notice');
    // Where there are no cells, there is nothing to say of them.
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    await foreign('CM-SM');
    await page.getByRole('tab', { name: 'Role matrix' }).click();
    expect(await seen.count()).toBe(0);
    await foreign('CM-SM');
    const text =
        'This text belongs to The base (Base). A level that you type in the cell is written here, as “adapt role CM-SM”.';
    expect(await seen.textContent()).toBe(text);
    await page.clock.fastForward(10_000);
    await seen.waitFor({ state: 'detached' });
    await foreign('CM-SM');
    expect(await seen.count()).toBe(0);
    // A role of one’s own that takes over from another framework.
    await foreign('CM-MM');
    expect(await seen.textContent()).toContain('becomes the role’s own, here.');
});

test('has nothing that axe objects to in any theme', async () => {
    const { page, say, focusOn } = await open(undefined, EU_SHORT);
    await focusOn('CM-SM', 'PC9');
    for (const number of [0, 1, 2]) {
        await press(page, '1', 'Enter');
        await say(number, asks('leave-out'));
    }
    await press(page, '1', 'Enter');
    await say(3, { type: 'refused', reason: 'The text of “Senior Manager” has a syntax error. Correct it first.' });
    await lookInEachTheme(page, 'notices');
    await page.setViewportSize({ width: 480, height: 800 });
    await lookInEachTheme(page, 'notices-480', { isNarrow: true });
});
