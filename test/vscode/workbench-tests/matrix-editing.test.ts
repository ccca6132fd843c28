import type { Frame } from 'playwright-core';
import type { Host } from '../bundle-suite.ts';
import { assertEqual } from '../suite/expect.ts';
import { activateTab, lineWith, placeCursor, tab, undo } from './editor.ts';
import { cell, openPreview, shownPreview, waitForLevel } from './preview.ts';
import { useWorkbench } from './use-workbench.ts';

const OFFICER = '7-customs-officer.gradus';
const TRAINEE = '8-customs-officer-trainee.gradus';

export function registerTests(host: Host, extensionDevelopmentPath: string): void {
    describe('the preview, edited,', () => {
        const shared = useWorkbench({ host, extensionDevelopmentPath });

        before(async () => {
            await shared.workbench.openFile('client-management/1-senior-manager.gradus');
            await openPreview(shared.workbench);
        });

        it('keeps the keys while it opens a text that nobody has open', async () => {
            const { workbench } = shared;
            const { keyboard } = workbench.page;
            const preview = await shownPreview(workbench);
            await (await cell(preview, 'PC8', 'CM-COT')).getByRole('button').focus();
            await keyboard.press('4');
            await keyboard.press('Enter');
            await waitForLevel(preview, 'PC8', 'CM-COT', '4');
            // It is seen beside the preview, where it can be saved.
            await workbench.page.locator('.tab.active.dirty').filter({ hasText: TRAINEE }).waitFor();
            await assertHasKeys(preview);
            // Enter has led to the cell below.
            await keyboard.press('ArrowUp');
            assertEqual(await focusedCell(preview), 'CM-COT PC8', 'the cell with the focus');
        });

        it('changes a range at once, also in texts that nobody has open', async () => {
            const { workbench } = shared;
            const { keyboard } = workbench.page;
            const preview = await shownPreview(workbench);
            await keyboard.press('Shift+ArrowLeft');
            await preview.getByRole('status').filter({ hasText: '2 cells selected' }).waitFor();
            await keyboard.press('Delete');
            await preview.getByRole('region', { name: 'Remove' }).waitFor();
            await keyboard.press('Enter');
            await waitForLevel(preview, 'PC8', 'CM-COT', '');
            await waitForLevel(preview, 'PC8', 'CM-CO', '');
            await workbench.page.locator('.tab.dirty').filter({ hasText: OFFICER }).waitFor();
            await assertHasKeys(preview);
        });

        it('undoes and does again what was edited, and keeps what is selected', async () => {
            const { workbench } = shared;
            const { keyboard } = workbench.page;
            const preview = await shownPreview(workbench);
            const waitForLevels = async (officer: string, trainee: string) => {
                await waitForLevel(preview, 'PC8', 'CM-CO', officer);
                await waitForLevel(preview, 'PC8', 'CM-COT', trainee);
            };
            await keyboard.press('ControlOrMeta+Z');
            await waitForLevels('2', '4');
            await keyboard.press('ControlOrMeta+Z');
            await waitForLevels('2', '1');
            await keyboard.press('ControlOrMeta+Y');
            await waitForLevels('2', '4');
            await keyboard.press('ControlOrMeta+Shift+Z');
            await waitForLevels('', '');
            await keyboard.press('ControlOrMeta+Z');
            await waitForLevels('2', '4');
            assertEqual(await preview.locator('[aria-selected="true"][data-role]').count(), 2, 'what is selected');
            assertEqual(await focusedCell(preview), 'CM-CO PC8', 'the cell with the focus');
            await assertHasKeys(preview);
        });

        it('leaves to the editor what somebody has typed since', async () => {
            const { workbench } = shared;
            const { keyboard } = workbench.page;
            const preview = await shownPreview(workbench);
            await activateTab(workbench, TRAINEE);
            await placeCursor(workbench, { line: 1, column: 1 });
            await keyboard.type(' ');
            await (await cell(preview, 'PC8', 'CM-COT')).getByRole('button').press('ControlOrMeta+Z');
            await preview.getByRole('region', { name: 'Not written' }).getByText('Undo it in the text.').waitFor();
            await waitForLevel(preview, 'PC8', 'CM-COT', '4');
            await preview.getByRole('button', { name: 'Dismiss' }).click();
            await activateTab(workbench, TRAINEE);
            await lineWith(workbench, /PC8.*4/).waitFor();
            await undo(workbench);
            await undo(workbench);
            await waitForLevel(preview, 'PC8', 'CM-COT', '');
        });

        it('saves what was edited', async () => {
            const { workbench } = shared;
            const preview = await shownPreview(workbench);
            await (await cell(preview, 'PC7', 'CM-CO')).getByRole('button').focus();
            await workbench.page.keyboard.press('1');
            await workbench.page.keyboard.press('Enter');
            await waitForLevel(preview, 'PC7', 'CM-CO', '1');
            await workbench.page.locator('.tab.dirty').filter({ hasText: OFFICER }).waitFor();
            await workbench.page.keyboard.press('ControlOrMeta+S');
            await workbench.page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
            await assertHasKeys(preview);
        });

        it('opens no more tabs than there are texts that were changed, and none before the preview', async () => {
            const { workbench } = shared;
            const tabs = await tab(workbench, 'gradus').allTextContents();
            assertEqual(tabs.length, 3, `the number of tabs of ${tabs.join(', ')}`);
            const beside = workbench.page.locator('.editor-group-container').last().locator('.tabs-container .tab');
            assertEqual(await beside.count(), 1, 'the number of tabs where the preview is');
        });
    });

    describe('the preview of a framework that has taken over another one', () => {
        const files = {
            'national/national.gradus':
                'framework National "National" { adopt EUCustoms }\n\nadapt role CM-SM {\n  requires\n    PC8: 4\n}\n'
        };
        const shared = useWorkbench({ host, extensionDevelopmentPath, files });

        it('leads to what it changes of a role, else to the other’s text, and says whose that is', async () => {
            const { workbench } = shared;
            await workbench.openFile('national/national.gradus');
            const preview = await openPreview(workbench);
            await waitForLevel(preview, 'PC8', 'CM-SM', '4');
            const notice = preview.locator('.brief-notice');
            for (const competency of ['PC8', 'PC9']) {
                await (await cell(preview, competency, 'CM-SM')).getByRole('button').click();
                // Past what a double click would be.
                await workbench.page.waitForTimeout(1000);
                assertEqual(await tab(workbench, 'senior-manager').count(), 0, 'the tabs of the other framework');
                assertEqual(await notice.count(), 0, 'what is said of the text');
            }
            await (await cell(preview, 'PC9', 'CM-MM')).getByRole('button').click();
            await notice.filter({ hasText: 'as “adapt role CM-MM”.' }).waitFor();
            await tab(workbench, '2-middle-manager.gradus').waitFor();
        });
    });
}

async function assertHasKeys(preview: Frame): Promise<void> {
    assertEqual(await preview.evaluate(() => document.hasFocus()), true, 'whether the preview has the keys');
}

function focusedCell(preview: Frame): Promise<string> {
    return preview.evaluate(() => {
        const element = document.activeElement?.closest('[data-role]');
        return `${element?.getAttribute('data-role')} ${element?.getAttribute('data-competency')}`;
    });
}
