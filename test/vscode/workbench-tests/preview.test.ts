import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Host } from '../bundle-suite.ts';
import { assertEqual } from '../suite/expect.ts';
import { until } from '../until.ts';
import { activateTab, lineWith, placeCursor, tab, typeOver, undo } from './editor.ts';
import {
    cell,
    choose,
    chooseView,
    openPreview,
    PREVIEW,
    shownPreview,
    waitForLevel,
    waitForNotice,
    waitForTexts
} from './preview.ts';
import { useWorkbench } from './use-workbench.ts';

const SENIOR_MANAGER = 'client-management/1-senior-manager.gradus';
/** Where the senior manager's level of PC9 stands: a 3. */
const TEAMWORK = { line: 20, column: 10 };

/** The example has one domain; what can be chosen among needs another. */
const CONTROL = `domain Control "Control" {
  definition "Checks goods and papers."
}

role CT-E "Expert in Control" at Expert in Control {
  purpose "Knows what to look at."

  requires
    OC1: 4
    PC9: 2
}
`;

export function registerTests(host: Host, extensionDevelopmentPath: string): void {
    describe('the preview', () => {
        const shared = useWorkbench({ host, extensionDevelopmentPath, files: { 'control.gradus': CONTROL } });

        it('opens by command, beside the editor', async () => {
            const { workbench } = shared;
            await workbench.openFile(SENIOR_MANAGER);
            await openPreview(workbench);
            await waitForTexts(
                workbench.page.locator('.editor-group-container .tab.active .monaco-icon-label'),
                ['1-senior-manager.gradus', 'Preview: EU Customs Competency Framework'],
                'the active tabs of the groups'
            );
        });

        it('stays where it is when a file is opened while it was what was looked at last', async () => {
            const { workbench } = shared;
            await activateTab(workbench, PREVIEW);
            await workbench.openFile('README.md');
            await waitForTexts(
                workbench.page.locator('.editor-group-container .tab.active .monaco-icon-label'),
                ['README.md', 'Preview: EU Customs Competency Framework'],
                'the active tabs of the groups'
            );
            await tab(workbench, 'README.md').click({ button: 'middle' });
            await activateTab(workbench, SENIOR_MANAGER.split('/').at(-1) ?? '');
        });

        it('shows the level that each role requires of each competency', async () => {
            const preview = await shownPreview(shared.workbench);
            await waitForLevel(preview, 'PC9', 'CM-SM', '3');
            await waitForLevel(preview, 'PC9', 'CM-COT', '1');
            await waitForLevel(preview, 'OC1', 'CT-E', '4');
            await waitForLevel(preview, 'MC1', 'CM-CO', '');
            const label = 'Senior Manager in the Client Management Department: PC9 Teamwork, 3 Advanced';
            await (await cell(preview, 'PC9', 'CM-SM')).getByRole('button', { name: label, exact: true }).waitFor();
            await waitForTexts(
                preview.locator('thead .group-head'),
                ['Management Roles', 'Expert Roles', 'Operational Roles'],
                'the groups'
            );
        });

        it('narrows the matrix down to a domain and a category', async () => {
            const preview = await shownPreview(shared.workbench);
            const roles = preview.locator('thead th.role-head .code');
            const categories = preview.locator('tbody .category-title');
            await choose(preview, 'Domain', 'Control');
            await waitForTexts(roles, ['CT-E'], 'the roles of the domain');
            await waitForTexts(preview.locator('tbody th .code'), ['PC9', 'OC1'], 'what they require');
            await choose(preview, 'Domain', 'All domains');
            await choose(preview, 'Category', 'Customs Management Competencies');
            await waitForTexts(
                roles,
                ['CM-SM', 'CM-MM', 'CM-LM', 'CM-SE', 'CM-E', 'CM-TL'],
                'the roles that require something of the category'
            );
            await waitForTexts(categories, ['Customs Management Competencies'], 'the categories');
            await choose(preview, 'Category', 'All categories');
            assertEqual(await categories.count(), 3, 'the number of categories');
            assertEqual(await roles.count(), 9, 'the number of roles');
        });

        it('shows each role on a sheet', async () => {
            const preview = await shownPreview(shared.workbench);
            await chooseView(preview, 'Role sheets');
            const titles = preview.locator('.sheet h2');
            assertEqual(await titles.count(), 9, 'the number of sheets');
            await choose(preview, 'Role', 'Senior Manager in the Client Management Department');
            await waitForTexts(titles, ['Senior Manager in the Client Management Department'], 'the sheets');
            const sheet = preview.locator('.sheet');
            assertEqual(
                await sheet.locator('section.text').first().locator('h3').textContent(),
                'Role Description',
                'its text'
            );
            assertEqual(await sheet.locator('.text:not(.activities) > ol > li').count(), 10, 'the number of tasks');
            assertEqual(await sheet.locator('td.level .badge').count(), 46, 'the number of requirements');
            await choose(preview, 'Role', 'All roles');
            await chooseView(preview, 'Role matrix');
        });

        it('leads from a cell to where the level is written', async () => {
            const { workbench } = shared;
            const preview = await shownPreview(workbench);
            await (await cell(preview, 'PC9', 'CM-E')).getByRole('button').press('ControlOrMeta+Enter');
            await waitForSelection('5-expert.gradus', 'Ln 22, Col 8 (3 selected)');
            // There it is written by its title.
            await (await cell(preview, 'PC9', 'CM-LM')).getByRole('button').press('ControlOrMeta+Enter');
            await waitForSelection('3-line-manager.gradus', 'Ln 23, Col 15 (10 selected)');
        });

        it('leads from the head of a column to the role', async () => {
            const { workbench } = shared;
            const preview = await shownPreview(workbench);
            await preview.locator('th.role-head').filter({ hasText: 'CM-TL' }).getByRole('button').click();
            await waitForSelection('6-team-lead.gradus', 'Ln 1, Col 11 (5 selected)');
        });

        it('leads from a sheet to the role and to a competency of another file', async () => {
            const { workbench } = shared;
            const preview = await shownPreview(workbench);
            await chooseView(preview, 'Role sheets');
            const sheet = preview.locator('.sheet').filter({ hasText: 'CM-COT' });
            await sheet.locator('h2').getByRole('button').click();
            await waitForSelection('8-customs-officer-trainee.gradus', 'Ln 2, Col 12 (6 selected)');
            await sheet
                .locator('th.name', { hasText: /Teamwork\s*$/ })
                .getByRole('button')
                .click();
            await waitForSelection('2-professional.gradus', 'Ln 54, Col 17 (3 selected)');
            await chooseView(preview, 'Role matrix');
        });

        it('follows what is typed', async () => {
            const { workbench } = shared;
            const preview = await shownPreview(workbench);
            await activateTab(workbench, '1-senior-manager.gradus');
            await typeOver(workbench, TEAMWORK, 1, '4');
            await waitForLevel(preview, 'PC9', 'CM-SM', '4');
            await undo(workbench);
            await waitForLevel(preview, 'PC9', 'CM-SM', '3');
            await waitForNotice(preview, '');
        });

        it('has a level that is typed into a cell written into the text, where it can be undone', async () => {
            const { workbench } = shared;
            const preview = await shownPreview(workbench);
            await activateTab(workbench, '1-senior-manager.gradus');
            await (await cell(preview, 'PC9', 'CM-SM')).getByRole('button').press('4');
            await preview.locator('.cell-editor input').first().press('Enter');
            await waitForLevel(preview, 'PC9', 'CM-SM', '4');
            await activateTab(workbench, '1-senior-manager.gradus');
            await lineWith(workbench, /PC9.*4/).waitFor();
            await undo(workbench);
            await waitForLevel(preview, 'PC9', 'CM-SM', '3');
            // A file that nobody has opened is edited as well, and is open then.
            await (await cell(preview, 'PC9', 'CM-SE')).getByRole('button').press('Delete');
            await waitForLevel(preview, 'PC9', 'CM-SE', '');
            await activateTab(workbench, '4-senior-expert.gradus');
            await undo(workbench);
            await waitForLevel(preview, 'PC9', 'CM-SE', '2');
        });

        it('shows the text where a level is clicked on, and takes what is typed then', async () => {
            const { workbench } = shared;
            const preview = await shownPreview(workbench);
            const level = (await cell(preview, 'PC9', 'CM-TL')).getByRole('button');
            await level.click();
            // What a double click would be has passed, and the text is there.
            await tab(workbench, '6-team-lead.gradus').waitFor();
            await workbench.page.keyboard.press('4');
            await preview.locator('.cell-editor input').first().press('Enter');
            await waitForLevel(preview, 'PC9', 'CM-TL', '4');
            await activateTab(workbench, '6-team-lead.gradus');
            await lineWith(workbench, /PC9.*4/).waitFor();
            await undo(workbench);
            await waitForLevel(preview, 'PC9', 'CM-TL', '3');
        });

        it('has edits written that come one right after the other', async () => {
            const { workbench } = shared;
            const preview = await shownPreview(workbench);
            await activateTab(workbench, '1-senior-manager.gradus');
            const competencies = ['PC9', 'PC8', 'PC7'];
            const cells = await Promise.all(competencies.map(each => cell(preview, each, 'CM-SM')));
            const levels = await Promise.all(cells.map(each => each.locator('.badge').textContent()));
            for (const each of cells) await each.getByRole('button').press('Delete');
            for (const each of competencies) await waitForLevel(preview, each, 'CM-SM', '');
            await activateTab(workbench, '1-senior-manager.gradus');
            for (const _ of competencies) await undo(workbench);
            for (const [index, each] of competencies.entries()) {
                await waitForLevel(preview, each, 'CM-SM', levels[index] ?? '');
            }
        });

        it('says why a cell cannot be edited, with what was typed still there', async () => {
            const { workbench } = shared;
            const preview = await shownPreview(workbench);
            await activateTab(workbench, '1-senior-manager.gradus');
            await typeOver(workbench, { line: 20, column: 5 }, 3, '(');
            await waitForNotice(preview, 'Shown is how it was before.');
            await (await cell(preview, 'PC9', 'CM-SM')).getByRole('button').press('4');
            await preview.locator('.cell-editor input').first().press('Enter');
            const notice = preview.getByRole('region', { name: 'Not written' });
            await notice.filter({ hasText: 'has a syntax error' }).waitFor();
            await notice.getByRole('button', { name: 'Open' }).click();
            assertEqual(await preview.locator('.cell-editor input').first().inputValue(), '4', 'what was typed');
            await preview.locator('.cell-editor input').first().press('Escape');
            await activateTab(workbench, '1-senior-manager.gradus');
            await undo(workbench);
            await waitForNotice(preview, '');
        });

        it('shows in the matrix where the cursor is', async () => {
            const { workbench } = shared;
            const preview = await shownPreview(workbench);
            await activateTab(workbench, '1-senior-manager.gradus');
            await placeCursor(workbench, TEAMWORK);
            const isOutlined = (element: Element) => getComputedStyle(element).outlineStyle === 'solid';
            const pointedAt = await cell(preview, 'PC9', 'CM-SM');
            await until('the cell is pointed at', async () => (await pointedAt.evaluate(isOutlined)) || undefined);
            // A page that comes anew, from behind another tab, knows it without the cursor having moved.
            await activateTab(workbench, PREVIEW);
            await workbench.runCommand('View: Unlock Editor Group');
            await workbench.openFile('README.md');
            await workbench.page.locator('iframe.webview').first().waitFor({ state: 'hidden' });
            await tab(workbench, 'README.md').click({ button: 'middle' });
            const again = await cell(await shownPreview(workbench), 'PC9', 'CM-SM');
            await until('the cell is pointed at again', async () => (await again.evaluate(isOutlined)) || undefined);
        });

        it('says so when a level cannot be resolved, and leaves it out', async () => {
            const { workbench } = shared;
            const preview = await shownPreview(workbench);
            await activateTab(workbench, '1-senior-manager.gradus');
            await typeOver(workbench, TEAMWORK, 1, '5');
            await waitForNotice(preview, 'What could not be resolved is left out.');
            const left = await cell(preview, 'PC9', 'CM-SM');
            await left.locator('.problem-mark').waitFor();
            assertEqual(await left.locator('.badge').count(), 0, 'the number of levels in the cell');
            await undo(workbench);
            await waitForLevel(preview, 'PC9', 'CM-SM', '3');
            await waitForNotice(preview, '');
        });

        it('keeps what it showed while the text cannot be read, and says so', async () => {
            const { workbench } = shared;
            const preview = await shownPreview(workbench);
            await activateTab(workbench, '1-senior-manager.gradus');
            // Away with "PC9", so that the line is no requirement any more.
            await typeOver(workbench, { line: 20, column: 5 }, 3, '(');
            await waitForNotice(preview, 'Shown is how it was before.');
            await waitForLevel(preview, 'PC9', 'CM-SM', '3');
            await undo(workbench);
            await waitForNotice(preview, '');
            await waitForLevel(preview, 'PC9', 'CM-SM', '3');
        });

        // In the web host nothing but the page itself has the files.
        if (host === 'node') {
            it('shows a file that changes on disk', async () => {
                const preview = await shownPreview(shared.workbench);
                const file = path.join(shared.folder, 'client-management/2-middle-manager.gradus');
                const text = await readFile(file, 'utf8');
                await writeFile(file, text.replace('PC9: 3', 'PC9: 1'));
                await waitForLevel(preview, 'PC9', 'CM-MM', '1');
                await writeFile(file, text);
                await waitForLevel(preview, 'PC9', 'CM-MM', '3');
            });
        }

        it('opens at a role by the lens above it, also from behind another tab', async () => {
            const { workbench } = shared;
            const { page } = workbench;
            // The group that is active is where the next file opens.
            await activateTab(workbench, PREVIEW);
            await workbench.openFile('README.md');
            await page.locator('iframe.webview').first().waitFor({ state: 'hidden' });
            await activateTab(workbench, '1-senior-manager.gradus');
            await placeCursor(workbench, { line: 1, column: 1 });
            await page.locator('.codelens-decoration a', { hasText: 'Open role sheet' }).first().click();
            const again = await shownPreview(workbench);
            await waitForTexts(
                again.locator('.sheet h2'),
                ['Senior Manager in the Client Management Department'],
                'the sheets'
            );
            assertEqual(await tab(workbench, PREVIEW).count(), 1, 'the number of previews');
        });

        it('opens again by the button above the editor, as it was left', async () => {
            const { workbench } = shared;
            const { page } = workbench;
            await tab(workbench, PREVIEW).click({ button: 'middle' });
            await tab(workbench, PREVIEW).waitFor({ state: 'detached' });
            await activateTab(workbench, '1-senior-manager.gradus');
            await page
                .locator('.editor-group-container.active .editor-actions')
                .getByLabel('Open Preview')
                .first()
                .click();
            const preview = await shownPreview(workbench);
            await waitForLevel(preview, 'PC9', 'CM-SM', '3');
        });

        it('is back with its view after the window was reloaded', async () => {
            const { workbench } = shared;
            const before = await shownPreview(workbench);
            await chooseView(before, 'Role sheets');
            await choose(before, 'Category', 'Customs Operational Competencies');
            await choose(before, 'Role', 'Expert in the Client Management Department');
            await workbench.reloadWindow();
            const after = await shownPreview(workbench);
            await waitForTexts(
                after.locator('.sheet h2'),
                ['Expert in the Client Management Department'],
                'the sheets'
            );
            await waitForTexts(
                after.locator('.toolbar [aria-selected="true"], .toolbar select option:checked'),
                [
                    'Role sheets',
                    'Expert in the Client Management Department',
                    'All domains',
                    'Customs Operational Competencies'
                ],
                'what is chosen'
            );
            await waitForTexts(
                after.locator('.sheet table.competencies thead th'),
                ['Customs Operational Competencies', 'Level'],
                'the columns of the sheet'
            );
        });

        it('still follows what is typed after that, and after a restart of the server', async () => {
            const { workbench } = shared;
            const preview = await shownPreview(workbench);
            await chooseView(preview, 'Role matrix');
            await choose(preview, 'Category', 'All categories');
            await activateTab(workbench, '1-senior-manager.gradus');
            await typeOver(workbench, TEAMWORK, 1, '4');
            await waitForLevel(preview, 'PC9', 'CM-SM', '4');
            await workbench.runCommand('Gradus: Restart Language Server');
            await undo(workbench);
            await waitForLevel(preview, 'PC9', 'CM-SM', '3');
        });

        it('leads to the text beside it where nothing else is open', async () => {
            const { workbench } = shared;
            await workbench.runCommand('View: Close All Editors');
            await tab(workbench, PREVIEW).waitFor({ state: 'detached' });
            const preview = await openPreview(workbench);
            await (await cell(preview, 'PC9', 'CM-E')).getByRole('button').click();
            await waitForSelection('5-expert.gradus', 'Ln 22, Col 8 (3 selected)');
            await (await cell(await shownPreview(workbench), 'PC9', 'CM-SE')).getByRole('button').click();
            await waitForSelection('4-senior-expert.gradus', 'Ln 24, Col 8 (3 selected)');
            assertEqual(await workbench.page.locator('.editor-group-container').count(), 2, 'the number of groups');
        });

        it('does nothing that its security policy forbids', () => {
            assertEqual(shared.complaints, [], 'what the browser complained about');
        });

        async function waitForSelection(file: string, selection: string): Promise<void> {
            const { workbench } = shared;
            await workbench.page.locator('.tab.active').filter({ hasText: file }).waitFor();
            // Where VS Code learns late that the preview had been clicked, it takes that for active again.
            await activateTab(workbench, file);
            const status = workbench.page.locator('[id="status.editor.selection"]');
            await status
                .filter({ hasText: selection })
                .waitFor()
                .catch(async () => assertEqual(await status.textContent(), selection, 'the selection'));
        }
    });
}
