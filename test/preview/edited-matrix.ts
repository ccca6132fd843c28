import type { CellVerdict, EditCells, FromWebview, PreviewModel, PreviewState } from '@gradus/protocol';
import type { Page } from 'playwright-core';
import { EU_LIKE } from './models.ts';
import type { Suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { reopenWebview } from './webview-page.ts';

/**
 * A matrix whose cells are edited, and what plays the extension.
 *
 * @param open what opens the page: for a page whose clock is put forward, one of its own
 */
export async function openEdited(
    { browser, bundles }: Suite,
    model: PreviewModel = EU_LIKE,
    kept?: PreviewState,
    open: typeof reopenWebview = reopenWebview
) {
    const webview = await open(browser, bundles, LIGHT, kept);
    await webview.show(model);
    const { page, sent, send } = webview;
    const edits = async () => (await sent()).filter((each): each is EditCells => each.type === 'edit');
    const undos = async () =>
        (await sent()).filter((each): each is Extract<FromWebview, { type: 'undo' }> => each.type === 'undo');
    return {
        ...webview,
        edits,
        undos,
        /** What the extension says to the last edit. */
        answer: async (...verdicts: CellVerdict[]) => {
            const { id = 0, isTrial = false } = (await edits()).at(-1) ?? {};
            const isDone = !isTrial && verdicts.every(({ type }) => type !== 'refused' && type !== 'asks');
            await send({ type: 'edited', id, verdicts, isDone });
        },
        editor: page.locator('.cell-editor'),
        focusOn: (role: string, competency: string) => cell(page, role, competency).locator('.link').focus()
    };
}

export function cell(page: Page, role: string, competency: string) {
    return page.locator(`[data-role="${role}"][data-competency="${competency}"]`);
}

/** The cell that has the focus. */
export const focused = (page: Page) =>
    page.evaluate(() => {
        const element = document.activeElement?.closest('[data-role]');
        return `${element?.getAttribute('data-role')} ${element?.getAttribute('data-competency')}`;
    });

/** The cells that are selected, as screen readers are told. */
export const selected = (page: Page) =>
    page
        .locator('[aria-selected="true"][data-role]')
        .evaluateAll(cells =>
            cells.map(each => `${each.getAttribute('data-role')} ${each.getAttribute('data-competency')}`)
        );

/** Pastes a text where the focus is. */
export const paste = (page: Page, text: string) =>
    page.evaluate(pasted => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
    }, text);

/** What a copy puts on the clipboard where the focus is. */
export const copy = (page: Page) =>
    page.evaluate(() => {
        const clipboardData = new DataTransfer();
        const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
        return { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
    });
