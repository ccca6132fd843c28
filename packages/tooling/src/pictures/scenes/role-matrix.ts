import { lineWith, placeCursor } from '../../../../../test/vscode/workbench-tests/editor.ts';
import { openPreview } from '../../../../../test/vscode/workbench-tests/preview.ts';
import type { Scene } from '../scene.ts';
import { backToText, dragEdge, hideSideBar } from '../stage.ts';

/** A role profile as text, and the matrix of all roles beside it. */
export const roleMatrix: Scene = {
    name: 'role-matrix',
    width: 1250,
    height: 720,
    settings: { 'editor.fontSize': 13, 'editor.glyphMargin': false },
    async play(stage, film) {
        const { workbench } = stage;
        await workbench.openFile('client-management/1-senior-manager.gradus');
        await hideSideBar(stage);
        const preview = await openPreview(workbench);
        await preview.getByText('Dealing with Operational Risk').first().waitFor();
        // So that the last column is shown whole.
        await dragEdge(stage, 625, 466);
        await backToText(stage);
        await placeCursor(workbench, { line: 34, column: 1 });
        await lineWith(workbench, /PC8.*Advanced/).waitFor();
        await film.show(0);
    }
};
