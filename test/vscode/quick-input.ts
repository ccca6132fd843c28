import type { Locator, Page } from 'playwright-core';

const ATTEMPT_MS = 2_000;

/**
 * Opens quick input with a key, types, and chooses the row with the label. The list is computed
 * when one types and does not learn of commands and files that appear later (extensions are still
 * being registered while the workbench is already usable), hence the attempts.
 */
export async function chooseInQuickInput(
    page: Page,
    key: string,
    text: string,
    label: string,
    timeoutMs = 30_000
): Promise<void> {
    const widget = page.locator('.quick-input-widget');
    const input = widget.locator('.quick-input-box input');
    const row = widget
        .locator('.quick-input-list .monaco-list-row')
        .filter({ has: page.locator('.label-name', { hasText: exactly(label) }) });
    const deadline = performance.now() + timeoutMs;
    for (;;) {
        await openQuickInput(page, widget, key);
        // It closes again when something else takes the focus, such as a webview that has just loaded.
        if ((await filled(input, text)) && (await appears(row.first()))) break;
        await page.keyboard.press('Escape');
        await widget.waitFor({ state: 'hidden' });
        if (performance.now() > deadline) throw new Error(`Typing "${text}" after ${key} offers no row "${label}".`);
    }
    await row.first().click();
    // Not the widget: what was chosen may ask for more in it.
    await row.first().waitFor({ state: 'hidden' });
}

async function openQuickInput(page: Page, widget: Locator, key: string): Promise<void> {
    const deadline = performance.now() + ATTEMPT_MS * 5;
    for (;;) {
        // The key does nothing until the workbench listens, or while a webview that is loading has the focus.
        await page.keyboard.press(key);
        if (await appears(widget)) return;
        if (performance.now() > deadline) throw new Error(`${key} does not open the quick input`);
    }
}

/** Whether something is seen before long. */
export async function appears(locator: Locator): Promise<boolean> {
    return locator.waitFor({ state: 'visible', timeout: ATTEMPT_MS }).then(
        () => true,
        () => false
    );
}

function exactly(text: string): RegExp {
    return new RegExp(`^\\s*${text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}\\s*$`);
}

/** Whether something could be typed into a field before long. */
export async function filled(input: Locator, text: string): Promise<boolean> {
    return input.fill(text, { timeout: ATTEMPT_MS }).then(
        () => true,
        () => false
    );
}
