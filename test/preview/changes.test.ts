import type { ShownChanges } from '@gradus/protocol';
import { expect, test } from 'vitest';
import { HOSTILE_TEXTS } from '../../packages/preview/src/testing/hostile-texts.ts';
import { axeViolations } from './axe.ts';
import { NO_MISDEEDS } from './guarded-page.ts';
import { EU_LIKE } from './models.ts';
import { saveScreenshot } from './screenshot.ts';
import { suite } from './suite.ts';
import { LIGHT, THEMES } from './themes.ts';
import { reopenWebview } from './webview-page.ts';

const started = suite();

const role = (code: string) => ({ code, title: EU_LIKE.roles.find(each => each.code === code)?.title ?? code });
const competency = (code: string) => ({
    code,
    title: EU_LIKE.competencies.find(each => each.code === code)?.title ?? code
});

const CHANGES: ShownChanges = {
    label: 'main',
    notes: ['The other state has errors, so parts may be missing or wrong.'],
    changes: {
        summary: '1 removed, 3 changed (1 only editorially)',
        cells: [
            { role: role('CM-SM'), competency: competency('PC9'), how: 'raised', before: '2', after: '3' },
            { role: role('CM-SM'), competency: competency('MC3'), how: 'added', after: '3' },
            { role: role('CM-EX'), competency: competency('PC9'), how: 'lowered', before: '3', after: '2' },
            { role: role('CM-EX'), competency: competency('OC1'), how: 'removed', before: '2' }
        ],
        elements: [
            {
                kind: 'competency',
                code: 'PC9',
                title: 'Teamwork',
                heading: 'Competency PC9 “Teamwork”',
                how: 'changed',
                editorial: true,
                lines: [{ sign: '~', text: 'Title: “Teamwork” instead of “Team work”.', editorial: true }]
            },
            {
                kind: 'role',
                code: 'CM-SM',
                title: 'Senior Manager',
                heading: 'Role CM-SM “Senior Manager”',
                how: 'changed',
                editorial: false,
                lines: [
                    { sign: '↑', text: 'Now needs PC9 at 3 instead of 2 (raised).', editorial: false },
                    { sign: '+', text: 'Now needs MC3 at 3.', editorial: false }
                ],
                affected: 'Extended by CM-MM.'
            },
            {
                kind: 'role',
                code: 'Gone',
                title: 'Gone',
                heading: 'Role Gone',
                how: 'removed',
                editorial: false,
                lines: [{ sign: '–', text: 'Removed.', editorial: false }]
            }
        ]
    }
};

async function open(theme = LIGHT, changes = CHANGES) {
    const webview = await reopenWebview(started.browser, started.bundles, theme);
    await webview.show(EU_LIKE);
    await webview.page.getByRole('tab', { name: 'Changes' }).click();
    await webview.send({ type: 'changes', changes });
    await webview.page.getByText('Compared with').waitFor();
    return webview;
}

test('of very many changes, as many are drawn at once as anybody reads', async () => {
    const cells = Array.from({ length: 200 }, (_, row) =>
        Array.from({ length: 200 }, (__, column) => ({
            role: { code: `R${column}`, title: `Role ${column}` },
            competency: { code: `C${row}`, title: `Competency ${row}` },
            how: 'raised' as const,
            before: '1',
            after: '2'
        }))
    ).flat();
    const { page, show, send } = await reopenWebview(started.browser, started.bundles, LIGHT);
    await show(EU_LIKE);
    await send({ type: 'changes', changes: { ...CHANGES, changes: { ...CHANGES.changes, cells } } });
    await page.getByRole('tab', { name: 'Changes' }).click();
    const rows = page.locator('.changes-matrix .competency-head');
    expect(await rows.count()).toBe(20);
    await page.getByText('(180 not shown)').waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => rows.count(), { timeout: 30_000 }).toBe(40);
});

test('asks what to compare with', async () => {
    const { page, show, sent } = await reopenWebview(started.browser, started.bundles, LIGHT);
    await show(EU_LIKE);
    await page.getByRole('tab', { name: 'Changes' }).click();
    await page.getByRole('button', { name: 'Choose what to compare with…' }).click();
    expect(await sent()).toContainEqual({ type: 'compare' });
});

test('shows what changed in a matrix and as a list, and leads to the text', async () => {
    const { page, sent } = await open();
    const cell = page.getByRole('button', { name: /Senior Manager.*: PC9 .*, 2 → 3 \(raised\)$/ });
    expect(await cell.innerText()).toContain('2 → 3');
    await cell.click();
    const subject = { kind: 'requirement', role: 'CM-SM', competency: 'PC9' };
    expect(await sent()).toContainEqual({ type: 'reveal', subject });
    // Roles are called as in the role matrix.
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
        'Competency',
        expect.stringMatching(/^Senior Manager\s+CM-SM$/),
        expect.stringMatching(/^Expert\s+CM-EX$/)
    ]);
    // What is gone cannot be gone to.
    expect(await page.getByRole('heading', { name: 'Role Gone gone' }).getByRole('button').count()).toBe(0);
    // Everything that did not change in these rows is there, quietly.
    expect(await page.getByRole('button', { name: /as before$/ }).count()).toBeGreaterThan(0);
});

test('leaves out what is only worded otherwise until somebody wants to see it', async () => {
    const { page } = await open();
    const heading = page.getByRole('heading', { name: 'Competency PC9 “Teamwork” changed' });
    expect(await heading.count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Also show 1 that is only worded otherwise' }).click();
    await heading.waitFor();
});

test('hostile texts are text', async () => {
    const spoil = JSON.stringify(CHANGES, (key, value: unknown) =>
        ['title', 'heading', 'text', 'label', 'summary', 'before', 'after', 'affected'].includes(key)
            ? `${value} ${HOSTILE_TEXTS.join(' ')}`
            : value
    );
    const { page, misdeeds } = await open(LIGHT, JSON.parse(spoil) as ShownChanges);
    expect(
        await page.locator('body').locator('img, svg, iframe, base, [style], [onload], [onerror], [onfocus]').count()
    ).toBe(0);
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

test.each(THEMES)('can be seen by all in “$name”', async theme => {
    const { page } = await open(theme);
    await page.getByRole('checkbox').click();
    await saveScreenshot(page, `changes-${theme.name}`);
    expect(await axeViolations(page)).toEqual([]);
});
