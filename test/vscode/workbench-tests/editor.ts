import type { Locator } from 'playwright-core';
import { appears, filled } from '../quick-input.ts';
import type { Position, Workbench } from '../workbench.ts';

/** Puts the cursor somewhere in the active editor, counted from 1. */
export async function placeCursor({ page, waitForPosition }: Workbench, at: Position): Promise<void> {
    const input = page.locator('.quick-input-widget .quick-input-box input');
    for (let attempt = 1; ; attempt++) {
        await page.keyboard.press('ControlOrMeta+G');
        // It closes again when something else takes the focus, such as a webview that has just loaded.
        if ((await appears(input)) && (await filled(input, `:${at.line}:${at.column}`))) break;
        if (attempt === 5) throw new Error('There is nothing to type a place into.');
    }
    await page.keyboard.press('Enter');
    await waitForPosition(at);
}

/** Selects that many characters from a place on and types over them. */
export async function typeOver(workbench: Workbench, at: Position, length: number, text: string): Promise<void> {
    const { keyboard } = workbench.page;
    await placeCursor(workbench, at);
    for (let count = 0; count < length; count++) await keyboard.press('Shift+ArrowRight');
    await keyboard.type(text);
}

/**
 * Chooses a fix at the cursor by keyboard, for an editor's sticky lines may lie over the light bulb. The list is opened
 * again where it has not got the fix (yet): findings that arrive meanwhile close it.
 */
export async function applyFix({ page }: Workbench, title: string): Promise<void> {
    const menu = page.locator('.action-widget');
    const fix = menu.locator('.monaco-list-row').filter({ hasText: title }).first();
    const chosen = menu.locator('.monaco-list-row.focused').filter({ hasText: title });
    for (let attempt = 1; ; attempt++) {
        await page.keyboard.press('ControlOrMeta+.');
        if (await appears(fix)) break;
        if (attempt === 5) throw new Error(`No fix "${title}" is offered at the cursor.`);
        await page.keyboard.press('Escape');
        await menu.waitFor({ state: 'hidden' });
    }
    for (let count = 0; count < 20 && !(await chosen.isVisible()); count++) await page.keyboard.press('ArrowDown');
    await chosen.waitFor();
    await page.keyboard.press('Enter');
}

/** Takes back what was typed last in the active editor. */
export async function undo({ page }: Workbench): Promise<void> {
    await page.keyboard.press('ControlOrMeta+Z');
}

/** The editor of the active group. */
export function activeEditor({ page }: Workbench): Locator {
    return page.locator('.editor-group-container.active .monaco-editor[role="code"]');
}

/** A line of the editor that shows a text, as people see it. */
export function lineWith(workbench: Workbench, text: string | RegExp): Locator {
    return activeEditor(workbench).locator('.view-line').filter({ hasText: text }).first();
}

/** Shows an open editor and makes its group the active one, by its tab. */
export async function activateTab(workbench: Workbench, title: string): Promise<void> {
    await tab(workbench, title).click();
    await workbench.page.locator('.editor-group-container.active .tab.active').filter({ hasText: title }).waitFor();
}

/** The tab of an open editor. */
export function tab({ page }: Workbench, title: string): Locator {
    return page.locator('.tabs-container .tab').filter({ hasText: title });
}
