import { placeCursor } from '../../../../../test/vscode/workbench-tests/editor.ts';
import type { Scene } from '../scene.ts';
import { dragEdge } from '../stage.ts';

const TRAINEE = 'client-management/8-customs-officer-trainee.gradus';
const REMARK = '  remark open "Should they learn about risk?" by "Ann"\n';

/** The framework as a tree, a remark that is found in it, and the conversation about it. */
export const remarkConversation: Scene = {
    name: 'remark-conversation',
    width: 900,
    height: 560,
    settings: {
        'editor.fontSize': 13,
        'comments.openView': 'never',
        'comments.visible': true,
        'gradus.remarks.author': 'Bo',
        'workbench.activityBar.location': 'default'
    },
    changes: { [TRAINEE]: text => text.replace('  activity 1', `${REMARK}$&`) },
    async play(stage, film) {
        const { workbench, page } = stage;
        await workbench.openFile('client-management/1-senior-manager.gradus');
        await placeCursor(workbench, { line: 1, column: 7 });
        await workbench.runCommand('Gradus: Show in the Framework View');
        const line = (text: RegExp) =>
            page.locator('.pane-body .monaco-list-row[role="treeitem"]').filter({ hasText: text }).first();
        await line(/^CM-COT.*1 open remark/).waitFor();
        const lens = page.locator('.codelens-decoration');
        await dragEdge(stage, 275, 330);
        await film.show(800);
        await film.pointAt(line(/^CM-COT/), 300);
        await film.click();
        await page.locator('.comment-thread-unresolved').first().waitFor();
        await film.show(700);
        await film.pointAt(page.locator('.comment-thread-unresolved').first(), 300);
        await film.click();
        await film.show(700);
        await film.pointAt(page.locator('.review-widget .comment-form').first(), 200);
        await film.click();
        await film.type('Yes, from next year on.', 60);
        await page.keyboard.press('ControlOrMeta+Enter');
        await lens.filter({ hasText: '2 open remarks' }).waitFor();
        await film.show(900);
        await film.pointAt(page.getByRole('button', { name: 'Settle' }).first(), 300);
        await film.click();
        await lens.filter({ hasText: 'open remark' }).waitFor({ state: 'detached' });
        await film.show(1500);
    }
};
