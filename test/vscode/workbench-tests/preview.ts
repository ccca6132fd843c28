import type { Frame, Locator } from 'playwright-core';
import { assertEqual } from '../suite/expect.ts';
import { until } from '../until.ts';
import type { Workbench } from '../workbench.ts';

export const PREVIEW = 'Preview';

/** Opens the preview from the command palette and waits until it shows something. */
export async function openPreview(workbench: Workbench): Promise<Frame> {
    await workbench.runCommand('Gradus: Open Preview');
    return shownPreview(workbench);
}

/** The document of the preview that is open. A new window takes its time until extensions run. */
export async function shownPreview(workbench: Workbench, timeoutMs = 45_000): Promise<Frame> {
    const frame = await workbench.webviewFrame(PREVIEW, timeoutMs);
    await frame.locator('main').waitFor();
    return frame;
}

/** The cell of the matrix where a competency's row and a role's column meet, by their codes. */
export async function cell(preview: Frame, competency: string, role: string): Promise<Locator> {
    const matrix = preview.locator('table.matrix');
    await matrix.waitFor();
    const roles = await matrix.locator('thead th.role-head .code').allTextContents();
    const column = roles.indexOf(role);
    if (column < 0) throw new Error(`no column for ${role} among ${roles}`);
    const row = matrix
        .locator('tbody tr')
        .filter({ has: preview.locator(`th .code`, { hasText: exactly(competency) }) });
    return row.locator('td').nth(column);
}

/** Waits until a cell of the matrix shows a level. */
export async function waitForLevel(preview: Frame, competency: string, role: string, level: string): Promise<void> {
    await (await cell(preview, competency, role)).filter({ hasText: exactly(level) }).waitFor({ timeout: 15_000 });
}

/** Shows one of the views. */
export async function chooseView(preview: Frame, title: 'Role matrix' | 'Role sheets'): Promise<void> {
    await preview.getByRole('tab', { name: title }).click();
    await preview.locator(title === 'Role matrix' ? '.shows-matrix' : '.shows-roles').waitFor();
}

/** Chooses in one of the lists of the toolbar, by the label of the list and that of the entry. */
export async function choose(preview: Frame, list: string, entry: string): Promise<void> {
    await preview.getByRole('combobox', { name: list, exact: true }).selectOption({ label: entry });
}

/** Waits until the preview says this about the text it is made of, or nothing. */
export async function waitForNotice(preview: Frame, text: string): Promise<void> {
    const notice = preview.locator('.notice');
    if (text === '') await notice.waitFor({ state: 'hidden' });
    else await notice.filter({ hasText: text }).waitFor();
}

/** Waits until the elements have just these texts. */
export async function waitForTexts(locator: Locator, expected: readonly string[], what: string): Promise<void> {
    let texts: string[] = [];
    await until(what, async () => {
        texts = (await locator.allTextContents()).map(text => text.trim());
        return texts.join('\n') === expected.join('\n') ? true : undefined;
    }).catch(() => assertEqual(texts, expected, what));
}

export function exactly(text: string): RegExp {
    return new RegExp(`^\\s*${text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}\\s*$`);
}
