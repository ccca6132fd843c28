import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Host } from '../bundle-suite.ts';
import { assertEqual, assertMatch } from '../suite/expect.ts';
import { until } from '../until.ts';
import { activateTab, activeEditor, applyFix, lineWith, placeCursor, typeOver, undo } from './editor.ts';
import { useWorkbench } from './use-workbench.ts';

const EXPORT = 'Gradus: Export Compiled JSON…';
const TRAINEE = 'client-management/8-customs-officer-trainee.gradus';
const SENIOR_MANAGER = 'client-management/1-senior-manager.gradus';
/** Where the senior manager's level of PC9 stands: a 3. */
const TEAMWORK = { line: 20, column: 10 };

export function registerTests(host: Host, extensionDevelopmentPath: string): void {
    describe('authors', () => {
        const shared = useWorkbench({
            host,
            extensionDevelopmentPath,
            // The dialogs of the operating system are not in the page.
            settings: { 'files.simpleDialog.enable': true }
        });

        it('see where a level does not exist, and find it in the list', async () => {
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

        it('put it right by the light bulb', async () => {
            const { workbench } = shared;
            const { page } = workbench;
            await activateTab(workbench, '1-senior-manager.gradus');
            await placeCursor(workbench, TEAMWORK);
            await activeEditor(workbench).locator('.lightBulbWidget').waitFor();
            await applyFix(workbench, 'Use 4 Expert');
            await activeEditor(workbench).locator('.squiggly-error').waitFor({ state: 'detached' });
            assertMatch((await lineWith(workbench, 'PC9').textContent()) ?? '', /:\s4/, 'the line');
            await page.locator('.markers-panel').getByText('No problems have been detected').waitFor();
            await undo(workbench);
            await undo(workbench);
            await lineWith(workbench, /PC9.*:\s3/).waitFor();
        });

        it('rename a competency in all files at once, and take that back', async () => {
            const { workbench } = shared;
            const { page } = workbench;
            await activateTab(workbench, '1-senior-manager.gradus');
            await placeCursor(workbench, { line: 20, column: 5 });
            await page.keyboard.press('F2');
            await page.locator('.rename-box input').fill('TEAM');
            await page.keyboard.press('Enter');
            await lineWith(workbench, /^\s*TEAM.*:\s3/).waitFor();
            await workbench.openFile('client-management/5-expert.gradus');
            await placeCursor(workbench, { line: 22, column: 1 });
            await lineWith(workbench, /^\s*TEAM.*:\s2/).waitFor();
            await noProblems();
            await undo(workbench);
            await lineWith(workbench, /^\s*PC9.*:\s2/).waitFor();
            await activateTab(workbench, '1-senior-manager.gradus');
            await lineWith(workbench, /^\s*PC9.*:\s3/).waitFor();
            await noProblems();
        });

        it('see above a competency how many roles require it, and below the line which ones', async () => {
            const { workbench } = shared;
            await workbench.openFile('competencies/2-professional.gradus');
            await placeCursor(workbench, { line: 54, column: 14 });
            const lens = activeEditor(workbench)
                .locator('.codelens-decoration a')
                .filter({ hasText: 'Required by 8 roles' });
            await lens.first().click();
            const places = workbench.page.locator('.reference-zone-widget .ref-tree .monaco-list-row');
            await places.filter({ hasText: '1-senior-manager.gradus' }).first().waitFor();
            await workbench.page.keyboard.press('Escape');
            await places.first().waitFor({ state: 'detached' });
        });

        it('choose a competency by a word of its title, and then its level', async () => {
            const { workbench } = shared;
            const { keyboard } = workbench.page;
            const chosen = workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused');
            await workbench.openFile(TRAINEE);
            await placeCursor(workbench, { line: 23, column: 11 });
            await keyboard.press('Enter');
            await keyboard.type('legis');
            await chosen.filter({ hasText: 'OC2' }).waitFor();
            await keyboard.press('Enter');
            // Nobody has to ask for the levels, nor to type the colon.
            await chosen.filter({ hasText: 'Awareness' }).waitFor();
            await keyboard.press('Enter');
            await lineWith(workbench, /OC2.*:\s1/).waitFor();
            await noProblems();
            const added = lineWith(workbench, /OC2|legis/);
            await until(
                'what was typed is taken back',
                async () => {
                    if (!(await added.isVisible())) return true;
                    await undo(workbench);
                    return undefined;
                },
                15_000,
                () => 'it is still there'
            );
        });

        it('export to where they say, and see the file', async () => {
            const { workbench } = shared;
            await workbench.openFile(SENIOR_MANAGER);
            await workbench.runCommand(EXPORT);
            await saveAs('EUCustoms.json');
            await lineWith(workbench, '"code": "EUCustoms"').waitFor();
            if (host === 'node') {
                const json = JSON.parse(await readFile(exported(), 'utf8')) as { roles: readonly unknown[] };
                assertEqual(json.roles.length, 8, 'the number of roles');
            }
        });

        it('are asked before a framework with errors is exported', async () => {
            const { workbench } = shared;
            const dialog = workbench.page.locator('.monaco-dialog-box');
            await activateTab(workbench, '1-senior-manager.gradus');
            await typeOver(workbench, TEAMWORK, 1, '5');
            await activeEditor(workbench).locator('.squiggly-error').waitFor();
            await workbench.runCommand(EXPORT);
            await workbench.waitForText('The framework has an error.', dialog);
            await dialog.getByRole('button', { name: 'Cancel' }).click();
            await dialog.waitFor({ state: 'detached' });

            await workbench.runCommand(EXPORT);
            await dialog.getByRole('button', { name: 'Export All the Same' }).click();
            await saveAs('with-errors.json');
            await lineWith(workbench, '"errors": 1').waitFor();
            await activateTab(workbench, '1-senior-manager.gradus');
            await undo(workbench);
        });

        it('find the commands at a file in the explorer', async () => {
            const { page } = shared.workbench;
            await page
                .locator('.explorer-folders-view')
                .getByText('framework.gradus', { exact: true })
                .click({ button: 'right' });
            const menu = page.locator('.context-view .monaco-menu');
            await menu.getByText('Open Preview', { exact: true }).waitFor();
            await menu.getByText('Export Compiled JSON…', { exact: true }).waitFor();
            await page.keyboard.press('Escape');
        });

        async function noProblems(): Promise<void> {
            await shared.workbench.page.locator('[id="status.problems"]').getByLabel('No Problems').waitFor();
        }

        async function saveAs(name: string): Promise<void> {
            const { page } = shared.workbench;
            const input = page.locator('.quick-input-widget .quick-input-box input');
            await input.waitFor();
            let suggestion = '';
            // Its folder comes first, its name once the folder has been read.
            await until(
                'a place is suggested',
                async () => {
                    suggestion = await input.inputValue();
                    return suggestion.endsWith('/client-management/EUCustoms.json') || undefined;
                },
                15_000,
                () => `it is “${suggestion}”`
            );
            await input.fill(suggestion.replace('EUCustoms.json', name));
            await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
            await page.locator('.tab.active').filter({ hasText: name }).waitFor();
        }

        function exported(): string {
            return path.join(shared.folder, 'client-management', 'EUCustoms.json');
        }
    });
}
