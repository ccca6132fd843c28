import type { ShownChanges } from '@gradus/protocol';
import { expect, test } from 'vitest';
import { renderPage } from '../../packages/preview/src/index.ts';
import { LATER, shownChanges, was } from '../../packages/preview/src/testing/both-states.ts';
import { HOSTILE_TEXTS } from '../../packages/preview/src/testing/hostile-texts.ts';
import { earlierRoles } from '../../packages/preview/src/view-model/model/earlier-roles.ts';
import { lookInEachTheme } from './each-theme.ts';
import { guardedPage, NO_MISDEEDS, ORIGIN } from './guarded-page.ts';
import { CAREERS } from './models.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { DOCUMENT_URI, reopenWebview } from './webview-page.ts';

const started = suite();
const ASKED = { type: 'earlier', roles: ['BR'] };

test('a role is seen beside itself as it was: led to from its changes, and back', async () => {
    const { page, show, send, sent, state } = await reopenWebview(started.browser, started.bundles, LIGHT);
    await show(LATER);
    await send({ type: 'changes', changes: shownChanges() });
    await page.getByRole('tab', { name: 'Changes' }).click();
    // What only one state has cannot be seen in both.
    expect(await page.getByRole('button', { name: /^Compare both states/ }).count()).toBe(1);
    await page.getByRole('button', { name: 'Compare both states: Role BR “Brokers”' }).click();
    await page.getByText('Looking up Brokers in main…').waitFor();
    await expect.poll(sent).toContainEqual(ASKED);
    await send({ type: 'changes', changes: shownChanges('BR') });
    await page
        .getByText(/^Compared with Broker as in main, Brokers gains 1, raises 1, lowers 1 and loses 1;/)
        .waitFor();
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
        'Competency',
        expect.stringMatching(/^Broker\s+as in main$/),
        'Brokers'
    ]);
    const renamed = page.getByRole('row', { name: /Reading closely\s*was S1 Reading/ });
    expect(await renamed.getByRole('cell').allInnerTexts()).toEqual(['B', expect.stringMatching(/^D\s*▲ raised$/)]);
    await page.getByRole('rowgroup').filter({ hasText: 'Only in main' }).getByText('Sealing').waitFor();
    const words = page.locator('.lessons').getByText('Reads between the lines');
    expect(await words.locator('xpath=ancestor::dl').innerText()).toMatch(/^D\s+as in main\s/);
    await expect.poll(state).toMatchObject({ choice: { compared: [was('BR'), 'BR'] } });
    await page.getByRole('button', { name: 'All changes' }).click();
    await page.getByRole('heading', { name: /Role BR/ }).waitFor();
    // Nobody looks at it any more.
    await expect.poll(async () => (await sent()).at(-1)).toEqual({ type: 'earlier', roles: [] });
});

test('the arrow keys get to what only the earlier state has, which leads nowhere', async () => {
    const choice = { view: 'compare' as const, compared: [was('BR'), 'BR'] };
    const kept = { uri: DOCUMENT_URI, choice };
    const { page, show, send } = await reopenWebview(started.browser, started.bundles, LIGHT, kept);
    await show(LATER);
    await send({ type: 'changes', changes: shownChanges('BR') });
    await page.locator('.comparison [tabindex="0"]').focus();
    const press = async (...keys: readonly string[]) => {
        for (const key of keys) await page.keyboard.press(key);
        const focused = page.locator(':focus');
        return (await focused.getAttribute('aria-label')) ?? (await focused.innerText()).replaceAll(/\s+/g, ' ');
    };
    expect(await press('Control+Home')).toBe('Broker as in main');
    expect(await press('Control+End')).toBe('– not required − lost');
    expect(await press('ArrowLeft')).toBe('Broker as in main: S2 Sealing, B');
    expect(await press('ArrowLeft')).toBe('S2 Sealing');
    expect(await press('ArrowUp')).toBe('Only in main');
    expect(await page.locator('.comparison [tabindex="0"]').count()).toBe(1);
});

