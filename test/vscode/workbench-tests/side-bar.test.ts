import type { Locator } from 'playwright-core';
import type { Host } from '../bundle-suite.ts';
import { assertEqual, assertMatch } from '../suite/expect.ts';
import { until } from '../until.ts';
import { activateTab, activeEditor, lineWith, placeCursor, tab, typeOver, undo } from './editor.ts';
import { useWorkbench } from './use-workbench.ts';

const SENIOR_MANAGER = 'client-management/1-senior-manager.gradus';
const TRAINEE = 'client-management/8-customs-officer-trainee.gradus';
/** Where the senior manager's level of PC9 stands: a 3. */
const TEAMWORK = { line: 20, column: 10 };

export function registerTests(host: Host, extensionDevelopmentPath: string): void {
    describe('the side bar', () => {
        const shared = useWorkbench({
            host,
            extensionDevelopmentPath,
            files: {
                'notes.gradus':
                    'term Note "Note" {\n  definition "Short."\n  remark "Ask the board." by "A. Author"\n}\n'
            }
        });

        before(async () => {
            await shared.workbench.openFile(SENIOR_MANAGER);
            await showSideBar();
        });

        it('shows the element at the cursor, with what it stands in', async () => {
            await placeCursor(shared.workbench, TEAMWORK);
            await shared.workbench.runCommand('Gradus: Show in the Framework View');
            await line(/^CM-SM Senior Manager/).waitFor();
            for (const text of ['EU Customs Competency Framework', 'Roles', 'ClientManagement']) {
                await line(new RegExp(`^${text}`)).waitFor();
            }
            await shared.workbench.screenshot(`side-bar-${host}`);
        });

        it('opens branch by branch, and a click leads to the text', async () => {
            await line(/^Competencies/).click();
            await line(/^Professional /).click();
            await lineWith(shared.workbench, 'category Professional').waitFor();
            await line(/^Professional /)
                .locator('.monaco-tl-twistie')
                .click();
            await line(/^PC9 Teamwork/).click();
            await tab(shared.workbench, '2-professional.gradus').waitFor();
            await lineWith(shared.workbench, 'competency PC9').waitFor();
        });

        it('counts what is wrong, and forgets it when it is put right', async () => {
            const { workbench } = shared;
            await activateTab(workbench, '1-senior-manager.gradus');
            await typeOver(workbench, TEAMWORK, 1, '5');
            // A number at the end of the line, which is said in full to who cannot see it.
            const wrong = (name: RegExp) => line(name).and(workbench.page.locator('[aria-label*="1 error"]'));
            await wrong(/^CM-SM/).waitFor();
            await wrong(/^EU Customs Competency Framework/).waitFor();
            const status = workbench.page.locator('[id="status.languageStatus"]');
            await status.click();
            await workbench.waitForText(/1 error, \d+ files/);
            await workbench.screenshot(`status-${host}`);
            await workbench.page.keyboard.press('Escape');
            await activateTab(workbench, '1-senior-manager.gradus');
            await undo(workbench);
            await wrong(/^EU Customs Competency Framework/).waitFor({ state: 'detached' });
        });

        it('has the role require what is dropped on it', async () => {
            const { workbench } = shared;
            await workbench.openFile(TRAINEE);
            await lineWith(workbench, 'OC3').waitFor();
            await showSideBar();
            await line(/^PC1 /).dragTo(lineWith(workbench, /OC3.*:\s1/));
            await lineWith(workbench, /^\s*PC1(?!\d).*:\s1/).waitFor();
            // The levels to choose from.
            const choices = workbench.page.locator('.suggest-widget.visible .monaco-list-row');
            await until(
                'four levels are offered',
                async () => ((await choices.count()) === 4 ? true : undefined),
                10_000
            );
            await workbench.screenshot(`dropped-${host}`);
            await workbench.page.keyboard.press('ArrowDown');
            await workbench.page.keyboard.press('Enter');
            await lineWith(workbench, /^\s*PC1(?!\d).*:\s2/).waitFor();
            assertEqual(await activeEditor(workbench).locator('.squiggly-error').count(), 0, 'the number of errors');
            await undo(workbench);
            await undo(workbench);
        });

        it('has only what is looked for, until all is shown again', async () => {
            const { workbench } = shared;
            await workbench.runCommand('Gradus: Filter the Elements…');
            const input = workbench.page.locator('.quick-input-widget .quick-input-box input');
            await input.fill('legislation');
            await workbench.page.keyboard.press('Enter');
            await line(/^OC2 Customs Legislation/).waitFor();
            await line(/^PC9/).waitFor({ state: 'detached' });
            await workbench.waitForText('Only what has “legislation”');
            await workbench.screenshot(`filtered-${host}`);
            await workbench.runCommand('Gradus: Show All Elements');
            await line(/^Roles/).waitFor();
        });

        it('lists the open remarks, and a click leads to one', async () => {
            const { workbench } = shared;
            const { page } = workbench;
            await page.locator('.pane-header').filter({ hasText: 'Open Remarks' }).click();
            const remark = page.locator('.pane.expanded .monaco-list-row').filter({ hasText: 'Ask the board.' }).last();
            await remark.waitFor();
            assertMatch((await remark.textContent()) ?? '', /Note Note · notes\.gradus, line 3/, 'the line');
            await remark.click();
            await tab(workbench, 'notes.gradus').waitFor();
        });

        async function showSideBar(): Promise<void> {
            // A file is opened by way of the Explorer, which has its place then.
            await shared.workbench.page
                .locator('.activitybar')
                .getByRole('tab', { name: /^Gradus/ })
                .click();
            await line(/^EU Customs Competency Framework/).waitFor();
        }

        function line(text: RegExp): Locator {
            const rows = shared.workbench.page.locator('.pane-body .monaco-list-row[role="treeitem"]');
            return rows.filter({ hasText: text }).first();
        }
    });

    describe('a framework that is begun', () => {
        const shared = useWorkbench({ host, extensionDevelopmentPath });

        it('is asked for step by step, and opened', async () => {
            const { workbench } = shared;
            const { page } = workbench;
            const widget = page.locator('.quick-input-widget');
            const input = widget.locator('.quick-input-box input');
            await workbench.runCommand('Gradus: New Framework…');
            await workbench.waitForText('New Framework (1 of 4)', widget);
            await input.fill('Harbour Office Competency Framework');
            await page.keyboard.press('Enter');
            await workbench.waitForText('New Framework (2 of 4)', widget);
            assertEqual(await input.inputValue(), 'HarbourOffice', 'the proposed code');
            await input.fill('Harbour Office');
            await workbench.waitForText('A code has letters and digits', widget);
            await input.fill('Harbour');
            await page.keyboard.press('Enter');
            await workbench.waitForText('New Framework (3 of 4)', widget);
            await widget.locator('.monaco-list-row').filter({ hasText: 'English' }).click();
            await workbench.waitForText('New Framework (4 of 4)', widget);
            await widget.locator('.monaco-list-row').filter({ hasText: 'New folder Harbour' }).click();
            await lineWith(workbench, 'framework Harbour "Harbour Office Competency Framework"').waitFor();
            assertEqual(await activeEditor(workbench).locator('.squiggly-error').count(), 0, 'the number of errors');
        });

        it('is missed by a text that belongs to none, which the status says', async () => {
            const { workbench } = shared;
            const { page } = workbench;
            await workbench.runCommand('File: New Untitled Text File');
            await page.locator('[id="status.editor.mode"]').click();
            await page.locator('.quick-input-widget .quick-input-box input').fill('Gradus');
            await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Gradus' }).first().click();
            await page.keyboard.type('role R "R"');
            await page.locator('[id="status.languageStatus"]').click();
            await workbench.waitForText('No framework');
            await workbench.waitForText(/No file in this folder or above it has a framework header/);
            await workbench.screenshot(`no-framework-${host}`);
        });
    });

    describe('the walkthrough', () => {
        const shared = useWorkbench({ host, extensionDevelopmentPath });

        it('shows its steps, with pictures', async () => {
            const { workbench } = shared;
            await workbench.runCommand('Gradus: First Steps');
            for (const title of ['Begin a framework', 'Write a competency', 'Share it for review']) {
                await workbench.waitForText(title);
            }
            await workbench.page.getByRole('button', { name: 'New Framework' }).first().waitFor();
            await picture('The header of a framework as text');
            await workbench.screenshot(`walkthrough-${host}`);
            await workbench.page.getByText('See the matrix').click();
            await picture('A matrix of three competencies and three roles with their levels');
        });

        /** Waits until the picture with a title is in the webview beside the steps, two frames deep. */
        async function picture(title: string): Promise<void> {
            const frames = shared.workbench.page.frames.bind(shared.workbench.page);
            await until(
                `the picture “${title}” is shown`,
                async () => {
                    const shown = await Promise.all(
                        frames().map(frame =>
                            frame
                                .locator('svg title')
                                .allTextContents()
                                .catch(() => [])
                        )
                    );
                    return shown.flat().includes(title) || undefined;
                },
                20_000
            );
        }
    });
}
