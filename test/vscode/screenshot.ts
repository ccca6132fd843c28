import path from 'node:path';
import type { Page } from 'playwright-core';
import { REPO_ROOT } from '../../packages/tooling/src/provision/state-dir.ts';

/** Saves a picture of the page as test-results/<name>.png; returns its path relative to the repository. */
export async function saveScreenshot(page: Page, name: string): Promise<string> {
    const file = path.join('test-results', `${name}.png`);
    await page.screenshot({ path: path.join(REPO_ROOT, file) });
    return file;
}