test('roles that could not be looked up are said, and asked for once more', async () => {
    const choice = { view: 'compare' as const, compared: [was('BR'), 'BR'] };
    const kept = { uri: DOCUMENT_URI, choice };
    const { page, show, send, sent } = await reopenWebview(started.browser, started.bundles, LIGHT, kept);
    await show(LATER);
    await send({ type: 'changes', changes: shownChanges() });
    const status = page.locator('.states-line').getByRole('status');
    await status.getByText('Looking up Brokers in main…').waitFor();
    for (let times = 1; times <= 2; times++) {
        await send({ type: 'outdated', note: 'It failed.' });
        await status.getByText('Brokers could not be looked up in main.').waitFor();
        // What is read out is text, and stays when it says nothing.
        expect(await status.getByRole('button').count()).toBe(0);
        await page.getByRole('button', { name: 'Try again' }).click();
        await status.getByText('Looking up Brokers in main…').waitFor();
        await expect.poll(async () => (await sent()).filter(({ type }) => type === 'earlier')).toHaveLength(1 + times);
    }
    await send({ type: 'changes', changes: shownChanges('BR') });
    await page.getByRole('table').waitFor();
    expect([await status.count(), await status.innerText()]).toEqual([1, '']);
    await send({ type: 'outdated', note: 'It failed.' });
    await page.getByRole('tab', { name: 'Changes' }).click();
    await page.getByText('It failed.').waitFor();
});

test('what was chosen is kept, and asks for something to compare with where there is nothing any more', async () => {
    const choice = { view: 'compare' as const, compared: [was('BR'), 'BR'] };
    const kept = { uri: DOCUMENT_URI, choice };
    const { page, show, send, sent, state } = await reopenWebview(started.browser, started.bundles, LIGHT, kept);
    await show(LATER);
    await page.getByText('To see Brokers as it was, there has to be something to compare with.').waitFor();
    await page.getByRole('button', { name: 'Choose what to compare with…' }).click();
    expect(await sent()).toContainEqual({ type: 'compare' });
    await expect.poll(sent).toContainEqual(ASKED);
    await send({ type: 'changes', changes: shownChanges('BR') });
    await page.getByRole('table').waitFor();
    // Of all roles, those can be chosen as they were that are different.
    const add = page.getByRole('combobox', { name: 'Add a role' });
    expect(await add.locator('optgroup option').allTextContents()).toEqual(['Sealers as in main']);
    await page.getByRole('combobox', { name: 'Compare', exact: true }).selectOption('NEW');
    await page.getByRole('button', { name: 'Take out Brokers' }).click();
    await page.getByText('Choose a role to compare Newcomers with.').waitFor();
    await send({ type: 'changes', changes: null });
    await page.getByRole('combobox', { name: 'Add a role' }).selectOption('BR');
    await page.getByRole('button', { name: 'Compare with an earlier state…' }).click();
    // Whoever chooses no state keeps what is compared.
    await expect.poll(async () => (await sent()).at(-1)).toEqual({ type: 'compare' });
    await expect.poll(state).toMatchObject({ choice: { compared: ['NEW', 'BR'] } });
    await send({ type: 'changes', changes: shownChanges('NEW') });
    await page.getByText('Newcomers is new: main does not have it.').waitFor();
    await expect.poll(state).toMatchObject({ choice: { compared: [was('NEW'), 'NEW', 'BR'] } });
});

test('the page has both states of the roles that changed', async () => {
    const assets = { script: started.bundles['page.js'], style: started.bundles['preview.css'] };
    const body = await renderPage(LATER, assets, shownChanges('BR'));
    const { page, misdeeds } = await guardedPage(started.browser, {
        'page.html': { body, contentType: 'text/html' }
    });
    await page.goto(`${ORIGIN}/page.html`);
    await page.getByRole('button', { name: /^Compare both states/ }).click();
    await page.getByText(/^Compared with Broker as in main, Brokers gains 1/).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: /Role BR/ }).waitFor();
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

