import path from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = path.resolve(import.meta.dirname, '../../test-results/preview');

/** Saves a picture for people to look at, where some are asked for: to take them is slow. */
export async function saveScreenshot(page: Page, name: string, fullPage = false): Promise<void> {
    if (!process.env['GRADUS_PICTURES']) return;
    await page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage });
}
