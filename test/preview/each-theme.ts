import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations } from './axe.ts';
import { saveScreenshot } from './screenshot.ts';
import { LIGHT, THEMES } from './themes.ts';
import { wear } from './webview-page.ts';

interface EachThemeOptions {
    /** Whether the pictures are of the whole page. */
    readonly fullPage?: boolean;
    /** Whether the same colours were looked at before, in a window of another width. */
    readonly isNarrow?: boolean;
}

/**
 * Has axe look at a page in each theme, and takes its picture, called `webview-dark-…`. All that is not about colours is
 * looked at in the light one alone, which the page wears when this is done.
 */
export async function lookInEachTheme(
    page: Page,
    name: string,
    { fullPage = false, isNarrow = false }: EachThemeOptions = {}
): Promise<void> {
    for (const theme of THEMES) {
        if (theme !== LIGHT) await wear(page, theme);
        await saveScreenshot(page, `webview-${theme.name}-${name}`, fullPage);
        if (theme === LIGHT || !isNarrow) expect(await axeViolations(page, theme !== LIGHT), theme.name).toEqual([]);
    }
    await wear(page, LIGHT);
}
