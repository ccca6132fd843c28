import { lineWith, placeCursor } from '../../../../../test/vscode/workbench-tests/editor.ts';
import { cell, openPreview, waitForLevel } from '../../../../../test/vscode/workbench-tests/preview.ts';
import type { Scene } from '../scene.ts';
import { backToText, dragEdge, hideSideBar } from '../stage.ts';

/** Levels are typed, the role matrix beside the text follows, and a click in it leads to the text. */
export const followLevel: Scene = {
    name: 'follow-level',
    width: 900,
    height: 680,
    settings: { 'editor.fontSize': 12.5, 'editor.glyphMargin': false, 'editor.lightbulb.enabled': 'off' },
    async play(stage, film) {
        const { workbench, page } = stage;
        await workbench.openFile('client-management/1-senior-manager.gradus');
        await hideSideBar(stage);
        const preview = await openPreview(workbench);
        await dragEdge(stage, 450, 425);
        await backToText(stage);
        // With the list at the top; a line that is gone to would come to the middle.
        await placeCursor(workbench, { line: 34, column: 1 });
        for (let line = 34; line > 18; line--) await page.keyboard.press('ArrowUp');
        await page.keyboard.press('End');
        await workbench.waitForPosition({ line: 18, column: 11 });
        await lineWith(workbench, /PC1\s?Dealing.*Trained/).waitFor();
        await film.show(900);
        await film.press('Shift+ArrowLeft', 400);
        await page.keyboard.type('4');
        await waitForLevel(preview, 'PC1', 'CM-SM', '4');
        await film.show(1400);
        await page.keyboard.press('ArrowDown');
        await film.press('End', 400);
        await film.press('Enter', 200);
        await film.type('PC4: 3');
        await page.keyboard.press('Escape');
        await waitForLevel(preview, 'PC4', 'CM-SM', '3');
        await film.show(1500);
        await film.pointAt(await cell(preview, 'PC2', 'CM-SM'), 500);
        await film.click();
        // The keys stay in the cell, so that the status bar does not tell what is selected in the text.
        await page.locator('.view-overlays .selected-text').first().waitFor();
        await film.show(1600);
    }
};
