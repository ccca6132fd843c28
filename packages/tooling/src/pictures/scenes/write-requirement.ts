import { activeEditor, lineWith, placeCursor } from '../../../../../test/vscode/workbench-tests/editor.ts';
import type { Scene } from '../scene.ts';
import { hideSideBar } from '../stage.ts';

/** A requirement is typed with completion, has a level that is not there, and is put right. */
export const writeRequirement: Scene = {
    name: 'write-requirement',
    width: 860,
    height: 470,
    async play(stage, film) {
        const { workbench, page } = stage;
        await workbench.openFile('client-management/8-customs-officer-trainee.gradus');
        await hideSideBar(stage);
        await placeCursor(workbench, { line: 23, column: 11 });
        await lineWith(workbench, /OC3.*Awareness/).waitFor();
        await film.show(500);
        await film.press('Enter', 200);
        await film.type('risk');
        await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
        await film.show(1200);
        await film.press('Enter', 200);
        await film.type(': 5');
        await activeEditor(workbench).locator('.squiggly-error').waitFor();
        await film.show(400);
        await page.keyboard.press('Escape');
        await page.keyboard.press('ControlOrMeta+K');
        await page.keyboard.press('ControlOrMeta+I');
        await page.locator('.monaco-hover:visible').getByText('goes up to').waitFor();
        await film.show(1700);
        await page.keyboard.press('Escape');
        await page.keyboard.press('ControlOrMeta+.');
        await page.locator('.action-widget .monaco-list-row.focused').filter({ hasText: 'Use 4 Expert' }).waitFor();
        await film.show(1000);
        await page.keyboard.press('Enter');
        await activeEditor(workbench).locator('.squiggly-error').waitFor({ state: 'detached' });
        // The line is shown with all of its small grey text once the cursor has left it.
        await page.keyboard.press('ArrowDown');
        await lineWith(workbench, /Risk\sAnalysis.*Expert/).waitFor();
        await film.show(1600);
    }
};
