import type { Locator, Page } from 'playwright-core';

/**
 * Opens a file, named by its path in the opened folder, from the explorer. (Finding files by name
 * is a service that the folder of @vscode/test-web does not have.)
 */
export async function openInExplorer(page: Page, file: string): Promise<void> {
    const tree = page.locator('.explorer-folders-view');
    if (!(await tree.isVisible())) {
        await page.keyboard.press('ControlOrMeta+Shift+E');
        await tree.waitFor();
    }
    const folders = file.split('/');
    const name = folders.pop() ?? '';
    for (const [depth, folder] of folders.entries()) {
        const row = rowOf(tree, folder, depth + 1);
        await row.waitFor();
        if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
    }
    // A single click would open it as the group's preview, which the next file replaces.
    await rowOf(tree, name, folders.length + 1).dblclick();
}

function rowOf(tree: Locator, name: string, level: number): Locator {
    return tree
        .locator(`.monaco-list-row[aria-level="${level}"]`)
        .filter({ has: tree.page().getByText(name, { exact: true }) })
        .first();
}