test('hostile texts of another state are text', async () => {
    const spoilt = JSON.parse(
        JSON.stringify(shownChanges('BR', 'OLD'), (key, value: unknown) =>
            ['title', 'label', 'heading'].includes(key) ? `${value} ${HOSTILE_TEXTS.join(' ')}` : value
        )
    ) as ShownChanges;
    const choice = { view: 'compare' as const, compared: [was('BR'), 'BR', was('OLD')] };
    const kept = { uri: DOCUMENT_URI, choice };
    const { page, show, send, misdeeds } = await reopenWebview(started.browser, started.bundles, LIGHT, kept);
    await show(LATER);
    await send({ type: 'changes', changes: spoilt });
    await page.locator('.comparison .formerly').first().hover();
    expect(await page.locator('body').locator('img, svg, iframe, base, [style], [onload], [onerror]').count()).toBe(0);
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

const LONG = 'working in teams of people whose customs, languages and tasks have very little in common';

/** A career of which much was different, with long names. */
function longChanges(): ShownChanges {
    const officer = CAREERS.roles.find(({ code }) => code === 'CM-CO');
    if (officer === undefined) throw new Error('The fixture has lost its role.');
    const competencies = CAREERS.competencies.map(each =>
        each.code === 'PC9' ? { ...each, code: 'PC90', title: `Teamwork: ${LONG}` } : each
    );
    const gone = competencies.find(({ code }) => code === 'PC7');
    const before = {
        ...CAREERS,
        competencies: gone
            ? [...competencies, { ...gone, code: 'PC99', title: `Telegraphy and ${LONG}` }]
            : competencies,
        roles: [
            {
                ...officer,
                title: `Officer of customs and of excise, ${LONG}`,
                requirements: officer.requirements.flatMap((each, at) =>
                    each.competency === 'PC9'
                        ? [{ ...each, competency: 'PC90', level: '1' }]
                        : each.competency === 'PC22'
                          ? [{ ...each, competency: 'PC99' }]
                          : at % 5 === 0
                            ? []
                            : [{ ...each, level: at % 3 === 0 ? '4' : (each.level ?? '1') }]
                )
            }
        ]
    };
    const earlier = earlierRoles(before, ['CM-CO'], {
        role: () => ({ was: 'CM-CO', now: 'CM-CO' }),
        competency: code => (code === 'PC90' ? 'PC9' : code === 'PC99' ? undefined : code),
        levels: code => ({ scale: [code, code], levels: ['1', '2', '3', '4'].map(each => [each, each]) })
    });
    const { changes } = shownChanges();
    const element = {
        ...{ kind: 'role', code: 'CM-CO', title: officer.title, heading: `Role CM-CO “${officer.title}”` },
        ...{ how: 'changed' as const, editorial: false },
        lines: [{ sign: '↑', text: 'Now needs PC9 at 2 instead of 1 (raised).', editorial: false }]
    };
    const notCompared = [
        '300 competencies are told as removed and 301 as added: these are too many to look for similar titles, so some of them may only have another code and another title.'
    ];
    return {
        label: 'release/2014-01-before-the-competencies-were-numbered-anew',
        notes: [],
        changes: { ...changes, elements: [element], notCompared },
        earlier
    };
}

test('both states can be seen by all, also with long names', async () => {
    const choice = { view: 'compare' as const, compared: [was('CM-CO'), 'CM-CO', 'CM-LM'] };
    const { page, show, send } = await reopenWebview(started.browser, started.bundles, LIGHT, {
        uri: DOCUMENT_URI,
        choice
    });
    await show(CAREERS);
    await send({ type: 'changes', changes: longChanges() });
    await page.locator('.lessons').first().waitFor();
    await lookInEachTheme(page, 'both-states', { fullPage: true });
    await page.setViewportSize({ width: 480, height: 800 });
    await lookInEachTheme(page, 'both-states-480', { isNarrow: true, fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.getByRole('tab', { name: 'Changes' }).click();
    await page.getByText('300 competencies are told as removed').waitFor();
    await lookInEachTheme(page, 'both-states-changes-480', { isNarrow: true });
});
