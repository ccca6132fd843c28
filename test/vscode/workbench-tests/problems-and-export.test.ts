import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Host } from '../bundle-suite.ts';
import { assertEqual, assertMatch } from '../suite/expect.ts';
import { activateTab, activeEditor, lineWith, placeCursor, tab, typeOver, undo } from './editor.ts';
import { waitForTexts } from './preview.ts';
import { useWorkbench } from './use-workbench.ts';

const SENIOR_MANAGER = 'client-management/1-senior-manager.gradus';
/** Where the senior manager's level of PC9 stands: a 3. */
const TEAMWORK = { line: 20, column: 10 };

export function registerTests(host: Host, extensionDevelopmentPath: string): void {
    describe('problems', () => {
        const shared = useWorkbench({
            host,
            extensionDevelopmentPath,
            // The dialog of the operating system is not in the page.
            settings: { 'files.simpleDialog.enable': true }
        });

        it('show where a level is typed that does not exist, and in the list', async () => {
            const { workbench } = shared;
            await workbench.openFile(SENIOR_MANAGER);
            await typeOver(workbench, TEAMWORK, 1, '5');
            await activeEditor(workbench).locator('.squiggly-error').waitFor();
            await workbench.runCommand('Problems: Focus on Problems View');
            const entries = workbench.page.locator('.markers-panel .monaco-list-row .marker-message-details-container');
            await entries.filter({ hasText: /PC9 goes up to 4 Expert/ }).waitFor();
            await entries.filter({ hasText: 'level-outside-scale' }).waitFor();
            assertEqual(await entries.count(), 1, 'the number of problems');
        });

        it('go away with the quick fix of the light bulb', async () => {
            const { workbench } = shared;
            const { page } = workbench;
            await activateTab(workbench, '1-senior-manager.gradus');
            await placeCursor(workbench, TEAMWORK);
            await activeEditor(workbench)
                .locator('.codicon-light-bulb, .codicon-lightbulb-autofix, .codicon-lightbulb')
                .first()
                .waitFor();
            await page.keyboard.press('ControlOrMeta+.');
            await page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Use 4 Expert' }).click();
            await activeEditor(workbench).locator('.squiggly-error').waitFor({ state: 'detached' });
            assertMatch((await lineWith(workbench, 'PC9').textContent()) ?? '', /:\s4/, 'the line');
            await page.locator('.markers-panel').getByText('No problems have been detected').waitFor();
            await undo(workbench);
            await undo(workbench);
        });
    });
}
