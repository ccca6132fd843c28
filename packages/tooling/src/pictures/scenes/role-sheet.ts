import { choose, chooseView, openPreview, shownPreview } from '../../../../../test/vscode/workbench-tests/preview.ts';
import type { Scene } from '../scene.ts';
import { backToText, hideSideBar } from '../stage.ts';

const TRAINEE = 'Customs Officer Trainee in the Client Management Department';

/** A role as a document prints it. */
export const roleSheet: Scene = {
    name: 'role-sheet',
    width: 1000,
    height: 850,
    async play(stage, film) {
        const { workbench } = stage;
        await workbench.openFile('client-management/8-customs-officer-trainee.gradus');
        await hideSideBar(stage);
        await openPreview(workbench);
        await backToText(stage);
        await workbench.runCommand('View: Close Editor');
        await stage.page.locator('.monaco-editor[role="code"]').waitFor({ state: 'detached' });
        // Alone, it is drawn anew.
        const preview = await shownPreview(workbench);
        await chooseView(preview, 'Role sheets');
        await choose(preview, 'Role', TRAINEE);
        await preview.getByRole('heading', { name: TRAINEE }).waitFor();
        await film.show(0);
    }
};
