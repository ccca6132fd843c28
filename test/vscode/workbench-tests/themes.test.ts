import type { Frame } from 'playwright-core';
import type { Host } from '../bundle-suite.ts';
import { assertEqual } from '../suite/expect.ts';
import { activateTab, placeCursor } from './editor.ts';
import { choose, chooseView, openPreview, shownPreview, waitForTexts } from './preview.ts';
import { useWorkbench } from './use-workbench.ts';

/** By their labels in the picker of themes, with the class that a webview gets. */
const THEMES = [
    ['Light Modern', 'light', 'vscode-light'],
    ['Dark Modern', 'dark', 'vscode-dark'],
    ['Dark High Contrast', 'high-contrast', 'vscode-high-contrast'],
    ['Light High Contrast', 'high-contrast-light', 'vscode-high-contrast-light']
] as const;

const ROLE = 'Customs Officer Trainee in the Client Management Department';

export function registerTests(host: Host, extensionDevelopmentPath: string): void {
    // Themes are the workbench's, whatever runs behind it.
    if (host === 'web') return;
    describe('themes', () => {
        const shared = useWorkbench({ host, extensionDevelopmentPath });

        before(async () => {
            const { workbench } = shared;
            await workbench.openFile('client-management/1-senior-manager.gradus');
            await openPreview(workbench);
        });

        for (const [theme, name, themeClass] of THEMES) {
            it(`has the preview follow “${theme}”`, async () => {
                const { workbench } = shared;
                await chooseTheme(theme);
                await activateTab(workbench, '1-senior-manager.gradus');
                await placeCursor(workbench, { line: 20, column: 10 });
                const preview = await shownPreview(workbench);
                await preview.locator(`body.${themeClass}`).waitFor();
                const { page, editor } = await backgrounds(preview);
                assertEqual(page, editor, 'the background');
                for (const [view, kind] of [
                    ['Role matrix', 'matrix'],
                    ['Role sheets', 'sheet']
                ] as const) {
                    await chooseView(preview, view);
                    if (kind === 'sheet') {
                        await choose(preview, 'Role', ROLE);
                        await waitForTexts(preview.locator('.sheet h2'), [ROLE], 'the sheets');
                    }
                    await preview.locator(kind === 'sheet' ? '.sheet' : 'table.matrix').waitFor();
                    await workbench.screenshot(`workbench-${name}-${kind}`);
                }
            });
        }

        async function chooseTheme(theme: string): Promise<void> {
            const { workbench } = shared;
            const { page } = workbench;
            await workbench.runCommand('Preferences: Color Theme');
            const input = page.locator('.quick-input-widget .quick-input-box input');
            await input.fill(theme);
            await page
                .locator('.quick-input-list .monaco-list-row.focused .label-name')
                .filter({ hasText: new RegExp(`^${theme}$`) })
                .waitFor();
            await page.keyboard.press('Enter');
            await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
        }
    });
}

/** The colour behind the preview and that of editors, as the theme gives it. */
async function backgrounds(preview: Frame): Promise<{ page: string; editor: string }> {
    return preview.locator('body').evaluate(body => {
        const probe = document.createElement('div');
        probe.className = 'probe';
        body.append(probe);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('.probe { background: var(--vscode-editor-background) }');
        document.adoptedStyleSheets.push(sheet);
        const editor = getComputedStyle(probe).backgroundColor;
        probe.remove();
        document.adoptedStyleSheets.pop();
        return { page: getComputedStyle(body).backgroundColor, editor };
    });
}
