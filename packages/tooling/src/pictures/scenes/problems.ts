import { activeEditor, placeCursor } from '../../../../../test/vscode/workbench-tests/editor.ts';
import type { Scene } from '../scene.ts';
import { backToText, hideSideBar } from '../stage.ts';

/** What Gradus says about mistakes, also in files that are not open. */
export const problems: Scene = {
    name: 'problems',
    width: 1000,
    height: 640,
    settings: { 'editor.fontSize': 14 },
    changes: {
        'client-management/1-senior-manager.gradus': text =>
            text
                .replace('PC9: 3', 'PC9: 5')
                .replace('PC11: 3', '"Coaching and Mentoring": 3')
                .replace('PC13: 4', 'PC13: 4\n    "Problem Solvin": 3'),
        'client-management/5-expert.gradus': text => text.replace('at Expert ', 'at Expret ')
    },
    async play(stage, film) {
        const { workbench, page } = stage;
        await workbench.openFile('client-management/1-senior-manager.gradus');
        await hideSideBar(stage);
        await workbench.runCommand('Problems: Focus on Problems View');
        await page.locator('.markers-panel').getByText('PC9 goes up to').waitFor();
        await backToText(stage);
        await placeCursor(workbench, { line: 22, column: 1 });
        await activeEditor(workbench).locator('.squiggly-error').first().waitFor();
        await film.show(0);
    }
};
